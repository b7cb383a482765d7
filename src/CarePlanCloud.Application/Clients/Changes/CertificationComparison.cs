using System.Globalization;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Application.Clients.Changes;

/// <summary>
/// A reported certification beside the history in the book. A report may give 限度額適用期間 instead of the validity, so one of the same level
/// whose days all lie inside is the same certification.
/// </summary>
internal sealed class CertificationComparison(Client client, List<Certification> history)
{
    private readonly List<Certification> added = [];

    public IReadOnlyList<Certification> Added => added;

    /// <summary>What the book says and what the report says; null when they agree.</summary>
    public (string Before, string After)? Difference(ReportedCertification reported)
    {
        if (Same(reported) is { } same)
        {
            return Agrees(same, reported) ? null : (Say(same), Say(reported));
        }

        var inTheWay = history.Where(row => SpanRules.SpanOf(row).Meets(reported.Span)).OrderBy(row => row.ValidFrom).Select(Say);
        return (string.Join("、", inTheWay), Say(reported));
    }

    /// <summary>Writes it into the history: what began earlier ends the day before, what begins later stays.</summary>
    public void Take(ReportedCertification reported)
    {
        var row = Same(reported) ?? history.Find(known => known.ValidFrom == reported.From) ?? Insert(reported);
        row.CareLevel = reported.CareLevel;
        row.Status = reported.Status;
        row.CertifiedOn = reported.CertifiedOn ?? row.CertifiedOn;
        row.BenefitLimit = reported.Limit is null ? row.BenefitLimit : reported.Limit == ByTable(reported.CareLevel, reported.From) ? null : reported.Limit;
        row.KindLimits = reported.KindLimits.Count > 0 ? [.. reported.KindLimits] : row.KindLimits;
        if (row.ValidFrom == reported.From && reported.To is not null)
        {
            row.ValidTo = End(reported, row);
        }
    }

    private Certification Insert(ReportedCertification reported)
    {
        foreach (var earlier in history.Where(known => known.ValidFrom < reported.From && SpanRules.SpanOf(known).Holds(reported.From)))
        {
            earlier.ValidTo = reported.From.AddDays(-1);
        }

        var row = new Certification
        {
            TenantId = client.TenantId,
            ClientId = client.Id,
            InsurerNumber = client.InsurerNumber,
            InsuredNumber = client.InsuredNumber,
            CareLevel = reported.CareLevel,
            ValidFrom = reported.From,
        };
        row.ValidTo = End(reported, row);
        history.Add(row);
        added.Add(row);
        return row;
    }

    private DateOnly? End(ReportedCertification reported, Certification own)
    {
        var next = history.Where(known => known != own && known.ValidFrom > reported.From).Select(known => (DateOnly?)known.ValidFrom).Min();
        return next is { } first && (reported.To is null || reported.To >= first) ? first.AddDays(-1) : reported.To;
    }

    private Certification? Same(ReportedCertification reported) =>
        history.Find(row => row.CareLevel == reported.CareLevel && (row.ValidFrom == reported.From || row.LimitFrom == reported.From || Contains(row, reported)));

    private static bool Contains(Certification row, ReportedCertification reported) =>
        row.ValidFrom <= reported.From && (row.ValidTo is null || (reported.To is { } to && to <= row.ValidTo));

    private static bool Agrees(Certification row, ReportedCertification reported) =>
        row.Status == reported.Status
        && (reported.To is null || reported.To == row.ValidTo || reported.To == row.LimitTo || (row.ValidFrom != reported.From && Contains(row, reported)))
        && (reported.CertifiedOn is null || reported.CertifiedOn == row.CertifiedOn)
        && (reported.Limit is null || reported.Limit == (row.BenefitLimit ?? ByTable(row.CareLevel, reported.From)))
        && (reported.KindLimits.Count == 0 || reported.KindLimits.ToHashSet().SetEquals(row.KindLimits));

    // The book names a limit only where the insurer set its own.
    private static int? ByTable(string level, DateOnly day) =>
        CareLevels.Parse(level) is { } known ? BenefitLimits.National.Of(known, ServiceMonth.Of(day)) : null;

    private static string Say(Certification row) =>
        Say(row.CareLevel, row.Status, row.ValidFrom, row.ValidTo, row.CertifiedOn, row.BenefitLimit ?? ByTable(row.CareLevel, row.ValidFrom), row.KindLimits);

    private static string Say(ReportedCertification row) =>
        Say(row.CareLevel, row.Status, row.From, row.To, row.CertifiedOn, row.Limit, row.KindLimits);

    private static string Say(
        string level, CertificationStatus status, DateOnly from, DateOnly? to, DateOnly? certified, int? limit, IReadOnlyList<KindLimit> kinds) =>
        string.Create(CultureInfo.InvariantCulture, $"{CareLevels.NameOf(level)}{(status == CertificationStatus.Applied ? "（申請中）" : "")} {from:yyyy/MM/dd}〜{to:yyyy/MM/dd}")
        + (certified is { } day ? string.Create(CultureInfo.InvariantCulture, $" 認定日 {day:yyyy/MM/dd}") : "")
        + (limit is { } units ? string.Create(CultureInfo.InvariantCulture, $" 限度額 {units:N0}") : "")
        + string.Concat(kinds.Select(kind => string.Create(CultureInfo.InvariantCulture, $" 種類{kind.ServiceKind} {kind.Units:N0}")));
}
