using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Web.Offices;

namespace CarePlanCloud.Web.Components.Pages.Today;

/// <summary>One thing to do, with how much of it there is and where it is done.</summary>
public sealed record TodayTask(string Title, string Detail, string Count, string Tone, string Icon, string Act, string Link);

/// <summary>How far the month is in one respect.</summary>
public sealed record TodayStep(string Name, int Done, int All, string Unit);

/// <summary>The 10th of the month after the service month, 17:15: when 国保連 closes.</summary>
public sealed record Deadline(DateOnly Day, string Words)
{
    public static Deadline Of(DateOnly month, DateTimeOffset nowInJapan)
    {
        var day = new DateOnly(month.Year, month.Month, 10).AddMonths(1);
        var now = DateOnly.FromDateTime(nowInJapan.DateTime);
        var left = day.DayNumber - now.DayNumber;
        var closed = left < 0 || (left == 0 && nowInJapan.TimeOfDay >= new TimeSpan(17, 15, 0));
        return new Deadline(day, closed ? "しめきりました" : left == 0 ? "今日まで" : $"あと {left}日");
    }
}

/// <summary>Turns the three lists of an office into its work of the day.</summary>
public sealed class TodayWork(OfficeKind kind, IReadOnlyList<IncomingSummary> inbox, IReadOnlyList<SlipSummary> slips, OutgoingMonth outgoing)
{
    public IReadOnlyList<TodayTask> Tasks(OfficePlace place)
    {
        var ready = inbox.Where(row => row.Waits).ToList();
        var stopped = inbox.Where(row => row.State == IncomingState.Rejected).ToList();
        var open = slips.Where(slip => slip.OpenDays > 0).ToList();
        var different = slips.Where(slip => slip.Differences > 0).ToList();
        var unsent = Unsent;
        return
        [
            .. Any(ready.Count, () => new TodayTask(
                "届いたものを取り込む", Some([.. ready.Select(row => row.SenderOfficeName)]), $"{ready.Count}件", "wait", "drop", "受信箱",
                place.Link(ready.Count == 1 ? $"inbox/{ready[0].Id}" : "inbox"))),
            .. Any(stopped.Count, () => new TodayTask(
                "エラーで止まっている受信を見る", Some([.. stopped.Select(row => row.SenderOfficeName)]), $"{stopped.Count}件", "stop", "stop", "受信箱",
                place.Link(stopped.Count == 1 ? $"inbox/{stopped[0].Id}" : "inbox"))),
            .. Any(open.Count, () => new TodayTask(
                kind == OfficeKind.ServiceOffice ? "実績を入れる" : "実績がまだの利用者を確かめる", Some([.. open.Select(slip => slip.ClientName)]),
                $"{open.Count}名・{open.Sum(slip => slip.OpenDays)}日", "wait", "slip", "利用票", place.Link("slips") + "&filter=open")),
            .. Any(different.Count, () => new TodayTask(
                "予定との差を確かめる", Some([.. different.Select(slip => slip.ClientName)]), $"{different.Count}名", "stop", "recon", "利用票",
                place.Link("slips") + "&filter=differences")),
            .. Any(unsent.Count, () => new TodayTask(
                "実績を送る", Some([.. unsent.Select(destination => destination.OfficeName)]), $"{unsent.Count}か所", "wait", "out", "送信", place.Link("outgoing"))),
        ];
    }

    public IReadOnlyList<TodayStep> Progress()
    {
        var clients = slips.Where(slip => slip.Lines > 0).ToList();
        var files = inbox.Count(row => row.Waits || row.State == IncomingState.Imported);
        TodayStep[] steps =
        [
            new("届いたものを取り込む", inbox.Count(row => row.State == IncomingState.Imported), files, "件"),
            new("実績を入れる", clients.Count(slip => slip.OpenDays == 0), clients.Count, "名"),
            new("予定との差がない", clients.Count(slip => slip.Differences == 0), clients.Count, "名"),
            new("実績を送る", Reported.Count - Unsent.Count, Reported.Count, "か所"),
        ];
        return [.. steps.Where(step => step.All > 0)];
    }

    private List<ActualsDestination> Reported =>
        kind == OfficeKind.ServiceOffice ? [.. outgoing.Destinations.Where(destination => destination.ClientsWithActuals > 0)] : [];

    private List<ActualsDestination> Unsent => Reported.FindAll(destination =>
        destination.Latest?.State is not (OutgoingState.Valid or OutgoingState.Sent or OutgoingState.Delivered));

    private static IEnumerable<TodayTask> Any(int count, Func<TodayTask> task) => count > 0 ? [task()] : [];

    // 例示 太郎、例示 花子 ほか3
    private static string Some(List<string> names)
    {
        var known = names.Where(name => name.Length > 0).Distinct().ToList();
        return string.Join('、', known.Take(2)) + (known.Count > 2 ? $" ほか{known.Count - 2}" : "");
    }
}
