using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class CredentialsAndBilling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "billing");

            migrationBuilder.AddColumn<List<string>>(
                name: "client_certificates",
                schema: "offices",
                table: "office",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.CreateTable(
                name: "certificate",
                schema: "offices",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    serial = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    thumbprint = table.Column<byte[]>(type: "bytea", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    removed_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_certificate_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "credential_notice",
                schema: "offices",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    days_before = table.Column<int>(type: "integer", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credential_notice", x => new { x.tenant_id, x.subject_id, x.ends_on, x.days_before });
                    table.ForeignKey(
                        name: "fk_credential_notice_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "invoice",
                schema: "billing",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    service_month = table.Column<DateOnly>(type: "date", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    addressee = table.Column<string>(type: "text", nullable: false),
                    addressee_office_number = table.Column<string>(type: "text", nullable: false),
                    addressee_address = table.Column<string>(type: "text", nullable: false),
                    issuer_name = table.Column<string>(type: "text", nullable: false),
                    registration_number = table.Column<string>(type: "text", nullable: false),
                    issuer_address = table.Column<string>(type: "text", nullable: false),
                    issuer_phone = table.Column<string>(type: "text", nullable: false),
                    bank_account = table.Column<string>(type: "text", nullable: false),
                    clients = table.Column<int>(type: "integer", nullable: false),
                    price_per_client = table.Column<long>(type: "bigint", nullable: false),
                    monthly_cap = table.Column<long>(type: "bigint", nullable: false),
                    tax_percent = table.Column<int>(type: "integer", nullable: false),
                    net_yen = table.Column<long>(type: "bigint", nullable: false),
                    tax_yen = table.Column<long>(type: "bigint", nullable: false),
                    total_yen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoice", x => new { x.tenant_id, x.number });
                    table.ForeignKey(
                        name: "fk_invoice_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "national_licence",
                schema: "offices",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    renews = table.Column<bool>(type: "boolean", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    removed_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_national_licence", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_national_licence_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "national_password",
                schema: "offices",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    remind_after_days = table.Column<int>(type: "integer", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_national_password", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_national_password_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tariff",
                schema: "billing",
                columns: table => new
                {
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    price_per_client = table.Column<long>(type: "bigint", nullable: false),
                    monthly_cap = table.Column<long>(type: "bigint", nullable: false),
                    tax_percent = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tariff", x => x.valid_from);
                });

            migrationBuilder.CreateIndex(
                name: "ix_certificate_tenant_id_valid_until",
                schema: "offices",
                table: "certificate",
                columns: new[] { "tenant_id", "valid_until" });

            migrationBuilder.CreateIndex(
                name: "ix_invoice_tenant_id_service_month",
                schema: "billing",
                table: "invoice",
                columns: new[] { "tenant_id", "service_month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_national_licence_tenant_id_ends_on",
                schema: "offices",
                table: "national_licence",
                columns: new[] { "tenant_id", "ends_on" });

            migrationBuilder.CreateIndex(
                name: "ix_national_password_tenant_id_changed_on",
                schema: "offices",
                table: "national_password",
                columns: new[] { "tenant_id", "changed_on" },
                unique: true);
            Walls(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "certificate",
                schema: "offices");

            migrationBuilder.DropTable(
                name: "credential_notice",
                schema: "offices");

            migrationBuilder.DropTable(
                name: "invoice",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "national_licence",
                schema: "offices");

            migrationBuilder.DropTable(
                name: "national_password",
                schema: "offices");

            migrationBuilder.DropTable(
                name: "tariff",
                schema: "billing");

            migrationBuilder.DropColumn(
                name: "client_certificates",
                schema: "offices",
                table: "office");
        }
    }
}
