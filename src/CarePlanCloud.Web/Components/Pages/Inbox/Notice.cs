using CarePlanCloud.Application.Transfers;

namespace CarePlanCloud.Web.Components.Pages.Inbox;

/// <summary>One unit of an upload, as the API answers.</summary>
public sealed record UploadedUnit(Guid Id, bool Duplicate);

/// <summary>How an upload ended: the units it held, or the words of the server why not.</summary>
public sealed record UploadReport(int Files, IReadOnlyList<UploadedUnit> Items, string? Problem);

/// <summary>What is said under the drop area after an upload.</summary>
public sealed record Notice(StateWord State, string Text)
{
    /// <param name="first">The entry of the first unit; its state has moved on already when a refused file is checked again.</param>
    public static Notice Of(UploadReport report, IncomingSummary? first)
    {
        if (!report.Items.All(item => item.Duplicate))
        {
            var already = report.Items.Count(item => item.Duplicate);
            return new Notice(
                new StateWord($"ファイル {report.Files}個を読みました", "okc", "ok"),
                $"{report.Items.Count}つの送信単位に分けました" + (already == 0 ? "" : $"（{already}つは前に受け取ったもの）"));
        }

        var received = first is null ? "前に" : $"{Said.Moment(first.ReceivedAt)} に";
        return first is { IsUnderWay: true }
            ? new Notice(new StateWord("もう一度確認しています", "clock", "wait"), $"同じファイルは {received}受け取っています。")
            : new Notice(
                new StateWord("受け取り済みです", "info", "calm"),
                $"同じファイルは {received}受け取っています。何も変えていません。" + (first is null ? "" : $"いまの状態：{Said.State(first).Word}"));
    }
}
