using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>Row-level security and grants of 予実突合: what was decided and closed is never deleted, and a closed month never changed.</summary>
public partial class Reconciliation
{
    private static void Walls(MigrationBuilder migration)
    {
        migration.Sql($"grant usage on schema reconciliation to {RowSecurity.AppRole};");
        migration.TenantTable("reconciliation.difference_decision", "select, insert, update");
        migration.TenantTable("reconciliation.match_confirmation", "select, insert, update");
        migration.TenantTable("reconciliation.month_closing", "select, insert, update");
        migration.TenantTable("reconciliation.closed_client", "select, insert");
    }
}
