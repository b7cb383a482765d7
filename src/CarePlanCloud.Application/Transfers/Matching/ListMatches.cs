using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Matching;

/// <summary>A remembered decision: whose files call which client by which number.</summary>
public sealed record MatchView(
    string SenderOfficeNumber, string SenderOfficeName, string InsurerNumber, string InsuredNumber,
    Guid ClientId, string ClientName, string ClientInsuredNumber, string DecidedBy, DateTimeOffset DecidedAt);

/// <summary>照合の記憶: everything that was decided, newest first. Shows people's names: leaves a trace.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListMatches(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<IReadOnlyList<MatchView>>> RunAsync(CancellationToken cancel)
    {
        var rows = await (from match in db.ClientMatches.AsNoTracking()
                          join client in db.Clients on match.ClientId equals client.Id
                          orderby match.DecidedAt descending, match.InsuredNumber
                          select new { Match = match, client.Name, client.InsuredNumber }).ToListAsync(cancel);
        var names = await db.OfficeNamesAsync([.. rows.Select(row => row.Match.SenderOfficeNumber).Distinct()], cancel);
        var members = await db.MemberNamesAsync(cancel);
        await audit.AppendAsync(nameof(ListMatches), null, cancel);
        return Outcomes.Of<IReadOnlyList<MatchView>>([.. rows.Select(row => new MatchView(
            row.Match.SenderOfficeNumber,
            names.GetValueOrDefault(row.Match.SenderOfficeNumber, row.Match.SenderOfficeNumber),
            row.Match.InsurerNumber,
            row.Match.InsuredNumber,
            row.Match.ClientId,
            row.Name,
            row.InsuredNumber,
            row.Match.DecidedBy is { } person ? members.GetValueOrDefault(person, "") : "",
            row.Match.DecidedAt))]);
    }
}
