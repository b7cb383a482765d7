using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>What the partner is asked: in a thread about the client, the day and the line, in words that say what is wanted.</summary>
public sealed class AskingTests : DeskTests
{
    private const string Outside = "9970000601";

    [Fact]
    public async Task The_thread_is_about_the_client_the_day_and_the_line()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await AskAsync(Resolution.KeepPlan);
        Assert.Equal(
            [$"{TestCare.HomeHelp} {Client} 2026-11-01 {Day(Visit)} {Visit} 09:00:00"],
            await Care.WordsAsync("select concat_ws(' ', partner_office_number, client_id, service_month, day, service_code, start_time) from inquiries.inquiry"));
        var text = await PostAsync();
        Assert.Contains($"2026年11月 {Day(Visit)}日（", text, StringComparison.Ordinal);
        Assert.Contains("（予定 1回、実績 0回）。予定どおりで進めています。", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sent_back_is_asked_for_again()
    {
        await SayAsync(Visit, Day(Visit), 0);
        var asked = await AskAsync(Resolution.SendBack);
        Assert.Equal(DifferenceState.Asked, asked.State);
        Assert.Contains("もう一度お送りください。（理由）", await PostAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Resolution.TakeActual)]
    [InlineData(Resolution.Defer)]
    [InlineData(Resolution.SetAside)]
    public async Task Nobody_is_asked_about_what_is_decided_here(Resolution resolution)
    {
        await SayAsync(Visit, Day(Visit), 0);
        Assert.Null((await AskAsync(resolution)).Decision!.InquiryId);
        Assert.Equal(0, await Care.CountAsync("inquiries.inquiry"));
    }

    [Fact]
    public async Task A_moved_visit_is_asked_about_under_the_day_it_was_planned_for()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await SayAsync(Visit, Day(Visit) + 1, 1);
        await AskAsync(Resolution.KeepPlan);
        Assert.Equal($"{Day(Visit)}", Assert.Single(await Care.WordsAsync("select day from inquiries.inquiry")));
    }

    [Fact]
    public async Task To_a_partner_who_is_not_here_the_question_goes_by_telephone()
    {
        await Care.TamperAsync($"update schedules.service_line set service_office_number = '{Outside}' where service_office_number = '{TestCare.HomeHelp}'");
        await SayAsync(Visit, Day(Visit), 0);
        await AskAsync(Resolution.KeepPlan);
        Assert.Equal([$"{Outside} phone"], await Care.WordsAsync("select i.partner_office_number || ' ' || p.kind from inquiries.inquiry i join inquiries.post p on p.inquiry_id = i.id"));
    }

    [Fact]
    public async Task A_partner_who_is_here_reads_the_question_here()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await AskAsync(Resolution.KeepPlan);
        Assert.Equal(["written"], await Care.WordsAsync("select kind from inquiries.post"));
    }

    [Fact]
    public async Task About_the_month_as_a_whole_there_is_nobody_to_ask()
    {
        await Care.ChangeLevelAsync(Client);
        var changed = Assert.Single((await DeskAsync()).Differences);
        Assert.Equal(DifferenceKind.CareLevelChanged, changed.Kind);
        Assert.Equal([Resolution.TakeActual, Resolution.KeepPlan, Resolution.SendBack, Resolution.SetAside], changed.Resolutions);
        var kept = Assert.Single((await DecideAsync(changed, Resolution.KeepPlan)).Differences);
        Assert.Equal((DifferenceState.Decided, null), (kept.State, kept.Decision!.InquiryId));
    }

    private async Task<DifferenceView> AskAsync(Resolution resolution) =>
        Assert.Single((await DecideAsync(Assert.Single((await DeskAsync()).Differences), resolution)).Differences);

    private async Task<string> PostAsync() => Assert.Single(await Care.WordsAsync("select text from inquiries.post"));
}
