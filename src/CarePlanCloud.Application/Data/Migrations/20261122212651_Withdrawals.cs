using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Withdrawals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "withdrawal",
                schema: "exchange",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    insurer_number = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    insured_number = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    sender_office_number = table.Column<string>(type: "text", nullable: false),
                    service_office_number = table.Column<string>(type: "text", nullable: false),
                    service_kind = table.Column<string>(type: "text", nullable: false),
                    serial_number = table.Column<string>(type: "text", nullable: false),
                    incoming_id = table.Column<Guid>(type: "uuid", nullable: true),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_withdrawal", x => new { x.tenant_id, x.kind, x.insurer_number, x.insured_number, x.date, x.sender_office_number, x.service_office_number, x.service_kind });
                    table.ForeignKey(
                        name: "fk_withdrawal_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
            // That something was taken back is evidence: it is never deleted.
            migrationBuilder.TenantTable("exchange.withdrawal", "select, insert, update");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "withdrawal",
                schema: "exchange");
        }
    }
}
