using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Reconciliation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "reconciliation");

            migrationBuilder.AddColumn<List<string>>(
                name: "management_add_on_codes",
                schema: "offices",
                table: "office_profile",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "care_manager_number",
                schema: "offices",
                table: "membership",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "difference_decision",
                schema: "reconciliation",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_month = table.Column<DateOnly>(type: "date", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    resolution = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    about = table.Column<string>(type: "jsonb", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by_name = table.Column<string>(type: "text", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    plan_before = table.Column<string>(type: "jsonb", nullable: false),
                    plan_after = table.Column<string>(type: "jsonb", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by_name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_difference_decision", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_difference_decision_client_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalSchema: "clients",
                        principalTable: "client",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_difference_decision_inquiry_tenant_id_inquiry_id",
                        columns: x => new { x.tenant_id, x.inquiry_id },
                        principalSchema: "inquiries",
                        principalTable: "inquiry",
                        principalColumns: new[] { "tenant_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "match_confirmation",
                schema: "reconciliation",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_month = table.Column<DateOnly>(type: "date", nullable: false),
                    office_number = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    confirmed_by_name = table.Column<string>(type: "text", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_confirmation", x => new { x.tenant_id, x.service_month, x.client_id, x.office_number });
                    table.ForeignKey(
                        name: "fk_match_confirmation_client_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalSchema: "clients",
                        principalTable: "client",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "month_closing",
                schema: "reconciliation",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_month = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_by_name = table.Column<string>(type: "text", nullable: false),
                    reopened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reopened_by_name = table.Column<string>(type: "text", nullable: false),
                    reopen_reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_month_closing", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_month_closing_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "closed_client",
                schema: "reconciliation",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    closing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_closed_client", x => new { x.tenant_id, x.closing_id, x.client_id });
                    table.ForeignKey(
                        name: "fk_closed_client_client_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalSchema: "clients",
                        principalTable: "client",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_closed_client_month_closing_tenant_id_closing_id",
                        columns: x => new { x.tenant_id, x.closing_id },
                        principalSchema: "reconciliation",
                        principalTable: "month_closing",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_closed_client_tenant_id_client_id",
                schema: "reconciliation",
                table: "closed_client",
                columns: new[] { "tenant_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_difference_decision_in_force",
                schema: "reconciliation",
                table: "difference_decision",
                columns: new[] { "tenant_id", "service_month", "client_id", "key" },
                unique: true,
                filter: "withdrawn_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_difference_decision_tenant_id_client_id",
                schema: "reconciliation",
                table: "difference_decision",
                columns: new[] { "tenant_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_difference_decision_tenant_id_inquiry_id",
                schema: "reconciliation",
                table: "difference_decision",
                columns: new[] { "tenant_id", "inquiry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_match_confirmation_tenant_id_client_id",
                schema: "reconciliation",
                table: "match_confirmation",
                columns: new[] { "tenant_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_month_closing_in_force",
                schema: "reconciliation",
                table: "month_closing",
                columns: new[] { "tenant_id", "service_month" },
                unique: true,
                filter: "reopened_at is null");

            Walls(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "closed_client",
                schema: "reconciliation");

            migrationBuilder.DropTable(
                name: "difference_decision",
                schema: "reconciliation");

            migrationBuilder.DropTable(
                name: "match_confirmation",
                schema: "reconciliation");

            migrationBuilder.DropTable(
                name: "month_closing",
                schema: "reconciliation");

            migrationBuilder.DropColumn(
                name: "management_add_on_codes",
                schema: "offices",
                table: "office_profile");

            migrationBuilder.DropColumn(
                name: "care_manager_number",
                schema: "offices",
                table: "membership");
        }
    }
}
