using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CarePlanCloud.Application.Audit.Searching;

/// <summary>Entries of the office, newest first, with the names of whom they are about: the trail itself holds ids only.</summary>
public sealed class AuditSearch(CareDb db)
{
    private const string Columns = "e.tenant_id, e.number, e.at, e.actor_kind, e.actor_id, e.act, e.subject_id, e.previous_hash, e.hash";

    internal async Task<IReadOnlyList<AuditRow>> RowsAsync(AuditQuery query, int most, CancellationToken cancel)
    {
        var values = new List<NpgsqlParameter>();
        string Value(object value)
        {
            values.Add(new NpgsqlParameter { ParameterName = $"p{values.Count}", Value = value });
            return $"@p{values.Count - 1}";
        }

        var conditions = new List<string> { $"e.tenant_id = {Value(db.TenantId)}" };
        Narrow(conditions, query, Value);
        var end = $"order by e.at desc, e.number desc limit {Value(most)}";

        // One look into the index for each of the ids, each in order: a client has few entries among millions, and many ids.
        var sql = query.ClientId is { } clientId
            ? $"""
               select {Columns} from unnest({Value(await SubjectsOfAsync(clientId, cancel))}) as one (id)
               cross join lateral (select e.* from audit.entry e where {string.Join(" and ", conditions)} and e.subject_id = one.id {end}) e {end}
               """
            : $"select {Columns} from audit.entry e where {string.Join(" and ", conditions)} {end}";
        var entries = await db.AuditEntries.FromSqlRaw(sql, [.. values]).AsNoTracking().ToListAsync(cancel);
        return await NamedAsync([.. entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Number)], cancel);
    }

    private static void Narrow(List<string> conditions, AuditQuery query, Func<object, string> value)
    {
        if (query.PersonId is { } person)
        {
            conditions.Add($"e.actor_id = {value(person)}");
        }

        if (query.Act is { } act)
        {
            conditions.Add($"e.act = {value(act)}");
        }

        if (query.From is { } from)
        {
            conditions.Add($"e.at >= {value(from.ToUniversalTime())}");
        }

        if (query.Before is { } before)
        {
            conditions.Add($"e.at < {value(before.ToUniversalTime())}");
        }

        if (query.After is { } after)
        {
            conditions.Add($"(e.at, e.number) < ({value(after.At)}, {value(after.Number)})");
        }
    }

    // Under which ids the trail speaks of a client: the client's own, those of units that name it, and of prints it was part of.
    private async Task<Guid[]> SubjectsOfAsync(Guid clientId, CancellationToken cancel)
    {
        var numbers = await db.Clients.AsNoTracking().Where(client => client.Id == clientId).Select(client => new { client.InsurerNumber, client.InsuredNumber })
            .Concat(db.ClientMatches.AsNoTracking().Where(match => match.ClientId == clientId).Select(match => new { match.InsurerNumber, match.InsuredNumber }))
            .ToListAsync(cancel);
        var insured = numbers.Select(number => number.InsuredNumber).Distinct().ToList();
        var came = await db.IncomingClients.AsNoTracking().Where(row => insured.Contains(row.InsuredNumber))
            .Select(row => new { row.IncomingId, row.InsurerNumber, row.InsuredNumber }).ToListAsync(cancel);
        var sent = await db.OutgoingClients.AsNoTracking().Where(row => row.ClientId == clientId).Select(row => row.OutgoingId).ToListAsync(cancel);
        var printed = await db.PrintRuns.AsNoTracking().Where(run => run.ClientIds.Contains(clientId)).Select(run => run.Id).ToListAsync(cancel);
        return
        [
            .. came.Where(row => numbers.Exists(number => number.InsurerNumber == row.InsurerNumber && number.InsuredNumber == row.InsuredNumber))
                .Select(row => row.IncomingId).Concat(sent).Concat(printed).Append(clientId).Distinct(),
        ];
    }

    private async Task<IReadOnlyList<AuditRow>> NamedAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancel)
    {
        var actors = await ActorNamesAsync([.. entries.Select(entry => entry.ActorId).OfType<Guid>().Distinct()], cancel);
        var subjects = entries.Select(entry => entry.SubjectId).OfType<Guid>().Distinct().ToList();
        var clients = await db.Clients.AsNoTracking().Where(client => subjects.Contains(client.Id)).ToDictionaryAsync(client => client.Id, client => client.Name, cancel);
        var partners = await db.Partners.AsNoTracking().Where(partner => subjects.Contains(partner.Id)).ToDictionaryAsync(partner => partner.Id, partner => partner.Name, cancel);
        return [.. entries.Select(entry =>
        {
            var subject = entry.SubjectId ?? Guid.Empty;
            return new AuditRow(
                entry.Number, entry.At, entry.ActorKind, entry.ActorId, entry.ActorId is { } actor ? actors.GetValueOrDefault(actor, "") : "", entry.Act,
                entry.SubjectId, clients.GetValueOrDefault(subject) ?? partners.GetValueOrDefault(subject, ""), clients.ContainsKey(subject));
        })];
    }

    /// <summary>Members by their names, also those who left; keys of the office by theirs.</summary>
    internal async Task<Dictionary<Guid, string>> ActorNamesAsync(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var names = await db.PeopleNamesAsync(ids.Select(id => (Guid?)id), cancel);
        foreach (var key in await db.ApiKeys.AsNoTracking().Where(key => key.OfficeId == db.TenantId && ids.Contains(key.Id)).ToListAsync(cancel))
        {
            names[key.Id] = key.Name;
        }

        return names;
    }
}
