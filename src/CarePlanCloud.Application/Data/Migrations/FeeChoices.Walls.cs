using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>Row-level security and grants of what is charged for one client.</summary>
public partial class FeeChoices
{
    private static void Walls(MigrationBuilder migration) => migration.TenantTable("reconciliation.fee_choice", "select, insert, update");
}
