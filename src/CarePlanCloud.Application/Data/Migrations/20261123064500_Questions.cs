using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CarePlanCloud.Application.Data.Migrations
{
    /// <inheritdoc />
    public partial class Questions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "kind",
                schema: "inquiries",
                table: "post",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "written");

            migrationBuilder.AddColumn<string>(
                name: "insured_number",
                schema: "inquiries",
                table: "inquiry",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "insurer_number",
                schema: "inquiries",
                table: "inquiry",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<TimeOnly>(
                name: "start_time",
                schema: "inquiries",
                table: "inquiry",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "mail_setting",
                schema: "inquiries",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_on = table.Column<bool>(type: "boolean", nullable: false),
                    last_sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    claimed_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_setting", x => new { x.tenant_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_mail_setting_office_tenant_id",
                        column: x => x.tenant_id,
                        principalSchema: "offices",
                        principalTable: "office",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_post_unread",
                schema: "inquiries",
                table: "post",
                column: "tenant_id",
                filter: "read_at is null");

            Walls(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mail_setting",
                schema: "inquiries");

            migrationBuilder.DropIndex(
                name: "ix_post_unread",
                schema: "inquiries",
                table: "post");

            migrationBuilder.DropColumn(
                name: "kind",
                schema: "inquiries",
                table: "post");

            migrationBuilder.DropColumn(
                name: "insured_number",
                schema: "inquiries",
                table: "inquiry");

            migrationBuilder.DropColumn(
                name: "insurer_number",
                schema: "inquiries",
                table: "inquiry");

            migrationBuilder.DropColumn(
                name: "start_time",
                schema: "inquiries",
                table: "inquiry");
        }
    }
}
