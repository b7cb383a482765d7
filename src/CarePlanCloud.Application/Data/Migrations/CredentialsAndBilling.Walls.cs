using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CarePlanCloud.Application.Data.Migrations;

/// <summary>
/// Row-level security and grants of 資格カレンダー and 料金. What was recorded is taken off the list and never deleted; an invoice that was issued
/// is neither changed nor deleted. The tariff is read by all and written by the owner; the first one ships.
/// </summary>
public partial class CredentialsAndBilling
{
    private static void Walls(MigrationBuilder migration)
    {
        migration.TenantTable("offices.certificate", "select, insert, update");
        migration.TenantTable("offices.national_password", "select, insert, update");
        migration.TenantTable("offices.national_licence", "select, insert, update");
        migration.TenantTable("offices.credential_notice", "select, insert");
        migration.Sql($"grant usage on schema billing to {RowSecurity.AppRole};");
        migration.SharedTable("billing.tariff");
        migration.TenantTable("billing.invoice", "select, insert");
        migration.Sql("insert into billing.tariff (valid_from, price_per_client, monthly_cap, tax_percent) values ('2026-04-01', 220, 22000, 10);");
    }
}
