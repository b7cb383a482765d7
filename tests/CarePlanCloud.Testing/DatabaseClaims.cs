using Npgsql;

namespace CarePlanCloud.Testing;

/// <summary>What an office has still to write down about itself and its clients before 国保連 takes its claims, put straight into the database.</summary>
public static class DatabaseClaims
{
    public static async Task PrepareAsync(string database, string officeNumber)
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(database));
        await connection.OpenAsync();
        var tenant = $"(select id from offices.office where office_number = '{officeNumber}')";
        await using var command = new NpgsqlCommand(
            $"""
            update offices.membership set care_manager_number = '99000001' where office_id = {tenant};
            insert into offices.office_profile (tenant_id, postal_code, address1, address2, phone, fax, regional_grade, week_starts_at_hour, prints_consent_strip, provider_copy_shows_all_lines)
                values ({tenant}, '', '', '', '', '', 1, 0, false, false) on conflict do nothing;
            update offices.office_profile set regional_grade = 1, management_add_on_codes = array['436191'] where tenant_id = {tenant};
            update clients.client set care_manager_id = (select user_id from offices.membership where office_id = {tenant} and login_name = 'admin'),
                request_filed_on = '2026-04-01', birth_date = coalesce(birth_date, '1945-01-01'), sex = case when sex = '' then '2' else sex end where tenant_id = {tenant};
            insert into clients.public_expense_period (tenant_id, id, client_id, valid_from, payer_number, recipient_number, percent, own_payment)
                select tenant_id, gen_random_uuid(), id, '2026-01-01', '12990014', '9900018', 100, 0 from clients.client where tenant_id = {tenant} and insured_number like 'H%';
            """,
            connection);
        await command.ExecuteNonQueryAsync();
    }
}
