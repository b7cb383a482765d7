using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reports;

/// <summary>What is printed of one client.</summary>
/// <param name="Absent">Forms that were asked for and do not exist.</param>
public sealed record ClientPapers(string ClientName, IReadOnlyList<Paper> Papers, IReadOnlyList<FormName> Absent);

/// <summary>Collects the forms of a client, always in the order of the forms, however they were asked for.</summary>
public sealed class PaperDesk
{
    private readonly CareDb _db;
    private readonly ILookup<FormName, IPaperSource> _sources;

    internal PaperDesk(CareDb db, IEnumerable<IPaperSource> sources) => (_db, _sources) = (db, sources.ToLookup(source => source.Form));

    /// <returns>Null when there is no such client.</returns>
    internal async Task<ClientPapers?> CollectAsync(
        Office office, Guid clientId, ServiceMonth month, IReadOnlyCollection<FormName> forms, CancellationToken cancel)
    {
        var name = await _db.Clients.AsNoTracking().Where(client => client.Id == clientId).Select(client => client.Name).FirstOrDefaultAsync(cancel);
        if (name is null)
        {
            return null;
        }

        var papers = new List<Paper>();
        var absent = new List<FormName>();
        foreach (var form in forms.Distinct().Order())
        {
            var before = papers.Count;
            foreach (var source in _sources[form])
            {
                papers.AddRange(await source.PapersAsync(office, clientId, month, cancel));
            }

            if (papers.Count == before)
            {
                absent.Add(form);
            }
        }

        return new ClientPapers(name, papers, absent);
    }
}
