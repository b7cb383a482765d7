using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Web.Components.Pages.Reconciliation;

/// <summary>How differences and decisions are said on the page.</summary>
public static class DeskWords
{
    /// <summary>Reasons people give again and again.</summary>
    public static readonly IReadOnlyList<string> Reasons =
        ["本人の希望", "本人の受診のため", "体調不良で欠席", "入院のため", "家族の都合", "事業所の都合", "天候のため", "実績の入力もれ", "記録の誤り"];

    public static StateWord State(DifferenceView difference) => difference.State switch
    {
        DifferenceState.Open => ReconciliationStates.IsWaiting(difference) ? new("未着", "clock", "wait") : new("未決", "stop", "stop"),
        DifferenceState.Asked => difference.Decision?.Resolution == Resolution.SendBack ? new("差戻し中", "undo", "wait") : new("照会中", "ask", "wait"),
        _ => new(Name(difference.Decision!.Resolution), "okc", "ok"),
    };

    /// <summary>As on a button: what follows stands below it.</summary>
    public static string Name(Resolution resolution) => resolution == Resolution.KeepPlan ? "予定を採用" : DifferenceWords.ResolutionName(resolution);

    /// <summary>The letter of its key.</summary>
    public static string Letter(Resolution resolution) => "JYSMHT".Substring((int)resolution - 1, 1);

    /// <summary>What follows when it is decided so.</summary>
    public static string Follows(Resolution resolution, DifferenceView? difference) => resolution switch
    {
        Resolution.TakeActual when difference is { Kind: DifferenceKind.DateMoved, Days: [.., _] } => $"{DayOf(difference, Phase.Actual)}日の訪問で確定",
        Resolution.TakeActual when difference?.Kind == DifferenceKind.NotDone => "行わなかったで確定",
        Resolution.TakeActual => "実績のとおり確定",
        Resolution.KeepPlan => "事業所へ照会を送る",
        Resolution.ChangePlan => "提供票を作り直す",
        Resolution.SendBack => "実績の再送を頼む",
        Resolution.Defer => "来月の請求に回す",
        _ => "請求に影響しない",
    };

    /// <summary>What is written when nobody writes anything: these three need a reason.</summary>
    public static string DefaultReason(Resolution resolution) => resolution switch
    {
        Resolution.SendBack => "実績を確かめて送り直してください",
        Resolution.Defer => "月内に確かめられないため月遅れにします",
        Resolution.SetAside => "請求に影響しないため",
        _ => "",
    };

    /// <summary>10日（火）, 18日→19日, 月全体.</summary>
    public static string Days(DifferenceView difference, ServiceMonth month) =>
        difference is { Kind: DifferenceKind.DateMoved, Cells.Count: > 1 }
            ? $"{DayOf(difference, Phase.Planned)}日→{DayOf(difference, Phase.Actual)}日"
            : DifferenceWords.DaysName(difference.Days, month, difference.Kind);

    /// <summary>What it is about, for a cell.</summary>
    public static string Service(DifferenceView difference) =>
        difference.ServiceName.Length > 0 ? difference.ServiceName : difference.OfficeName.Length > 0 ? difference.OfficeName : "利用者の月";

    /// <summary>−244, ±0, +65.</summary>
    public static string Signed(int units) => units switch
    {
        0 => "±0",
        < 0 => $"−{Said.Number(-units)}",
        _ => $"+{Said.Number(units)}",
    };

    /// <summary>12月10日（木）17:15, on the wall in Japan.</summary>
    public static string Due(DateTimeOffset due)
    {
        var day = DateOnly.FromDateTime(due.InJapan().DateTime);
        return $"{day.Month}月{day.Day}日（{Said.Weekday(day)}）{Said.Clock(due)}";
    }

    /// <summary>あと 7日, きょうまで, 2日すぎました.</summary>
    public static string Left(DateTimeOffset due, DateOnly today) => (DateOnly.FromDateTime(due.InJapan().DateTime).DayNumber - today.DayNumber) switch
    {
        0 => "きょうまで",
        < 0 and var over => $"{-over}日すぎました",
        var left => $"あと {left}日",
    };

    /// <summary>The day of the first cell of a side.</summary>
    public static int DayOf(DifferenceView difference, Phase phase) => difference.Cells.FirstOrDefault(cell => cell.Phase == phase)?.Day ?? (difference.Days is [var day, ..] ? day : 0);
}
