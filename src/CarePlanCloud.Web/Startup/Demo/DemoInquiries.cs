using CarePlanCloud.Application;
using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>
/// Questions of this month: one that waits for the care manager, one that was answered, one to a partner outside, asked by phone and closed.
/// </summary>
internal sealed class DemoInquiries(UseCases door, DemoWork work, TimeProvider clock)
{
    private const string DayCare = "9970000037";
    private const string Outside = "9970000601";

    private ServiceMonth Month => ServiceMonth.Of(clock.TodayInJapan());

    public async Task PutAsync(Caller planner, Caller dayCare, CancellationToken cancel)
    {
        var theirs = await DaysAsync(dayCare, DayCare, cancel);
        if (theirs is [var (slip, line, day), ..])
        {
            await AskAsync(dayCare, slip, line, day, new InquiryWords("この日は通院のため、お迎えを30分遅くしてほしいとご家族から連絡がありました。予定の時刻を変えますか。"), cancel);
        }

        var own = await DaysAsync(planner, DayCare, cancel);
        if (own.Count > 1)
        {
            var asked = await AskAsync(planner, own[1].Slip, own[1].Line, own[1].Day, new InquiryWords("この日は入浴なしでお願いできますか。"), cancel);
            await work.RunAsync(cancel);
            var arrived = Demonstration.Must(await door.RunAsync<ListInquiries, InquiryList>(
                dayCare, use => use.RunAsync(new InquiryQuery(InquiryFilter.Own), cancel), cancel)).Rows[0];
            Demonstration.Must(await door.RunAsync<ReadInquiry, int>(dayCare, use => use.RunAsync(arrived.Id, cancel), cancel));
            Demonstration.Must(await door.RunAsync<AnswerInquiry, Guid>(
                dayCare, use => use.RunAsync(arrived.Id, new InquiryAnswer(new InquiryWords("承知しました。この日は入浴なしにします。")), cancel), cancel));
            await work.RunAsync(cancel);
            Demonstration.Must(await door.RunAsync<ReadInquiry, int>(planner, use => use.RunAsync(asked, cancel), cancel));
        }

        if (await DaysAsync(planner, Outside, cancel) is [var outside, ..])
        {
            var asked = await AskAsync(planner, outside.Slip, outside.Line, outside.Day, new InquiryWords("11時からに変えられますか。", PostKind.Phone), cancel);
            Demonstration.Must(await door.RunAsync<AnswerInquiry, Guid>(
                planner, use => use.RunAsync(asked, new InquiryAnswer(new InquiryWords("変えられます。", PostKind.Phone), FromPartner: true, "管理者"), cancel), cancel));
            Demonstration.Must(await door.RunAsync<CloseInquiry, Done>(planner, use => use.RunAsync(asked, cancel), cancel));
        }

        await work.RunAsync(cancel);
    }

    private async Task<Guid> AskAsync(Caller caller, Guid slip, Guid line, int day, InquiryWords words, CancellationToken cancel) =>
        Demonstration.Must(await door.RunAsync<AskAboutDay, Guid>(caller, use => use.RunAsync(new DayQuestion(slip, line, day, null, words), cancel), cancel));

    // A planned day of each client with this office, in kana order.
    private async Task<List<(Guid Slip, Guid Line, int Day)>> DaysAsync(Caller caller, string partner, CancellationToken cancel)
    {
        var days = new List<(Guid, Guid, int)>();
        foreach (var slip in Demonstration.Must(await door.RunAsync<ListSlips, IReadOnlyList<SlipSummary>>(caller, use => use.RunAsync(Month, cancel), cancel)))
        {
            var opened = Demonstration.Must(await door.RunAsync<OpenSlip, SlipView>(caller, use => use.RunAsync(slip.Id, cancel), cancel));
            if (opened.Lines.FirstOrDefault(line => line.OfficeNumber == partner && line is { IsAddOn: false, Planned.Count: > 0 }) is { } line)
            {
                days.Add((slip.Id, line.Id, line.Planned.Keys.Order().ElementAt(line.Planned.Count / 2)));
            }

            if (days.Count == 2)
            {
                break;
            }
        }

        return days;
    }
}
