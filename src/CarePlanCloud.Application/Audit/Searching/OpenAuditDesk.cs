using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Audit.Searching;

/// <summary>Somebody, or a program, who acted in the office.</summary>
public sealed record AuditPerson(Guid Id, string Name);

public sealed record AuditClient(Guid Id, string Name, string InsuredNumber);

/// <summary>By what the trail can be searched.</summary>
/// <param name="People">Whoever has an entry, by name.</param>
/// <param name="Clients">Of the office, in kana order.</param>
public sealed record AuditDesk(IReadOnlyList<AuditPerson> People, IReadOnlyList<AuditClient> Clients);

/// <summary>What the page of the trail offers to choose from.</summary>
[Requires(Permission.ManageOffice)]
public sealed class OpenAuditDesk(CareDb db, AuditSearch search, AuditTrail audit)
{
    public async Task<Outcome<AuditDesk>> RunAsync(CancellationToken cancel)
    {
        // From one person to the next through the index: the trail has millions of entries and a few dozen people.
        var ids = await db.Database.SqlQuery<Guid>(
            $"""
            with recursive who (id) as (
                (select actor_id from audit.entry where tenant_id = {db.TenantId} and actor_id is not null order by actor_id limit 1)
                union all
                select (select e.actor_id from audit.entry e where e.tenant_id = {db.TenantId} and e.actor_id > who.id order by e.actor_id limit 1)
                from who where who.id is not null)
            select id as "Value" from who where id is not null
            """).ToListAsync(cancel);
        var names = await search.ActorNamesAsync(ids, cancel);
        var clients = await db.Clients.AsNoTracking().OrderBy(client => client.SearchKey).ThenBy(client => client.InsuredNumber)
            .Select(client => new AuditClient(client.Id, client.Name, client.InsuredNumber)).ToListAsync(cancel);
        await audit.AppendAsync(nameof(OpenAuditDesk), null, cancel);
        return new AuditDesk([.. ids.Select(id => new AuditPerson(id, names.GetValueOrDefault(id, ""))).OrderBy(person => person.Name, StringComparer.Ordinal)], clients);
    }
}
