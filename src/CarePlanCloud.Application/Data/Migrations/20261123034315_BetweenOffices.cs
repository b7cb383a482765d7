using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class BetweenOffices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "inquiries");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "service_month",
                schema: "exchange",
                table: "outgoing",
                type: "date",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date");

            migrationBuilder.AddColumn<int>(
                name: "attempts",
                schema: "exchange",
                table: "outgoing",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "channel",
                schema: "exchange",
                table: "outgoing",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "care_plan_cloud");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "next_attempt_at",
                schema: "exchange",
                table: "outgoing",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "send_when_valid",
                schema: "exchange",
                table: "outgoing",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "sender_service_kind",
                schema: "exchange",
                table: "outgoing",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "state_note",
                schema: "exchange",
                table: "outgoing",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "state_since",
                schema: "exchange",
                table: "outgoing",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "opened_at",
                schema: "exchange",
                table: "incoming",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "return_reason",
                schema: "exchange",
                table: "incoming",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "channel_period",
                schema: "partners",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_channel_period", x => new { x.tenant_id, x.partner_id, x.valid_from });
                    table.ForeignKey(
                        name: "fk_channel_period_partner_tenant_id_partner_id",
                        columns: x => new { x.tenant_id, x.partner_id },
                        principalSchema: "partners",
                        principalTable: "partner",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "client_match",
                schema: "exchange",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sender_office_number = table.Column<string>(type: "text", nullable: false),
                    insurer_number = table.Column<string>(type: "text", nullable: false),
                    insured_number = table.Column<string>(type: "text", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_client_match", x => new { x.tenant_id, x.sender_office_number, x.insurer_number, x.insured_number });
                    table.ForeignKey(
                        name: "fk_client_match_client_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalSchema: "clients",
                        principalTable: "client",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "confirmation_link",
                schema: "exchange",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    outgoing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_confirmation_link", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_confirmation_link_outgoing_tenant_id_outgoing_id",
                        columns: x => new { x.tenant_id, x.outgoing_id },
                        principalSchema: "exchange",
                        principalTable: "outgoing",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "directory_office",
                schema: "partners",
                columns: table => new
                {
                    office_number = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kana = table.Column<string>(type: "text", nullable: false),
                    search_key = table.Column<string>(type: "text", nullable: false),
                    service_kinds = table.Column<List<string>>(type: "text[]", nullable: false),
                    corporation_name = table.Column<string>(type: "text", nullable: false),
                    prefecture = table.Column<string>(type: "text", nullable: false),
                    municipality = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    fax = table.Column<string>(type: "text", nullable: false),
                    uses_national_system = table.Column<bool>(type: "boolean", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directory_office", x => x.office_number);
                });

            migrationBuilder.CreateTable(
                name: "incoming_client",
                schema: "exchange",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    incoming_id = table.Column<Guid>(type: "uuid", nullable: false),
                    insurer_number = table.Column<string>(type: "text", nullable: false),
                    insured_number = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    before = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incoming_client", x => new { x.tenant_id, x.incoming_id, x.insurer_number, x.insured_number });
                    table.ForeignKey(
                        name: "fk_incoming_client_incoming_tenant_id_incoming_id",
                        columns: x => new { x.tenant_id, x.incoming_id },
                        principalSchema: "exchange",
                        principalTable: "incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inquiry",
                schema: "inquiries",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    thread_id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_office_number = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    message_id = table.Column<Guid>(type: "uuid", nullable: true),
                    client_id = table.Column<Guid>(type: "uuid", nullable: true),
                    service_month = table.Column<DateOnly>(type: "date", nullable: true),
                    day = table.Column<short>(type: "smallint", nullable: true),
                    service_code = table.Column<string>(type: "text", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_post_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiry", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_inquiry_client_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalSchema: "clients",
                        principalTable: "client",
                        principalColumns: new[] { "tenant_id", "id" });
                    table.ForeignKey(
                        name: "fk_inquiry_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_client",
                schema: "exchange",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outgoing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_client", x => new { x.tenant_id, x.outgoing_id, x.client_id });
                    table.ForeignKey(
                        name: "fk_outgoing_client_client_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalSchema: "clients",
                        principalTable: "client",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_outgoing_client_outgoing_tenant_id_outgoing_id",
                        columns: x => new { x.tenant_id, x.outgoing_id },
                        principalSchema: "exchange",
                        principalTable: "outgoing",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "receipt",
                schema: "exchange",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(40)", maxLength: 40, nullable: false),
                    is_issuer = table.Column<bool>(type: "boolean", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    statement = table.Column<byte[]>(type: "bytea", nullable: false),
                    signature = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    key_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_receipt", x => new { x.tenant_id, x.message_id, x.@event });
                    table.ForeignKey(
                        name: "fk_receipt_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "received_signal",
                schema: "exchange",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_signal", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_received_signal_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signal",
                schema: "exchange",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    receiver_office_number = table.Column<string>(type: "text", nullable: false),
                    about_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "jsonb", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signal", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_signal_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signing_key",
                schema: "ops",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    protected_private_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "transfer_event",
                schema: "exchange",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    transfer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_transfer_event", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_transfer_event_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "post",
                schema: "inquiries",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_number = table.Column<string>(type: "text", nullable: false),
                    author_name = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_post_inquiry_tenant_id_inquiry_id",
                        columns: x => new { x.tenant_id, x.inquiry_id },
                        principalSchema: "inquiries",
                        principalTable: "inquiry",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_tenant_id_service_month_receiver_office_number",
                schema: "exchange",
                table: "outgoing",
                columns: new[] { "tenant_id", "service_month", "receiver_office_number" });

            migrationBuilder.CreateIndex(
                name: "ix_client_match_tenant_id_client_id",
                schema: "exchange",
                table: "client_match",
                columns: new[] { "tenant_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_link_tenant_id_outgoing_id",
                schema: "exchange",
                table: "confirmation_link",
                columns: new[] { "tenant_id", "outgoing_id" });

            migrationBuilder.CreateIndex(
                name: "ix_directory_office_prefecture_municipality",
                schema: "partners",
                table: "directory_office",
                columns: new[] { "prefecture", "municipality" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_tenant_id_client_id_service_month",
                schema: "inquiries",
                table: "inquiry",
                columns: new[] { "tenant_id", "client_id", "service_month" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_tenant_id_thread_id",
                schema: "inquiries",
                table: "inquiry",
                columns: new[] { "tenant_id", "thread_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_client_tenant_id_client_id",
                schema: "exchange",
                table: "outgoing_client",
                columns: new[] { "tenant_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_post_tenant_id_inquiry_id",
                schema: "inquiries",
                table: "post",
                columns: new[] { "tenant_id", "inquiry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_receipt_tenant_id_number",
                schema: "exchange",
                table: "receipt",
                columns: new[] { "tenant_id", "number" },
                unique: true,
                filter: "is_issuer");

            migrationBuilder.CreateIndex(
                name: "ix_signal_tenant_id_about_id",
                schema: "exchange",
                table: "signal",
                columns: new[] { "tenant_id", "about_id" });

            migrationBuilder.CreateIndex(
                name: "ix_transfer_event_tenant_id_transfer_id",
                schema: "exchange",
                table: "transfer_event",
                columns: new[] { "tenant_id", "transfer_id" });

            Walls(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "channel_period",
                schema: "partners");

            migrationBuilder.DropTable(
                name: "client_match",
                schema: "exchange");

            migrationBuilder.DropTable(
                name: "confirmation_link",
                schema: "exchange");

            migrationBuilder.DropTable(
                name: "directory_office",
                schema: "partners");

            migrationBuilder.DropTable(
                name: "incoming_client",
                schema: "exchange");

            migrationBuilder.DropTable(
                name: "outgoing_client",
                schema: "exchange");

            migrationBuilder.DropTable(
                name: "post",
                schema: "inquiries");

            migrationBuilder.DropTable(
                name: "receipt",
                schema: "exchange");

            migrationBuilder.DropTable(
                name: "received_signal",
                schema: "exchange");

            migrationBuilder.DropTable(
                name: "signal",
                schema: "exchange");

            migrationBuilder.DropTable(
                name: "signing_key",
                schema: "ops");

            migrationBuilder.DropTable(
                name: "transfer_event",
                schema: "exchange");

            migrationBuilder.DropTable(
                name: "inquiry",
                schema: "inquiries");

            migrationBuilder.DropIndex(
                name: "ix_outgoing_tenant_id_service_month_receiver_office_number",
                schema: "exchange",
                table: "outgoing");

            migrationBuilder.DropColumn(
                name: "attempts",
                schema: "exchange",
                table: "outgoing");

            migrationBuilder.DropColumn(
                name: "channel",
                schema: "exchange",
                table: "outgoing");

            migrationBuilder.DropColumn(
                name: "next_attempt_at",
                schema: "exchange",
                table: "outgoing");

            migrationBuilder.DropColumn(
                name: "send_when_valid",
                schema: "exchange",
                table: "outgoing");

            migrationBuilder.DropColumn(
                name: "sender_service_kind",
                schema: "exchange",
                table: "outgoing");

            migrationBuilder.DropColumn(
                name: "state_note",
                schema: "exchange",
                table: "outgoing");

            migrationBuilder.DropColumn(
                name: "state_since",
                schema: "exchange",
                table: "outgoing");

            migrationBuilder.DropColumn(
                name: "opened_at",
                schema: "exchange",
                table: "incoming");

            migrationBuilder.DropColumn(
                name: "return_reason",
                schema: "exchange",
                table: "incoming");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "service_month",
                schema: "exchange",
                table: "outgoing",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);
        }
    }
}
