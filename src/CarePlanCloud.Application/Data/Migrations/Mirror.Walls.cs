using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>Row-level security and grants of what planners say about the office's 実績.</summary>
public partial class Mirror
{
    private static void Walls(MigrationBuilder migration) => migration.TenantTable("reconciliation.mirrored_month", "select, insert, update");
}
