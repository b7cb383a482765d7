using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Members : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "last_sign_in_at",
                schema: "offices",
                table: "membership",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "locked_at",
                schema: "offices",
                table: "membership",
                type: "timestamp with time zone",
                nullable: true);

            Walls(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            TakeWallsDown(migrationBuilder);

            migrationBuilder.DropColumn(
                name: "last_sign_in_at",
                schema: "offices",
                table: "membership");

            migrationBuilder.DropColumn(
                name: "locked_at",
                schema: "offices",
                table: "membership");
        }
    }
}
