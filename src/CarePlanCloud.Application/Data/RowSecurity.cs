using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data;

/// <summary>
/// The second and third wall, put up in the migration that makes a table. Row-level security is enabled and forced (the owner is bound
/// too), reads and writes see the office of the connection only, and the application's role gets exactly the commands it needs.
/// </summary>
internal static class RowSecurity
{
    /// <summary>The role web and worker run as.</summary>
    public const string AppRole = "careplan_app";

    /// <summary>A table of tenant rows. <paramref name="commands"/> is what the application may do with it.</summary>
    public static void TenantTable(this MigrationBuilder migration, string table, string commands = "select, insert, update, delete")
    {
        migration.Sql(
            $"""
            alter table {table} enable row level security;
            alter table {table} force row level security;
            create policy tenant on {table}
                using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
                with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
            grant {commands} on {table} to {AppRole};
            """);
    }

    /// <summary>A table of the short list that belongs to no office.</summary>
    public static void SharedTable(this MigrationBuilder migration, string table, string commands = "select") =>
        migration.Sql($"grant {commands} on {table} to {AppRole};");
}
