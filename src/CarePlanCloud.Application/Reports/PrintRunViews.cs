using CarePlanCloud.Application.Data;

namespace CarePlanCloud.Application.Reports;

/// <summary>A batch as a list shows it.</summary>
/// <param name="Done">Clients drawn so far, of <paramref name="Clients"/>.</param>
/// <param name="Notes">What could not be drawn as written, in words.</param>
public sealed record PrintRunView(
    Guid Id,
    DateOnly ServiceMonth,
    IReadOnlyList<FormName> Forms,
    int Clients,
    int Done,
    int Pages,
    PrintState State,
    IReadOnlyList<string> Notes,
    DateTimeOffset RequestedAt)
{
    public bool IsUnderWay => State is PrintState.Requested or PrintState.Printing;

    internal static PrintRunView Of(PrintRun run) => new(
        run.Id, run.ServiceMonth, [.. run.Forms.Select(StableWords.Parse<FormName>)], run.ClientIds.Count, run.Done, run.Pages, run.State,
        run.Notes, run.RequestedAt);
}
