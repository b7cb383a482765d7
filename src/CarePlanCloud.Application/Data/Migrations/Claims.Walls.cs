using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>Row-level security and grants of what goes to 国保連: a file that was made is never changed, only what became of it.</summary>
public partial class Claims
{
    private static void Walls(MigrationBuilder migration)
    {
        migration.TenantTable("reconciliation.claim_sending", "select, insert, update");
        migration.TenantTable("reconciliation.claim_document", "select, insert, update");
    }
}
