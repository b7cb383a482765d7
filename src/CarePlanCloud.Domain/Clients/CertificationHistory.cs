using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Clients;

/// <summary>All certifications of one client, in the order of their beginnings, and what follows from them.</summary>
public sealed class CertificationHistory
{
    private readonly List<CertificationPeriod> periods;

    public CertificationHistory(IEnumerable<CertificationPeriod> periods) => this.periods = [.. periods.OrderBy(period => period.From)];

    /// <summary>The certification that holds on a day; where two overlap, the one that began later.</summary>
    public CertificationPeriod? On(DateOnly day) => periods.FindLast(period => period.Span.Holds(day));

    /// <summary>What to show for a day: the one that holds, else the next to come, else the last that held. Null without any.</summary>
    public CertificationPeriod? Near(DateOnly day) =>
        On(day) ?? periods.Find(period => period.From > day) ?? (periods.Count == 0 ? null : periods[^1]);

    /// <summary>Pairs that claim the same days: the earlier and the later.</summary>
    public IReadOnlyList<(CertificationPeriod Earlier, CertificationPeriod Later)> Overlaps() =>
        [.. from later in periods.Select((period, index) => (period, index))
            from earlier in periods.Take(later.index)
            where earlier.Span.Meets(later.period.Span)
            select (earlier, later.period)];

    /// <summary>Days between the first and the last certification on which none holds.</summary>
    public IReadOnlyList<CertificationGap> Gaps()
    {
        var gaps = new List<CertificationGap>();
        DateOnly? covered = null;
        foreach (var period in periods)
        {
            if (covered is { } end && period.From > end.AddDays(1))
            {
                gaps.Add(new CertificationGap(end.AddDays(1), period.From.AddDays(-1)));
            }

            if (period.To is not { } to)
            {
                return gaps;
            }

            covered = covered is { } before && before > to ? before : to;
        }

        return gaps;
    }

    /// <summary>The last day on which any certification holds; null when there is none, or when an end is not known yet.</summary>
    public DateOnly? End => periods.Count == 0 || periods.Exists(period => period.To is null) ? null : periods.Max(period => period.To);

    /// <summary>The certifications that hold on at least one day of the month.</summary>
    public IReadOnlyList<CertificationPeriod> In(ServiceMonth month) =>
        [.. periods.Where(period => period.Span.Meets(new DatedSpan(month.FirstDay, month.LastDay)))];

    /// <summary>
    /// The certification whose limit holds for the whole month: when the level changes inside it, the heavier one. Of two of the same level
    /// the later. Null when none holds.
    /// </summary>
    public CertificationPeriod? LimitIn(ServiceMonth month) => In(month).MaxBy(period => (CareLevels.Parse(period.CareLevel), period.From));
}
