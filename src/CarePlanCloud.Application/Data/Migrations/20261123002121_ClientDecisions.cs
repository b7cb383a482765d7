using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class ClientDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "decided_serial",
                schema: "plans",
                table: "preventive_document",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "sender_office_number",
                schema: "plans",
                table: "preventive_document",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "serial_number",
                schema: "plans",
                table: "preventive_document",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "decided_serial",
                schema: "clients",
                table: "client_supplement",
                type: "text",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "decided_serial",
                schema: "plans",
                table: "preventive_document");

            migrationBuilder.DropColumn(
                name: "sender_office_number",
                schema: "plans",
                table: "preventive_document");

            migrationBuilder.DropColumn(
                name: "serial_number",
                schema: "plans",
                table: "preventive_document");

            migrationBuilder.DropColumn(
                name: "decided_serial",
                schema: "clients",
                table: "client_supplement");
        }
    }
}
