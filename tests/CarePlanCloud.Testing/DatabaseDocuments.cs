using Npgsql;

namespace CarePlanCloud.Testing;

/// <summary>A 利用者基本情報 with a picture, put straight into the database: for an office that only receives them.</summary>
public static class DatabaseDocuments
{
    /// <returns>The document and its client, the first of the office.</returns>
    public static async Task<(Guid Id, Guid ClientId)> AddAsync(string database, string officeNumber)
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            insert into plans.preventive_document (tenant_id, id, client_id, kind, number, date, state, items, rows, illnesses, family_chart, delegated_office_number,
                                                   agreed_by, explained_by, handed_over_by, written_at, sender_office_number, serial_number, decided_serial)
            select c.tenant_id, gen_random_uuid(), c.id, 'client_profile', 1, '2026-11-01', 'draft', '{"ConsultationDate":"20261101","Entrustment":"1"}', '[]', '[]',
                   '\xffd8ff', '', '', '', '', now(), '', '', ''
            from clients.client c join offices.office o on o.id = c.tenant_id where o.office_number = $1 order by c.insured_number limit 1
            returning id, client_id
            """,
            connection);
        command.Parameters.Add(new NpgsqlParameter { Value = officeNumber });
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetGuid(0), reader.GetGuid(1));
    }
}
