using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class KindsAndSatellites : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "kinds",
                schema: "offices",
                table: "office",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "name",
                schema: "offices",
                table: "membership",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "revision",
                schema: "offices",
                table: "membership",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "satellite_id",
                schema: "offices",
                table: "membership",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "satellite_id",
                schema: "clients",
                table: "client",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "satellite",
                schema: "offices",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    postal_code = table.Column<string>(type: "text", nullable: false),
                    address1 = table.Column<string>(type: "text", nullable: false),
                    address2 = table.Column<string>(type: "text", nullable: false),
                    phone = table.Column<string>(type: "text", nullable: false),
                    fax = table.Column<string>(type: "text", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_satellite", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_satellite_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_client_tenant_id_satellite_id",
                schema: "clients",
                table: "client",
                columns: new[] { "tenant_id", "satellite_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_client_satellite_tenant_id_satellite_id",
                schema: "clients",
                table: "client",
                columns: new[] { "tenant_id", "satellite_id" },
                principalSchema: "offices",
                principalTable: "satellite",
                principalColumns: new[] { "tenant_id", "id" },
                onDelete: ReferentialAction.Restrict);
            Walls(migrationBuilder);
            migrationBuilder.DropColumn(
                name: "service_kind",
                schema: "offices",
                table: "office");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "service_kind",
                schema: "offices",
                table: "office",
                type: "character varying(2)",
                maxLength: 2,
                nullable: false,
                defaultValue: "");

            TakeWallsDown(migrationBuilder);

            migrationBuilder.DropForeignKey(
                name: "fk_client_satellite_tenant_id_satellite_id",
                schema: "clients",
                table: "client");

            migrationBuilder.DropTable(
                name: "satellite",
                schema: "offices");

            migrationBuilder.DropIndex(
                name: "ix_client_tenant_id_satellite_id",
                schema: "clients",
                table: "client");

            migrationBuilder.DropColumn(
                name: "kinds",
                schema: "offices",
                table: "office");

            migrationBuilder.DropColumn(
                name: "name",
                schema: "offices",
                table: "membership");

            migrationBuilder.DropColumn(
                name: "revision",
                schema: "offices",
                table: "membership");

            migrationBuilder.DropColumn(
                name: "satellite_id",
                schema: "offices",
                table: "membership");

            migrationBuilder.DropColumn(
                name: "satellite_id",
                schema: "clients",
                table: "client");

        }
    }
}
