using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating.Applications;

/// <param name="Text">Part of a name, or the beginning of an office or application number; empty for all.</param>
public sealed record ApplicationQuery(ApplicationState State, string Text = "");

/// <param name="Waiting">How many are 審査まち in all; likewise the others.</param>
public sealed record ApplicationList(IReadOnlyList<ApplicationRow> Rows, int Waiting, int Returned, int Approved, int Unconfirmed);

/// <summary>The applications of a state: who has waited longest first, what was decided last first. No more than 200.</summary>
[Requires(Permission.Operate)]
public sealed class ListApplications(CareDb db, ApplicationReader reader)
{
    private const int Most = 200;

    public async Task<Outcome<ApplicationList>> RunAsync(ApplicationQuery query, CancellationToken cancel)
    {
        var counts = await db.OfficeApplications.AsNoTracking().GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        var (text, state) = (OfficeSearch.Pattern(query.Text), query.State);
        var rows = db.OfficeApplications.AsNoTracking().Where(row => row.State == state);
        if (text is not null)
        {
            rows = rows.Where(row => EF.Functions.ILike(row.OfficeName, text) || EF.Functions.ILike(row.CorporationName, text)
                || EF.Functions.ILike(row.OfficeNumber, text) || EF.Functions.ILike(row.Number, text));
        }

        rows = state is ApplicationState.Waiting or ApplicationState.Unconfirmed
            ? rows.OrderBy(row => row.WaitingSince ?? row.SubmittedAt) : rows.OrderByDescending(row => row.DecidedAt);
        return new ApplicationList(
            await reader.ReadAsync(await rows.Take(Most).ToListAsync(cancel), cancel), counts.GetValueOrDefault(ApplicationState.Waiting),
            counts.GetValueOrDefault(ApplicationState.Returned), counts.GetValueOrDefault(ApplicationState.Approved), counts.GetValueOrDefault(ApplicationState.Unconfirmed));
    }
}
