using System.Globalization;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>A difference that no pair of visits shows: known from numbers, certification, files or the sheet.</summary>
public abstract record FactDifference(DifferenceKind Kind, string Fact) : Difference(Kind)
{
    protected override string Compared => $"{(int)Kind}:{Fact}";

    public override IReadOnlyList<int> Days => [];
}

/// <summary>11 利用者番号のちがい: 実績 came under another insurer or insured number.</summary>
public sealed record ClientNumberDiffers(string OfficeNumber, string Known, string Reported) : FactDifference(DifferenceKind.ClientNumberDiffers, $"{OfficeNumber} {Known}>{Reported}");

/// <summary>12 月の途中の区分変更.</summary>
public sealed record CareLevelChanged(DateOnly Since, CareLevel From, CareLevel To)
    : FactDifference(DifferenceKind.CareLevelChanged, string.Create(CultureInfo.InvariantCulture, $"{Since:yyyy-MM-dd} {From}>{To}"))
{
    public override IReadOnlyList<int> Days => [Since.Day];
}

/// <summary>16 短期入所の日数: days used until the end of the month, or days beyond 30 in a row, are others than planned.</summary>
public sealed record StayDaysDiffer(int PlannedUsed, int ActualUsed, IReadOnlyList<int> PlannedBeyond, IReadOnlyList<int> ActualBeyond)
    : FactDifference(DifferenceKind.StayDaysDiffer, $"{PlannedUsed}/{string.Join(',', PlannedBeyond)}>{ActualUsed}/{string.Join(',', ActualBeyond)}")
{
    public override IReadOnlyList<int> Days => [.. PlannedBeyond.Union(ActualBeyond).Order()];
}

/// <summary>17 限度額の超過: units beyond the limit after what was done, which the client pays alone.</summary>
public sealed record LimitExceeded(int PlannedOver, int ActualOver) : FactDifference(DifferenceKind.LimitExceeded, $"{PlannedOver}>{ActualOver}");

/// <summary>19 古いファイル: one came after a newer one was taken in.</summary>
public sealed record OlderFile(string OfficeNumber, string SerialNumber, string ImportedSerialNumber) : FactDifference(DifferenceKind.OlderFile, $"{OfficeNumber} {SerialNumber}<{ImportedSerialNumber}");

/// <summary>Why something done cannot be.</summary>
public enum ImplausibleReason
{
    /// <summary>After the use of services ended: death, discharge, moved away.</summary>
    AfterEnd,

    /// <summary>While services rest, as in hospital.</summary>
    WhileAway,

    /// <summary>Two offices at one time.</summary>
    TwoAtOnce,
}

/// <summary>20 ありえない実績.</summary>
public sealed record Implausible(ImplausibleReason Reason, IReadOnlyList<Visit> Done) : VisitsDifference(DifferenceKind.Implausible, [], Done)
{
    protected override string Compared => $"{base.Compared} {Reason}";

    public override int UnitsChange => 0;
}
