using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Retries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_id",
                schema: "ops",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "dispatched_at",
                schema: "ops",
                table: "outbox");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "first_attempt_at",
                schema: "ops",
                table: "outbox",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "attempts",
                schema: "ops",
                table: "outbox",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "claim",
                schema: "ops",
                table: "outbox",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "due_at",
                schema: "ops",
                table: "outbox",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<int>(
                name: "faults",
                schema: "ops",
                table: "outbox",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "deaths",
                schema: "ops",
                table: "outbox",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "last_fault",
                schema: "ops",
                table: "outbox",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "dead_letter",
                schema: "ops",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    first_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dead_letter", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_dead_letter_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_claim",
                schema: "ops",
                table: "outbox",
                column: "claim",
                filter: "claim is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_office_id_kind_due_at",
                schema: "ops",
                table: "outbox",
                columns: new[] { "office_id", "kind", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_dead_letter_tenant_id_subject_id",
                schema: "ops",
                table: "dead_letter",
                columns: new[] { "tenant_id", "subject_id" });

            migrationBuilder.TenantTable("ops.dead_letter");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dead_letter",
                schema: "ops");

            migrationBuilder.DropIndex(
                name: "ix_outbox_claim",
                schema: "ops",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_outbox_office_id_kind_due_at",
                schema: "ops",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "attempts",
                schema: "ops",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "claim",
                schema: "ops",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "due_at",
                schema: "ops",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "faults",
                schema: "ops",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "deaths",
                schema: "ops",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "last_fault",
                schema: "ops",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "first_attempt_at",
                schema: "ops",
                table: "outbox");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "dispatched_at",
                schema: "ops",
                table: "outbox",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_id",
                schema: "ops",
                table: "outbox",
                column: "id",
                filter: "dispatched_at is null");
        }
    }
}
