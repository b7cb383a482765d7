using Npgsql;

namespace CarePlanCloud.Testing;

/// <summary>A client of 要支援２ put straight into the database, for tests that begin behind the page of clients.</summary>
public static class DatabaseClients
{
    public static async Task<Guid> AddAsync(string database, string officeNumber, string insuredNumber = "9900000004")
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            with o as (select id from offices.office where office_number = $1),
                 c as (insert into clients.client (tenant_id, id, insurer_number, insured_number, name, kana, sex, birth_date, search_key, postal_code,
                                                   address1, address2, phone, contacts, status, status_reason, note)
                       select o.id, gen_random_uuid(), '990011', $2, '例示 春子', 'レイジ ハルコ', '2', '1945-03-03', 'レイジハルコ', '', '見本県例示市架空町四丁目４番４号',
                              '', '000-0000-0004', '[{"Name":"例示 夏夫","Relation":"長男","Address":"見本県例示市","Phone":"000-0000-0005"}]', 'in_use', '', '' from o
                       returning tenant_id, id)
            insert into clients.certification (tenant_id, id, client_id, insurer_number, insured_number, status, certified_on, care_level, valid_from, valid_to,
                                               kind_limits, review_board_opinion, short_stay_days_before)
            select tenant_id, gen_random_uuid(), id, '990011', $2, 'certified', '2026-09-25', '13', '2026-10-01', '2028-09-30', '[]', '', 0 from c
            returning client_id
            """,
            connection);
        command.Parameters.Add(new NpgsqlParameter { Value = officeNumber });
        command.Parameters.Add(new NpgsqlParameter { Value = insuredNumber });
        return (Guid)(await command.ExecuteScalarAsync())!;
    }
}
