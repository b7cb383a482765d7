using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>Row-level security and grants of the tables a care manager works with.</summary>
public partial class CareManagersDesk
{
    private static void Walls(MigrationBuilder migration)
    {
        foreach (var schema in new[] { "partners", "reports" })
        {
            migration.Sql($"grant usage on schema {schema} to {RowSecurity.AppRole};");
        }

        migration.TenantTable("clients.certification");
        migration.TenantTable("clients.benefit_rate_period");
        migration.TenantTable("clients.public_expense_period");
        migration.TenantTable("clients.insurer");
        migration.TenantTable("plans.plan_version");
        migration.TenantTable("plans.phrase");
        migration.TenantTable("plans.preventive_document");
        migration.TenantTable("partners.partner");
        migration.TenantTable("offices.office_profile");
        migration.TenantTable("masters.office_service_code");
        migration.TenantTable("masters.office_unit_price");
        migration.TenantTable("masters.calendar_day");
        migration.TenantTable("schedules.overrun_allotment");
        migration.TenantTable("reports.print_run");

        // What was taken in is evidence: it is never deleted.
        migration.TenantTable("masters.master_import", "select, insert, update");
    }
}
