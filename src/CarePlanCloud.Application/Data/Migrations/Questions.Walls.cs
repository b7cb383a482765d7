using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>Row-level security and grants of what the questions between offices need beside themselves.</summary>
public partial class Questions
{
    private static void Walls(MigrationBuilder migration) => migration.TenantTable("inquiries.mail_setting");
}
