using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Places : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "ended_on",
                schema: "partners",
                table: "directory_office",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "directory_import",
                schema: "partners",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    file_name = table.Column<string>(type: "text", nullable: false),
                    file_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    ended = table.Column<int>(type: "integer", nullable: false),
                    same = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_directory_import", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "invitation",
                schema: "partners",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    invited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    invited_by = table.Column<Guid>(type: "uuid", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_invitation_partner_tenant_id_partner_id",
                        columns: x => new { x.tenant_id, x.partner_id },
                        principalSchema: "partners",
                        principalTable: "partner",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_tenant_id_receiver_office_number_serial_number",
                schema: "exchange",
                table: "outgoing",
                columns: new[] { "tenant_id", "receiver_office_number", "serial_number" });

            migrationBuilder.CreateIndex(
                name: "ix_incoming_tenant_id_sender_office_number_received_at",
                schema: "exchange",
                table: "incoming",
                columns: new[] { "tenant_id", "sender_office_number", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_invitation_tenant_id_code_hash",
                schema: "partners",
                table: "invitation",
                columns: new[] { "tenant_id", "code_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitation_tenant_id_partner_id",
                schema: "partners",
                table: "invitation",
                columns: new[] { "tenant_id", "partner_id" });
            Walls(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop index partners.ix_directory_office_pairs, partners.ix_directory_office_order, partners.ix_directory_office_number; drop function partners.pairs;");

            migrationBuilder.DropTable(
                name: "directory_import",
                schema: "partners");

            migrationBuilder.DropTable(
                name: "invitation",
                schema: "partners");

            migrationBuilder.DropIndex(
                name: "ix_outgoing_tenant_id_receiver_office_number_serial_number",
                schema: "exchange",
                table: "outgoing");

            migrationBuilder.DropIndex(
                name: "ix_incoming_tenant_id_sender_office_number_received_at",
                schema: "exchange",
                table: "incoming");

            migrationBuilder.DropColumn(
                name: "ended_on",
                schema: "partners",
                table: "directory_office");
        }
    }
}
