using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Claims : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "claim_sending",
                schema: "reconciliation",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sort = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    submission_month = table.Column<DateOnly>(type: "date", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_by_name = table.Column<string>(type: "text", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_by_name = table.Column<string>(type: "text", nullable: false),
                    discarded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_sending", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_claim_sending_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claim_document",
                schema: "reconciliation",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sending_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    service_month = table.Column<DateOnly>(type: "date", nullable: false),
                    insurer_number = table.Column<string>(type: "text", nullable: false),
                    insured_number = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    units = table.Column<int>(type: "integer", nullable: false),
                    returned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_document", x => new { x.tenant_id, x.sending_id, x.client_id, x.service_month });
                    table.ForeignKey(
                        name: "fk_claim_document_claim_sending_tenant_id_sending_id",
                        columns: x => new { x.tenant_id, x.sending_id },
                        principalSchema: "reconciliation",
                        principalTable: "claim_sending",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_claim_document_client_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalSchema: "clients",
                        principalTable: "client",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_claim_document_tenant_id_client_id",
                schema: "reconciliation",
                table: "claim_document",
                columns: new[] { "tenant_id", "client_id" });

            migrationBuilder.CreateIndex(
                name: "ix_claim_document_tenant_id_service_month",
                schema: "reconciliation",
                table: "claim_document",
                columns: new[] { "tenant_id", "service_month" });

            migrationBuilder.CreateIndex(
                name: "ix_claim_sending_tenant_id_sort_submission_month_serial",
                schema: "reconciliation",
                table: "claim_sending",
                columns: new[] { "tenant_id", "sort", "submission_month", "serial" },
                unique: true);

            Walls(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "claim_document",
                schema: "reconciliation");

            migrationBuilder.DropTable(
                name: "claim_sending",
                schema: "reconciliation");
        }
    }
}
