using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>Day by day, what becomes of one line's marks.</summary>
internal static class MarkChanges
{
    public static IEnumerable<ImportChange> Between(
        string clientName,
        string insuredNumber,
        string subject,
        IReadOnlyDictionary<int, DayMark> before,
        IReadOnlyDictionary<int, DayMark> after,
        Func<int, DayMark?, string?> note) =>
        from day in before.Keys.Union(after.Keys).Order()
        let old = before.GetValueOrDefault(day)
        let renewed = after.GetValueOrDefault(day)
        select new ImportChange(
            KindOf(old, renewed), ChangeLevel.Day, clientName, insuredNumber, day, subject, Describe(old, renewed), Describe(renewed, old),
            note(day, renewed));

    /// <summary>予定とくらべて, for a preview of actuals.</summary>
    public static string AgainstPlan(DayMark? planned, DayMark? actual) => DayDifferences.Of(planned, actual) switch
    {
        DayDifference.NotDone => "予定あり・実績なし",
        DayDifference.NotPlanned => "予定なし・実績あり",
        DayDifference.CountDiffers => "回数の差",
        DayDifference.TimeMoved => "時刻の差",
        _ => "予定どおり",
    };

    private static ChangeKind KindOf(DayMark? before, DayMark? after) => (before, after) switch
    {
        (null, _) => ChangeKind.New,
        (_, null) => ChangeKind.Removed,
        _ when before.Count == after.Count && before.Time == after.Time && before.Units == after.Units => ChangeKind.Same,
        _ => ChangeKind.Changed,
    };

    // The count always; time and units only where they are what changes.
    private static string? Describe(DayMark? mark, DayMark? other)
    {
        if (mark is null)
        {
            return null;
        }

        var text = mark.Count == 0 ? "0回（行わず）" : $"{mark.Count}回";
        if (mark.Time is { } time && time != other?.Time)
        {
            text += $" {time}";
        }

        return other is not null && other.Units != mark.Units ? $"{text} {mark.Units}単位" : text;
    }
}
