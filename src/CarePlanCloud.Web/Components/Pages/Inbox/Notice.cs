using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Importing;

namespace CarePlanCloud.Web.Components.Pages.Inbox;

/// <summary>One unit of an upload, as the API answers.</summary>
public sealed record UploadedUnit(Guid Id, bool Duplicate);

/// <summary>How an upload ended: the units it held, or the words of the server why not.</summary>
public sealed record UploadReport(int Files, IReadOnlyList<UploadedUnit> Items, string? Problem);

/// <summary>What is said under the drop area after an upload.</summary>
/// <param name="Checking">The entry that is being checked again.</param>
public sealed record Notice(StateWord State, string Text, Guid? Checking = null)
{
    public static Notice Asked { get; } = new(new StateWord("照会しました", "ask", "ok"), "返事が来ると、上の「照会」の数が増えます。");

    /// <summary>The same, or that the check it tells of has ended.</summary>
    public Notice After(IReadOnlyList<IncomingSummary> rows) =>
        rows.FirstOrDefault(row => row.Id == Checking) is { IsUnderWay: false } done
            ? new Notice(new StateWord("もう一度確認しました", "info", "calm"), $"{Said.Moment(done.ReceivedAt)} に受け取ったのと同じファイルです。いまの状態：{Said.State(done).Word}")
            : this;

    /// <summary>After an import in order.</summary>
    public static Notice Of(IReadOnlyList<OrderedImport> done)
    {
        var stopped = done.FirstOrDefault(unit => unit.Refusal is not null);
        var clients = done.Sum(unit => unit.Result?.Clients ?? 0);
        return new Notice(
            new StateWord($"{done.Count(unit => unit.Result is not null)}件を順番に取り込みました", "okc", "ok"),
            $"のべ{clients}名。" + (stopped is null ? "" : $"残ったもの：{stopped.Unit.SenderOfficeName} {stopped.Refusal!.Message}"));
    }

    /// <param name="first">The entry of the first unit; its state has moved on already when a refused file is checked again.</param>
    public static Notice Of(UploadReport report, IncomingSummary? first)
    {
        if (!report.Items.All(item => item.Duplicate))
        {
            var already = report.Items.Count(item => item.Duplicate);
            return new Notice(
                new StateWord($"ファイル {report.Files}個を読みました", "okc", "ok"),
                (report.Items.Count == 1 ? "内容を右に出しました。" : $"{report.Items.Count}件に分けました。")
                + (already == 0 ? "" : $"うち{already}件は前に受け取ったものです。"));
        }

        var received = first is null ? "前に" : $"{Said.Moment(first.ReceivedAt)} に";
        return first is { IsUnderWay: true }
            ? new Notice(new StateWord("もう一度確認しています", "clock", "wait"), $"同じファイルは {received}受け取っています。", first.Id)
            : new Notice(
                new StateWord("受け取り済みです", "info", "calm"),
                $"同じファイルは {received}受け取っています。何も変えていません。" + (first is null ? "" : $"いまの状態：{Said.State(first).Word}"));
    }
}
