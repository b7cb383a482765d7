using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Onboarding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "onboarding");

            migrationBuilder.CreateTable(
                name: "announcement",
                schema: "ops",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    shown_from = table.Column<DateOnly>(type: "date", nullable: false),
                    shown_until = table.Column<DateOnly>(type: "date", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_announcement", x => x.id);
                    table.ForeignKey(
                        name: "fk_announcement_office_office_id",
                        column: x => x.office_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "application",
                schema: "onboarding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    office_number = table.Column<string>(type: "text", nullable: false),
                    kj_billing_id = table.Column<string>(type: "text", nullable: false),
                    service_kinds = table.Column<List<string>>(type: "text[]", nullable: false),
                    corporation_name = table.Column<string>(type: "text", nullable: false),
                    office_name = table.Column<string>(type: "text", nullable: false),
                    postal_code = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    administrator_name = table.Column<string>(type: "text", nullable: false),
                    administrator_kana = table.Column<string>(type: "text", nullable: false),
                    mail = table.Column<string>(type: "text", nullable: false),
                    certificate = table.Column<string>(type: "jsonb", nullable: true),
                    terms = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    invited_by = table.Column<string>(type: "text", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    waiting_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_application", x => x.id);
                    table.ForeignKey(
                        name: "fk_application_office_office_id",
                        column: x => x.office_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "operator",
                schema: "identity",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_name = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    password_chosen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_sign_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    locked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operator", x => x.user_id);
                    table.ForeignKey(
                        name: "fk_operator_user_user_id",
                        column: x => x.user_id,
                        principalSchema: "identity",
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "operator_act",
                schema: "ops",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    act = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    office_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operator_act", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stopped_work",
                schema: "ops",
                columns: table => new
                {
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stopped_work", x => new { x.office_id, x.kind });
                    table.ForeignKey(
                        name: "fk_stopped_work_office_office_id",
                        column: x => x.office_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "break_glass",
                schema: "ops",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    operator_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_break_glass", x => x.id);
                    table.ForeignKey(
                        name: "fk_break_glass_office_office_id",
                        column: x => x.office_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_break_glass_operator_operator_id",
                        column: x => x.operator_id,
                        principalSchema: "identity",
                        principalTable: "operator",
                        principalColumn: "user_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_announcement_office_id",
                schema: "ops",
                table: "announcement",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_announcement_shown_until",
                schema: "ops",
                table: "announcement",
                column: "shown_until");

            migrationBuilder.CreateIndex(
                name: "ix_application_number",
                schema: "onboarding",
                table: "application",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_application_office_id",
                schema: "onboarding",
                table: "application",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_application_office_number",
                schema: "onboarding",
                table: "application",
                column: "office_number");

            migrationBuilder.CreateIndex(
                name: "ix_application_state_waiting_since",
                schema: "onboarding",
                table: "application",
                columns: new[] { "state", "waiting_since" });

            migrationBuilder.CreateIndex(
                name: "ix_application_submitted_at",
                schema: "onboarding",
                table: "application",
                column: "submitted_at");

            migrationBuilder.CreateIndex(
                name: "ix_break_glass_office_id",
                schema: "ops",
                table: "break_glass",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_break_glass_operator_id_office_id_ends_at",
                schema: "ops",
                table: "break_glass",
                columns: new[] { "operator_id", "office_id", "ends_at" });

            migrationBuilder.CreateIndex(
                name: "ix_operator_login_name",
                schema: "identity",
                table: "operator",
                column: "login_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_operator_act_at",
                schema: "ops",
                table: "operator_act",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_operator_act_office_id",
                schema: "ops",
                table: "operator_act",
                column: "office_id");
            Walls(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            TakeWallsDown(migrationBuilder);
            migrationBuilder.DropTable(
                name: "announcement",
                schema: "ops");

            migrationBuilder.DropTable(
                name: "application",
                schema: "onboarding");

            migrationBuilder.DropTable(
                name: "break_glass",
                schema: "ops");

            migrationBuilder.DropTable(
                name: "operator_act",
                schema: "ops");

            migrationBuilder.DropTable(
                name: "stopped_work",
                schema: "ops");

            migrationBuilder.DropTable(
                name: "operator",
                schema: "identity");
        }
    }
}
