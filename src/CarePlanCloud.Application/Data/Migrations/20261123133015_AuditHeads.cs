using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class AuditHeads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_entry_tenant_id_subject_id",
                schema: "audit",
                table: "entry");

            migrationBuilder.CreateTable(
                name: "head",
                schema: "audit",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_head", x => x.tenant_id);
                    table.ForeignKey(
                        name: "fk_head_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hold",
                schema: "audit",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    set_by = table.Column<Guid>(type: "uuid", nullable: true),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lifted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hold", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_hold_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "removal",
                schema: "audit",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_removal", x => new { x.tenant_id, x.number });
                    table.ForeignKey(
                        name: "fk_removal_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "verification",
                schema: "audit",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    @checked = table.Column<long>(name: "checked", type: "bigint", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    fault = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    broken_number = table.Column<long>(type: "bigint", nullable: true),
                    broken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verification", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_verification_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_entry_tenant_id_act_at_number",
                schema: "audit",
                table: "entry",
                columns: new[] { "tenant_id", "act", "at", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_entry_tenant_id_actor_id_at_number",
                schema: "audit",
                table: "entry",
                columns: new[] { "tenant_id", "actor_id", "at", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_entry_tenant_id_at_number",
                schema: "audit",
                table: "entry",
                columns: new[] { "tenant_id", "at", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_entry_tenant_id_subject_id_at_number",
                schema: "audit",
                table: "entry",
                columns: new[] { "tenant_id", "subject_id", "at", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_hold_tenant_id",
                schema: "audit",
                table: "hold",
                column: "tenant_id",
                unique: true,
                filter: "lifted_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_verification_tenant_id_requested_at",
                schema: "audit",
                table: "verification",
                columns: new[] { "tenant_id", "requested_at" });
            Walls(migrationBuilder);
            HeadsOfExistingTrails(migrationBuilder);
            Heads(migrationBuilder);
            Removals(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Unguard(migrationBuilder);
            migrationBuilder.DropTable(
                name: "head",
                schema: "audit");

            migrationBuilder.DropTable(
                name: "hold",
                schema: "audit");

            migrationBuilder.DropTable(
                name: "removal",
                schema: "audit");

            migrationBuilder.DropTable(
                name: "verification",
                schema: "audit");

            migrationBuilder.DropIndex(
                name: "ix_entry_tenant_id_act_at_number",
                schema: "audit",
                table: "entry");

            migrationBuilder.DropIndex(
                name: "ix_entry_tenant_id_actor_id_at_number",
                schema: "audit",
                table: "entry");

            migrationBuilder.DropIndex(
                name: "ix_entry_tenant_id_at_number",
                schema: "audit",
                table: "entry");

            migrationBuilder.DropIndex(
                name: "ix_entry_tenant_id_subject_id_at_number",
                schema: "audit",
                table: "entry");

            migrationBuilder.CreateIndex(
                name: "ix_entry_tenant_id_subject_id",
                schema: "audit",
                table: "entry",
                columns: new[] { "tenant_id", "subject_id" });
        }
    }
}
