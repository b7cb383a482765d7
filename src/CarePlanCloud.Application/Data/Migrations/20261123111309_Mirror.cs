using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Mirror : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mirrored_month",
                schema: "reconciliation",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    planner_office_number = table.Column<string>(type: "text", nullable: false),
                    insurer_number = table.Column<string>(type: "text", nullable: false),
                    insured_number = table.Column<string>(type: "text", nullable: false),
                    service_month = table.Column<DateOnly>(type: "date", nullable: false),
                    is_accepted = table.Column<bool>(type: "boolean", nullable: false),
                    decisions = table.Column<string>(type: "jsonb", nullable: false),
                    said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mirrored_month", x => new { x.tenant_id, x.planner_office_number, x.service_month, x.insurer_number, x.insured_number });
                    table.ForeignKey(
                        name: "fk_mirrored_month_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
            Walls(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mirrored_month",
                schema: "reconciliation");
        }
    }
}
