using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>What one person decides, confirms or closes in 予実突合 rings the pages of the others. No table changes.</summary>
[DbContext(typeof(CareDb))]
[Migration("20261123110000_ReconciliationNews")]
public sealed class ReconciliationNews : Migration
{
    private static readonly string[] Tables = ["reconciliation.difference_decision", "reconciliation.match_confirmation", "reconciliation.month_closing"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.Sql($"create trigger news after insert or update on {table} for each row execute function ops.ring_office();");
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.Sql($"drop trigger news on {table};");
        }
    }
}
