using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Transfers.Signals;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Inquiries;

/// <summary>Posts on their way: once each, in their order, whatever order and however often they are delivered.</summary>
public sealed class InquirySignalTests : InquiryTest
{
    [Theory]
    [InlineData(0, 1, 2, 3)]
    [InlineData(3, 2, 1, 0)]
    [InlineData(2, 0, 3, 1)]
    [InlineData(1, 3, 0, 2)]
    public async Task The_thread_is_the_same_in_whatever_order_its_posts_arrive(params int[] order)
    {
        var asked = await AskAsync(HomeHelp, "一つ目");
        await AnswerAsync(HomeHelp, asked, "二つ目");
        await AnswerAsync(HomeHelp, asked, "三つ目");
        await CloseAsync(HomeHelp, asked);
        var signals = await SignalsAsync();
        Assert.Equal(4, signals.Count);
        foreach (var at in order)
        {
            await AcceptAsync(signals[at]);
            await AcceptAsync(signals[at]);
        }

        foreach (var signal in signals)
        {
            await AcceptAsync(signal);
        }

        var thread = await OnlyThreadAsync(Planner);
        Assert.Equal(Said((await ThreadAsync(HomeHelp, asked)).Value), Said(thread));
        Assert.Equal((InquiryTurn.Closed, 3), (thread.Summary.Turn, thread.Summary.Unread));
    }

    [Fact]
    public async Task Posts_that_arrive_at_the_same_moment_make_one_thread()
    {
        var asked = await AskAsync(HomeHelp, "一つ目");
        foreach (var text in Enumerable.Range(2, 7).Select(number => $"{number}つ目"))
        {
            await AnswerAsync(HomeHelp, asked, text);
        }

        var signals = await SignalsAsync();
        await Task.WhenAll(signals.Concat(signals).Select(AcceptAsync));
        Assert.Equal(8, (await OnlyThreadAsync(Planner)).Posts.Count);
    }

    [Fact]
    public async Task A_word_of_somebody_who_is_not_the_partner_changes_nothing()
    {
        await AskAsync(HomeHelp, "中止ですか");
        var signal = Assert.Single(await SignalsAsync());
        await AcceptAsync(signal);
        var forged = signal with
        {
            Id = Guid.NewGuid(), SenderOfficeNumber = TestCare.DayCare,
            Body = signal.Body with { Text = "割り込み", Place = signal.Body.Place! with { PostId = Guid.NewGuid() } },
        };
        await AcceptAsync(forged);
        Assert.Equal(["中止ですか"], (await OnlyThreadAsync(Planner)).Posts.Select(post => post.Text));
    }

    [Fact]
    public async Task A_client_the_partner_does_not_know_is_shown_by_number_until_known()
    {
        var slip = (await SlipsAsync(Planner))[0];
        var view = (await OpenAsync(Planner, slip.Id)).Value;
        await Care.TamperAsync($"update schedules.service_line set service_office_number = '{TestCare.DayCare}' where slip_id = '{slip.Id}'");
        var asked = (await AskAsync(Planner, new DayQuestion(slip.Id, view.Lines[0].Id, 5, null, new InquiryWords("お休みですか")))).Value;
        await Care.RunWorkAsync();
        var thread = await OnlyThreadAsync(DayCare);
        Assert.Equal((null, "", slip.InsuredNumber, 5), (thread.Summary.ClientId, thread.Summary.ClientName, thread.Summary.InsuredNumber, thread.Summary.Day!.Value));
        Assert.True((await AnswerAsync(DayCare, thread.Summary.Id, "どなたのことですか")).IsDone);

        var known = await DatabaseClients.AddAsync(Care.Database, TestCare.DayCare, slip.InsuredNumber);
        await AnswerAsync(Planner, asked, "今月からの方です");
        await Care.RunWorkAsync();
        Assert.Equal(known, (await OnlyThreadAsync(DayCare)).Summary.ClientId);
    }

    [Fact]
    public async Task A_client_is_found_under_the_number_of_the_partners_files()
    {
        const string theirs = "9900009999";
        var client = (await SlipOfAsync(Planner, Client)).Client.Id;
        await Care.TamperAsync($"update clients.client set insured_number = '{theirs}' where insured_number = '{Client}' and tenant_id = '{await Care.TenantIdAsync(TestCare.HomeHelp)}'");
        await Care.TamperAsync(
            $"""
            insert into exchange.client_match (tenant_id, sender_office_number, insurer_number, insured_number, client_id, decided_at)
            select id, '{TestCare.HomeHelp}', '990011', '{theirs}', '{client}', now() from offices.office where office_number = '{TestCare.Planner}'
            """);
        await AskAsync(Planner, "中止ですか");
        await Care.RunWorkAsync();
        var arrived = await OnlyThreadAsync(HomeHelp);
        Assert.Equal((theirs, true), (arrived.Summary.InsuredNumber, arrived.Summary.ClientId is not null));

        var slip = await SlipOfAsync(HomeHelp, theirs);
        Assert.True((await AskAsync(HomeHelp, new DayQuestion(slip.Id, null, null, null, new InquiryWords("月末は")))).IsDone);
        await Care.RunWorkAsync();
        Assert.All((await ListAsync(Planner)).Rows, row => Assert.Equal(client, row.ClientId));
    }

    private async Task<List<CarriedSignal>> SignalsAsync()
    {
        var tenant = await Care.TenantIdAsync(TestCare.HomeHelp);
        var carried = new List<CarriedSignal>();
        foreach (var id in await Care.WordsAsync($"select id::text from exchange.signal where tenant_id = '{tenant}' order by created_at, id"))
        {
            carried.Add((await Care.Door.RunAsync<TakeSignal, CarriedSignal>(new Caller.Job(tenant), use => use.RunAsync(Guid.Parse(id), CancellationToken.None))).Value);
        }

        return carried;
    }

    private async Task AcceptAsync(CarriedSignal signal) => Assert.True((await Care.Door.RunAsync<AcceptSignal, Done>(
        new Caller.Job(signal.ReceiverTenantId), use => use.RunAsync(signal, CancellationToken.None))).IsDone);
}
