namespace CarePlanCloud.Domain.Units.Masters;

/// <summary>給付の種類: for whom a service kind is.</summary>
public enum KindBenefit
{
    /// <summary>介護給付: 要介護1–5.</summary>
    Care,

    /// <summary>予防給付: 要支援1 and 2.</summary>
    Prevention,

    /// <summary>総合事業: 事業対象者 and 要支援.</summary>
    Project,
}

/// <summary>How a service kind is counted and priced.</summary>
/// <param name="Kind">サービス種類コード, two characters.</param>
/// <param name="Name">The name as 第7表 prints it.</param>
/// <param name="Labour">Which column of the price table holds.</param>
/// <param name="InsideLimit">Whether its services count against 区分支給限度基準額 at all.</param>
public sealed record KindRule(string Kind, string Name, LabourShare Labour, bool InsideLimit)
{
    public KindBenefit Benefit { get; init; } = KindBenefit.Care;

    /// <summary>短期入所: its days are counted against 30 in a row and half of the certification period.</summary>
    public bool IsShortStay { get; init; }

    /// <summary>福祉用具貸与: tenths of yen per item and month, no regional price.</summary>
    public bool IsEquipment { get; init; }

    /// <summary>居宅介護支援 and its neighbours: paid in full, no charge to the client.</summary>
    public bool IsCareManagement { get; init; }

    /// <summary>The kind whose 種類支給限度 holds: 22 for all of 短期入所療養介護, otherwise the kind itself.</summary>
    public string LimitKind { get; init; } = Kind;

    /// <summary>Whether somebody of this level may have it.</summary>
    public bool IsFor(CareLevel level) => Benefit switch
    {
        KindBenefit.Care => !level.IsPreventive(),
        KindBenefit.Prevention => level is CareLevel.Support1 or CareLevel.Support2,
        _ => level.IsPreventive(),
    };
}
