namespace CarePlanCloud.Domain.Reconciliation;

/// <summary>1 予定あり・実績なし.</summary>
public sealed record VisitNotDone(Visit Visit) : VisitDifference(DifferenceKind.NotDone, Visit, null);

/// <summary>2 予定なし・実績あり.</summary>
public sealed record VisitNotPlanned(Visit Visit) : VisitDifference(DifferenceKind.NotPlanned, null, Visit);

/// <summary>3 日付の移動: the same service as often, on another day of the week around it.</summary>
public sealed record DateMoved(Visit From, Visit To) : VisitDifference(DifferenceKind.DateMoved, From, To);

/// <summary>4 時刻の移動（同じコード）.</summary>
public sealed record TimeMoved(Visit From, Visit To) : VisitDifference(DifferenceKind.TimeMoved, From, To);

/// <summary>5 時間が変わり別コード: another service of the same kind and office on the day.</summary>
public sealed record CodeMoved(Visit From, Visit To) : VisitDifference(DifferenceKind.CodeMoved, From, To);

/// <summary>6 回数のちがい.</summary>
public sealed record CountDiffers(Visit Plan, Visit Done) : VisitDifference(DifferenceKind.CountDiffers, Plan, Done);

/// <summary>7 加算の過不足: its service was done as planned.</summary>
public sealed record AddOnDiffers(Visit? Plan, Visit? Done) : VisitDifference(DifferenceKind.AddOnDiffers, Plan, Done);

/// <summary>8 単位数のちがい, for the same code. Rates are free in 実績 (R61) and never differ.</summary>
public sealed record UnitsDiffer(Visit Plan, Visit Done) : VisitDifference(DifferenceKind.UnitsDiffer, Plan, Done)
{
    protected override string Compared => $"{base.Compared} {Plan.Units}>{Done.Units}";
}

/// <summary>9 事業所・サービス種類のちがい: another office of the plan, or another kind, on the day.</summary>
public sealed record OfficeDiffers(Visit Plan, Visit Done) : VisitDifference(DifferenceKind.OfficeDiffers, Plan, Done);

/// <summary>10 予定にない事業所: all that one office did, and the planned visits it did instead of others.</summary>
public sealed record OfficeNotPlanned(string OfficeNumber, IReadOnlyList<Visit> InsteadOf, IReadOnlyList<Visit> Done) : VisitsDifference(DifferenceKind.OfficeNotPlanned, InsteadOf, Done);

/// <summary>13 重複: done twice at one time, told apart only by satellite or 明細判別コード (R72).</summary>
public sealed record Duplicated(Visit First, Visit Again) : VisitDifference(DifferenceKind.Duplicated, null, Again)
{
    protected override string Compared => KeyOf([First], [Again]);
}

/// <summary>14 日割・月額包括: another code for the month, or for some days of it.</summary>
public sealed record MonthlyDiffers(IReadOnlyList<Visit> Plan, IReadOnlyList<Visit> Done) : VisitsDifference(DifferenceKind.MonthlyDiffers, Plan, Done);

/// <summary>15 福祉用具: another item, other days, or half a month.</summary>
public sealed record EquipmentDiffers(IReadOnlyList<Visit> Plan, IReadOnlyList<Visit> Done) : VisitsDifference(DifferenceKind.EquipmentDiffers, Plan, Done)
{
    protected override string Compared => $"{base.Compared} {Units(Plan)}>{Units(Done)}";

    // Lent for the month, whatever number of days it is marked on.
    public override int UnitsChange => Units(Done) - Units(Plan);

    private static int Units(IReadOnlyList<Visit> visits) => visits.Count == 0 ? 0 : visits.Max(visit => visit.Units);
}

/// <summary>18 実績の未着: planned days of one office and service kind nobody has reported on.</summary>
public sealed record NothingReceived(string OfficeNumber, string ServiceKind, IReadOnlyList<Visit> Waited) : VisitsDifference(DifferenceKind.NothingReceived, Waited, [])
{
    /// <summary>Not until it is known what was done.</summary>
    public override int UnitsChange => 0;
}
