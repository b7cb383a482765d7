using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>Dresses differences for the eye.</summary>
internal static class DifferenceViews
{
    private static readonly Resolution[] All = Enum.GetValues<Resolution>();

    // Nothing to claim later, nothing to make the plan of.
    private static readonly Resolution[] OfFacts = [Resolution.TakeActual, Resolution.KeepPlan, Resolution.SendBack, Resolution.SetAside];

    /// <param name="openInquiries">Threads nobody has closed.</param>
    public static DifferenceView Of(JudgedMonth month, JudgedDifference judged, IReadOnlyDictionary<string, string> offices, IReadOnlySet<Guid> openInquiries)
    {
        var difference = judged.Difference;
        var about = AboutOf(month, difference, offices);
        var decision = month.DecisionOn(difference);
        return new DifferenceView(
            difference.Key, difference.Kind, DifferenceWords.KindName(difference.Kind), difference.Days, about.OfficeNumber, about.OfficeName, about.ServiceName,
            about.Planned, about.Actual, about.UnitsChange, (difference as VisitDifference)?.Followers.Count ?? 0, DifferenceWords.Advice(difference),
            [.. CellsOf(difference)], StateOf(decision, openInquiries), decision is null ? null : Of(decision))
        {
            Resolutions = ResolutionsOf(difference),
        };
    }

    public static DecisionView Of(DifferenceDecision row) =>
        new(row.Id, row.Key, row.Kind, row.Resolution, row.Reason, row.DecidedByName, row.DecidedAt, row.InquiryId, row.About);

    public static DifferenceState StateOf(DifferenceDecision? decision, IReadOnlySet<Guid> openInquiries) => decision switch
    {
        null => DifferenceState.Open,
        { Resolution: Resolution.SendBack } => DifferenceState.Asked,
        { Resolution: Resolution.KeepPlan, InquiryId: { } asked } when openInquiries.Contains(asked) => DifferenceState.Asked,
        _ => DifferenceState.Decided,
    };

    public static IReadOnlyList<Resolution> ResolutionsOf(Difference difference) => difference switch
    {
        NothingReceived => [Resolution.KeepPlan, Resolution.SendBack, Resolution.Defer, Resolution.SetAside],
        Implausible => [Resolution.TakeActual, Resolution.KeepPlan, Resolution.SendBack, Resolution.Defer, Resolution.SetAside],
        FactDifference => OfFacts,
        _ => All,
    };

    /// <summary>The office it is about; empty when it is about the month as a whole.</summary>
    public static string OfficeOf(Difference difference) => difference switch
    {
        VisitDifference visit => visit.Shown.OfficeNumber,
        NothingReceived waited => waited.OfficeNumber,
        OfficeNotPlanned office => office.OfficeNumber,
        VisitsDifference visits => visits.Actual.Concat(visits.Planned).Select(visit => visit.OfficeNumber).FirstOrDefault(""),
        ClientNumberDiffers number => number.OfficeNumber,
        OlderFile file => file.OfficeNumber,
        _ => "",
    };

    public static DecidedAbout AboutOf(JudgedMonth month, Difference difference, IReadOnlyDictionary<string, string> offices)
    {
        var office = OfficeOf(difference);
        var (planned, actual) = DifferenceWords.Sides(difference, ServiceMonth.Of(month.Slip.ServiceMonth));
        var codes = VisitsOf(difference).Select(visit => visit.Service.ServiceCode).Distinct().ToList();
        var line = LineOf(month, difference);
        var service = line is null ? "" : codes.Count == 1 ? line.ServiceName : $"{line.ServiceName} ほか";
        return new DecidedAbout(
            office, office.Length == 0 ? "" : offices.GetValueOrDefault(office, office), service, codes.Count == 0 ? "" : codes[0], difference.Days, planned, actual, difference.UnitsChange);
    }

    /// <summary>The line it is named by; null when it is about no line.</summary>
    public static LineView? LineOf(JudgedMonth month, Difference difference) =>
        VisitsOf(difference).FirstOrDefault() is { } visit ? month.Lines.FirstOrDefault(line => line.Id == visit.LineId) : null;

    // The planned one names it, where there is one.
    private static IEnumerable<Visit> VisitsOf(Difference difference) => difference is VisitDifference visit
        ? new[] { visit.Planned, visit.Actual }.OfType<Visit>()
        : difference.Visits.Planned.Concat(difference.Visits.Actual);

    private static IEnumerable<DifferenceCell> CellsOf(Difference difference) =>
        difference.Visits.Planned.Select(visit => Cell(visit, Phase.Planned)).Concat(difference.Visits.Actual.Select(visit => Cell(visit, Phase.Actual)));

    private static DifferenceCell Cell(Visit visit, Phase phase) => new(visit.LineId, visit.Day, phase);
}
