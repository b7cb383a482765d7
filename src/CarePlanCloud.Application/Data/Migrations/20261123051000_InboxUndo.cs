using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>A deletion that was taken in and taken back is not remembered: its row goes with it. No table changes.</summary>
[DbContext(typeof(CareDb))]
[Migration("20261123051000_InboxUndo")]
public sealed class InboxUndo : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql($"grant delete on exchange.withdrawal to {RowSecurity.AppRole};");

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql($"revoke delete on exchange.withdrawal from {RowSecurity.AppRole};");
}
