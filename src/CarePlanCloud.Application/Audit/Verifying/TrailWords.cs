using System.Globalization;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Audit.Verifying;

/// <summary>A broken entry in words: which, when, what is wrong with it.</summary>
public static class TrailWords
{
    public static string Sentence(TrailBreak fault) =>
        string.Create(CultureInfo.InvariantCulture, $"番号 {fault.Number}") + (fault.At is { } at ? $"（{Moment(at)}）" : "") + ": " + What(fault.Fault);

    public static string What(TrailFault fault) => fault switch
    {
        TrailFault.Changed => "書かれたあとに内容が変えられています。",
        TrailFault.Missing => "あるはずの記録がありません。",
        TrailFault.OutOfPlace => "前の記録につながりません。入れ替えられたか、差し込まれています。",
        TrailFault.CutOff => "ここから末尾までの記録が切り取られています。",
        TrailFault.BeyondHead => "末尾の控えと合いません。末尾に差し込まれたか、控えが変えられています。",
        TrailFault.NoHead => "末尾の控えがありません。これより後が切り取られていないか、確かめられません。",
        _ => "これより前の記録が、保存期間による削除の記録なしに切り取られています。",
    };

    private static string Moment(DateTimeOffset at) => at.InJapan().ToString("yyyy/MM/dd HH:mm:ss", CultureInfo.InvariantCulture);
}
