using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class EndOfContract : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_office_kj_billing_id",
                schema: "offices",
                table: "office");

            migrationBuilder.DropIndex(
                name: "ix_office_office_number",
                schema: "offices",
                table: "office");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ended_at",
                schema: "offices",
                table: "office",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "export",
                schema: "offices",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    requested_by = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    files = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    notes = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_export", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_export_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "termination",
                schema: "offices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    is_immediate = table.Column<bool>(type: "boolean", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: true),
                    ordered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ordered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    fault = table.Column<string>(type: "text", nullable: false),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_termination", x => x.id);
                    table.ForeignKey(
                        name: "fk_termination_office_office_id",
                        column: x => x.office_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "export_part",
                schema: "offices",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    export_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_export_part", x => new { x.tenant_id, x.export_id, x.number });
                    table.ForeignKey(
                        name: "fk_export_part_export_tenant_id_export_id",
                        columns: x => new { x.tenant_id, x.export_id },
                        principalSchema: "offices",
                        principalTable: "export",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deletion_certificate",
                schema: "ops",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    office_id = table.Column<Guid>(type: "uuid", nullable: false),
                    termination_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    statement = table.Column<byte[]>(type: "bytea", nullable: false),
                    signature = table.Column<byte[]>(type: "bytea", nullable: false),
                    key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    pdf = table.Column<byte[]>(type: "bytea", nullable: false),
                    pdf_signature = table.Column<byte[]>(type: "bytea", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    link_expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deletion_certificate", x => x.id);
                    table.ForeignKey(
                        name: "fk_deletion_certificate_office_office_id",
                        column: x => x.office_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deletion_certificate_signing_key_key_id",
                        column: x => x.key_id,
                        principalSchema: "ops",
                        principalTable: "signing_key",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_deletion_certificate_termination_termination_id",
                        column: x => x.termination_id,
                        principalSchema: "offices",
                        principalTable: "termination",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_office_kj_billing_id",
                schema: "offices",
                table: "office",
                column: "kj_billing_id",
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_office_office_number",
                schema: "offices",
                table: "office",
                column: "office_number",
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_deletion_certificate_key_id",
                schema: "ops",
                table: "deletion_certificate",
                column: "key_id");

            migrationBuilder.CreateIndex(
                name: "ix_deletion_certificate_number",
                schema: "ops",
                table: "deletion_certificate",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deletion_certificate_office_id",
                schema: "ops",
                table: "deletion_certificate",
                column: "office_id");

            migrationBuilder.CreateIndex(
                name: "ix_deletion_certificate_secret_hash",
                schema: "ops",
                table: "deletion_certificate",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deletion_certificate_termination_id",
                schema: "ops",
                table: "deletion_certificate",
                column: "termination_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_termination_office_id",
                schema: "offices",
                table: "termination",
                column: "office_id",
                unique: true,
                filter: "withdrawn_at is null");

            Walls(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            TakeWallsDown(migrationBuilder);

            migrationBuilder.DropTable(
                name: "deletion_certificate",
                schema: "ops");

            migrationBuilder.DropTable(
                name: "export_part",
                schema: "offices");

            migrationBuilder.DropTable(
                name: "termination",
                schema: "offices");

            migrationBuilder.DropTable(
                name: "export",
                schema: "offices");

            migrationBuilder.DropIndex(
                name: "ix_office_kj_billing_id",
                schema: "offices",
                table: "office");

            migrationBuilder.DropIndex(
                name: "ix_office_office_number",
                schema: "offices",
                table: "office");

            migrationBuilder.DropColumn(
                name: "ended_at",
                schema: "offices",
                table: "office");

            migrationBuilder.CreateIndex(
                name: "ix_office_kj_billing_id",
                schema: "offices",
                table: "office",
                column: "kj_billing_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_office_office_number",
                schema: "offices",
                table: "office",
                column: "office_number",
                unique: true);
        }
    }
}
