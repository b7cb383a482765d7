using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class MasterUndo : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "kind",
                schema: "masters",
                table: "master_import",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<string>(
                name: "rows",
                schema: "masters",
                table: "master_import",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "undone_at",
                schema: "masters",
                table: "master_import",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "undone_by",
                schema: "masters",
                table: "master_import",
                type: "uuid",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "rows",
                schema: "masters",
                table: "master_import");

            migrationBuilder.DropColumn(
                name: "undone_at",
                schema: "masters",
                table: "master_import");

            migrationBuilder.DropColumn(
                name: "undone_by",
                schema: "masters",
                table: "master_import");

            migrationBuilder.AlterColumn<string>(
                name: "kind",
                schema: "masters",
                table: "master_import",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(40)",
                oldMaxLength: 40);
        }
    }
}
