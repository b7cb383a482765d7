using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Mapping;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace CarePlanCloud.Application.Transfers.Undoing;

/// <summary>What the office holds of some clients, row by row as PostgreSQL says it: table → rows as a JSON array.</summary>
internal sealed record ClientSnapshot(Guid? ClientId, IReadOnlyDictionary<string, string> Tables)
{
    public const string Empty = "[]";

    public string this[string table] => Tables.GetValueOrDefault(table, Empty);
}

/// <summary>Reads exactly what a unit of one sender and month may touch, one query a table however many clients there are.</summary>
public sealed class ImportSnapshots(CareDb db)
{
    internal IReadOnlyList<UndoTable> Tables { get; } = UndoTable.All(db.Model);

    internal async Task<Dictionary<ClientNumber, ClientSnapshot>> TakeAsync(
        Incoming unit, IReadOnlyDictionary<ClientNumber, Guid?> clients, CancellationToken cancel)
    {
        var owners = clients.Values.OfType<Guid>().Select(id => id.ToString())
            .Concat(clients.Keys.Select(number => $"{number.InsurerNumber}/{number.InsuredNumber}")).Distinct().ToArray();
        var rows = new Dictionary<(string Owner, string Table), string>();
        foreach (var table in Tables.Where(table => !table.Month || unit.ServiceMonth is not null))
        {
            object[] parameters =
            [
                new NpgsqlParameter("tenant", db.TenantId),
                new NpgsqlParameter("owners", owners),
                new NpgsqlParameter("sender", unit.SenderOfficeNumber),
                new NpgsqlParameter("month", NpgsqlDbType.Date) { Value = unit.ServiceMonth is { } month ? month : DBNull.Value },
            ];
            foreach (var found in await db.Database.SqlQueryRaw<OwnedRows>(table.Select, parameters).ToListAsync(cancel))
            {
                rows[(found.Owner, table.Name)] = found.Rows;
            }
        }

        return clients.ToDictionary(pair => pair.Key, pair => new ClientSnapshot(pair.Value, Tables
            .Select(table => (table.Name, Rows: rows.GetValueOrDefault((pair.Value?.ToString() ?? "", table.Name))
                ?? rows.GetValueOrDefault(($"{pair.Key.InsurerNumber}/{pair.Key.InsuredNumber}", table.Name))))
            .Where(table => table.Rows is not null).ToDictionary(table => table.Name, table => table.Rows!)));
    }

    /// <summary>How many rows of the whole office name each of these clients.</summary>
    internal async Task<Dictionary<Guid, int>> NamingAsync(IReadOnlyCollection<Guid> clientIds, CancellationToken cancel)
    {
        if (clientIds.Count == 0)
        {
            return [];
        }

        var all = string.Join(" union all ", UndoTable.NamingClients(db.Model).Select(place =>
            $"select {place.Column} as client from {place.Table} where tenant_id = @tenant and {place.Column} = any(@clients)"));
        var sql = $"select client::text as owner, count(*)::text as rows from ({all}) as naming group by 1";
        object[] parameters = [new NpgsqlParameter("tenant", db.TenantId), new NpgsqlParameter("clients", clientIds.ToArray())];
        var counts = await db.Database.SqlQueryRaw<OwnedRows>(sql, parameters).ToListAsync(cancel);
        return counts.ToDictionary(row => Guid.Parse(row.Owner), row => int.Parse(row.Rows, System.Globalization.CultureInfo.InvariantCulture));
    }
}

/// <summary>A row of such a query.</summary>
internal sealed record OwnedRows(string Owner, string Rows);
