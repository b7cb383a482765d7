using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Licences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "suspended_at",
                schema: "offices",
                table: "office",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "licence",
                schema: "offices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    renews = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_licence", x => x.id);
                    table.ForeignKey(
                        name: "fk_licence_office_office_id",
                        column: x => x.office_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "waiting_letter",
                schema: "ops",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_waiting_letter", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_licence_office_id_starts_on",
                schema: "offices",
                table: "licence",
                columns: new[] { "office_id", "starts_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_waiting_letter_due_at",
                schema: "ops",
                table: "waiting_letter",
                column: "due_at");
            Walls(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            TakeWallsDown(migrationBuilder);
            migrationBuilder.DropTable(
                name: "licence",
                schema: "offices");

            migrationBuilder.DropTable(
                name: "waiting_letter",
                schema: "ops");

            migrationBuilder.DropColumn(
                name: "suspended_at",
                schema: "offices",
                table: "office");
        }
    }
}
