using System.Globalization;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Application.Reconciliation;

/// <summary>Differences as people read them.</summary>
public static class DifferenceWords
{
    public static string KindName(DifferenceKind kind) => kind switch
    {
        DifferenceKind.NotDone => "予定あり・実績なし",
        DifferenceKind.NotPlanned => "予定なし・実績あり",
        DifferenceKind.DateMoved => "日付の移動",
        DifferenceKind.TimeMoved => "時刻の移動（同じコード）",
        DifferenceKind.CodeMoved => "時間が変わり別コード",
        DifferenceKind.CountDiffers => "回数のちがい",
        DifferenceKind.AddOnDiffers => "加算の過不足",
        DifferenceKind.UnitsDiffer => "単位数のちがい",
        DifferenceKind.OfficeDiffers => "事業所・種類のちがい",
        DifferenceKind.OfficeNotPlanned => "予定にない事業所",
        DifferenceKind.ClientNumberDiffers => "利用者番号のちがい",
        DifferenceKind.CareLevelChanged => "月の途中の区分変更",
        DifferenceKind.Duplicated => "重複",
        DifferenceKind.MonthlyDiffers => "日割・月額包括のちがい",
        DifferenceKind.EquipmentDiffers => "福祉用具のちがい",
        DifferenceKind.StayDaysDiffer => "短期入所の日数",
        DifferenceKind.LimitExceeded => "限度額の超過",
        DifferenceKind.NothingReceived => "実績の未着",
        DifferenceKind.OlderFile => "古いファイル",
        DifferenceKind.Implausible => "ありえない実績",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string ResolutionName(Resolution resolution) => resolution switch
    {
        Resolution.TakeActual => "実績を採用",
        Resolution.KeepPlan => "予定を採用（照会）",
        Resolution.ChangePlan => "予定を遡及変更",
        Resolution.SendBack => "差戻し",
        Resolution.Defer => "保留（月遅れ）",
        Resolution.SetAside => "対象外",
        _ => throw new ArgumentOutOfRangeException(nameof(resolution)),
    };

    /// <summary>What the plan says and what was done, short enough for a cell.</summary>
    public static (string Planned, string Actual) Sides(Difference difference, ServiceMonth month) => difference switch
    {
        DateMoved moved => (DayAndTime(moved.From, month), DayAndTime(moved.To, month)),
        TimeMoved moved => (Time(moved.From), Time(moved.To)),
        CodeMoved moved => (LengthOf(moved.From), LengthOf(moved.To)),
        UnitsDiffer units => ($"{units.Plan.Units:#,0}単位", $"{units.Done.Units:#,0}単位"),
        OfficeDiffers office => (office.Plan.OfficeNumber, office.Done.OfficeNumber),
        Duplicated twice => ("なし", $"{Time(twice.Again)} 2つ目"),
        AddOnDiffers addOn => (addOn.Plan is { } plan ? Times(plan) : "なし", addOn.Done is { } done ? Times(done) : "なし"),
        VisitDifference visit => (visit.Planned is { } plan ? Times(plan) : "なし", visit.Actual is { } done ? Times(done) : visit.Planned is null ? "なし" : "0回"),
        NothingReceived waited => (DaysOf(waited.Planned), "未着"),
        Implausible { Reason: ImplausibleReason.AfterEnd } never => ("利用終了の後", DaysOf(never.Done)),
        Implausible { Reason: ImplausibleReason.WhileAway } never => ("入院などの間", DaysOf(never.Done)),
        Implausible never => ("同じ時刻", string.Join("・", never.Done.Select(Time))),
        EquipmentDiffers item => (Lent(item.Plan), Lent(item.Done)),
        MonthlyDiffers monthly => (DaysOf(monthly.Plan), DaysOf(monthly.Done)),
        VisitsDifference visits => (visits.Planned.Count == 0 ? "なし" : DaysOf(visits.Planned), visits.Actual.Count == 0 ? "なし" : DaysOf(visits.Actual)),
        ClientNumberDiffers number => (number.Known, number.Reported),
        CareLevelChanged level => (level.From.Name(), level.To.Name()),
        StayDaysDiffer stay => (StayDays(stay.PlannedUsed, stay.PlannedBeyond.Count), StayDays(stay.ActualUsed, stay.ActualBeyond.Count)),
        LimitExceeded limit => ($"超過 {limit.PlannedOver:#,0}単位", $"超過 {limit.ActualOver:#,0}単位"),
        OlderFile file => ($"取込済 {file.ImportedSerialNumber}", $"あとから {file.SerialNumber}"),
        _ => ("", ""),
    };

    /// <summary>10日（火） or 18日→19日; empty when it is about the month as a whole.</summary>
    public static string DaysName(IReadOnlyList<int> days, ServiceMonth month, DifferenceKind kind) => days switch
    {
        [] => "月全体",
        [var day] => $"{day}日（{WeekdayOf(month, day)}）",
        [var from, var to] when kind == DifferenceKind.DateMoved => $"{from}日・{to}日",
        [var first, var second] => $"{first}日・{second}日",
        [var first, .., var last] => $"{first}日～{last}日のうち{days.Count}日",
    };

    /// <summary>日, 月 … of a day.</summary>
    public static string WeekdayOf(ServiceMonth month, int day) =>
        day >= 1 && day <= month.Days ? month.Day(day).ToString("ddd", CultureInfo.GetCultureInfo("ja-JP")) : "";

    /// <summary>What 国保連 would make of it, or empty.</summary>
    public static string Advice(Difference difference) => difference switch
    {
        NothingReceived => "給付管理票に予定の単位で載ります。請求が出ないと、月遅れの整理が要ります。",
        OfficeNotPlanned or OfficeDiffers => "給付管理票に載せないと、この事業所の請求は全額が査定されます（上限審査 A）。",
        { Kind: DifferenceKind.LimitExceeded } => "限度額を超えた分は全額自己負担です。超過を割り振らないと返戻になります（12P3）。",
        ClientNumberDiffers => "受給者台帳と合わない番号の請求は返戻になります（12P0）。",
        CareLevelChanged => "区分が請求とちがうと返戻になります（12QJ）。限度額は重いほうの区分で見ます。",
        StayDaysDiffer => "短期入所の日数がちがうと返戻になります（AEFA）。",
        Duplicated => "同じ明細が重なった請求は返戻になります（ANNL）。",
        Implausible { Reason: ImplausibleReason.AfterEnd } => "認定や利用の終わった後の請求は返戻になります（12PD）。",
        { UnitsChange: > 0 } => "給付管理票の単位を超えた請求は、超えた分が査定されます（上限審査 B）。",
        _ => "",
    };

    private static string Times(Visit visit) => $"{visit.Count}回";

    private static string Time(Visit visit) => visit.Time is { } time ? time.Start.ToString("HH:mm", CultureInfo.InvariantCulture) : "時刻なし";

    private static string DayAndTime(Visit visit, ServiceMonth month) =>
        visit.Time is null ? $"{visit.Day}日（{WeekdayOf(month, visit.Day)}）" : $"{WeekdayOf(month, visit.Day)} {Time(visit)}";

    private static string LengthOf(Visit visit) => visit.Time is { } time
        ? $"{(int)(time.EndWithinDay() - time.Start).TotalMinutes}分" : visit.Service.ServiceCode;

    private static string DaysOf(IReadOnlyList<Visit> visits) => $"{visits.Select(visit => visit.Day).Distinct().Count()}日 {visits.Sum(visit => visit.Count)}回";

    private static string Lent(IReadOnlyList<Visit> visits) => visits.Count == 0 ? "なし" : $"{visits.Max(visit => visit.Units):#,0}単位 {visits.Count}日";

    private static string StayDays(int used, int beyond) => beyond == 0 ? $"累計{used}日" : $"累計{used}日・30日超{beyond}日";
}
