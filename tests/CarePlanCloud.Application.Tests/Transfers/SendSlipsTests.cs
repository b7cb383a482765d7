using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

/// <summary>A month planned here, on its way to those who serve in it.</summary>
public sealed class SendSlipsTests : CareTest
{
    [Fact]
    public async Task A_month_arrives_as_it_was_planned()
    {
        var id = await DeliveredAsync();
        var received = await Care.ScalarAsync<Guid>("select id from exchange.incoming where message_id = $1", id);
        Assert.True((await ImportAsync(HomeHelp, received)).IsDone);
        foreach (var summary in await SlipsAsync(HomeHelp))
        {
            var (copy, own) = ((await OpenAsync(HomeHelp, summary.Id)).Value, await SlipOfAsync(Planner, summary.InsuredNumber));
            Assert.Equal(Marks(own), Marks(copy));
        }
    }

    [Fact]
    public async Task Both_sides_see_how_far_it_is()
    {
        var id = await DeliveredAsync();
        Assert.Equal(OutgoingState.Delivered, (await OutgoingAsync(Planner, id)).Value.State);
        var received = await Care.ScalarAsync<Guid>("select id from exchange.incoming where message_id = $1", id);
        await PreviewAsync(HomeHelp, received);
        await Care.RunWorkAsync();
        Assert.Equal(OutgoingState.Opened, (await OutgoingAsync(Planner, id)).Value.State);
        await ImportAsync(HomeHelp, received);
        await Care.RunWorkAsync();
        Assert.Equal(OutgoingState.Imported, (await OutgoingAsync(Planner, id)).Value.State);
    }

    [Fact]
    public async Task Only_clients_of_the_receiver_are_in_it()
    {
        var id = (await RequestAsync(Planner, TestCare.DayCare, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        var file = await FileAsync(id, "UPPLAN");
        var served = Ledger.RowsIn([file], "UPPLAN").Where(row => row[19] == TestCare.DayCare).Select(row => row[2]).ToHashSet();
        Assert.Equal(served, Ledger.RowsIn([file], "UPPLAN").Select(row => row[2]).ToHashSet());
        Assert.NotEmpty(served);
    }

    [Fact]
    public async Task What_was_sent_is_not_due_until_it_changes()
    {
        Assert.All(await DueAsync(TestCare.HomeHelp), item => Assert.Equal(DueState.New, item.State));
        await DeliveredAsync();
        Assert.All(await DueAsync(TestCare.HomeHelp), item => Assert.Equal(DueState.Sent, item.State));
        var slip = (await OpenAsync(Planner, (await SlipsAsync(Planner))[0].Id)).Value;
        var line = slip.Lines.First(line => line.OfficeNumber == TestCare.HomeHelp && line.Planned.Count > 0);
        await Care.Door.RunAsync<EnterPlan, IReadOnlyList<LineView>>(Planner, use => use.RunAsync(
            slip.Id, [new CellChange(line.Id, line.Planned.Keys.Min(), null, new CellValue(2), AnyBefore: true)], CancellationToken.None));
        Assert.Equal(DueState.Changed, Assert.Single(await DueAsync(TestCare.HomeHelp), item => item.State != DueState.Sent).State);
    }

    [Fact]
    public async Task An_office_that_serves_no_longer_gets_the_deletion()
    {
        await DeliveredAsync();
        var slip = (await OpenAsync(Planner, (await SlipsAsync(Planner))[0].Id)).Value;
        foreach (var line in slip.Lines.Where(line => line.OfficeNumber == TestCare.HomeHelp))
        {
            await Care.Door.RunAsync<EnterPlan, IReadOnlyList<LineView>>(Planner, use => use.RunAsync(
                slip.Id, [.. line.Planned.Keys.Select(day => new CellChange(line.Id, day, null, null, AnyBefore: true))], CancellationToken.None));
        }

        var due = Assert.Single(await DueAsync(TestCare.HomeHelp), item => item.IsDue);
        Assert.Equal((UnitKind.SlipDeletion, DueState.Gone, slip.Client.InsuredNumber), (due.Kind, due.State, due.InsuredNumber));
        var id = (await RequestAsync(Planner, TestCare.HomeHelp, kind: UnitKind.SlipDeletion)).Value;
        await Care.RunWorkAsync();
        Assert.True((await SendAsync(Planner, id)).IsDone);
        await Care.RunWorkAsync();
        Assert.DoesNotContain(await DueAsync(TestCare.HomeHelp), item => item.IsDue);
    }

    [Fact]
    public async Task Sent_at_once_it_needs_no_second_click()
    {
        var asked = await Care.Door.RunAsync<RequestOutgoing, IReadOnlyList<Guid>>(
            Planner, use => use.RunAsync(new OutgoingOrder(UnitKind.Slip, November, TestCare.HomeHelp, SendWhenValid: true), CancellationToken.None));
        await Care.RunWorkAsync();
        Assert.Equal(OutgoingState.Delivered, (await OutgoingAsync(Planner, Assert.Single(asked.Value))).Value.State);
    }

    private static IEnumerable<string> Marks(SlipView slip) =>
        slip.Lines.SelectMany(line => line.Planned.Values.Where(mark => mark.Count > 0).Select(mark =>
            $"{line.ServiceCode} {line.OfficeNumber} {line.TaisCode} {mark.Day} {mark.Count} {mark.Time} {mark.Units}")).Order(StringComparer.Ordinal);

    private async Task<Guid> DeliveredAsync()
    {
        var id = (await RequestAsync(Planner, TestCare.HomeHelp, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        var view = (await OutgoingAsync(Planner, id)).Value;
        Assert.True(view.State == OutgoingState.Valid, string.Join('\n', view.Findings.Select(finding => $"{finding.Code} {finding.File} {finding.Line} {finding.ItemName} {finding.Message}")));
        Assert.True((await SendAsync(Planner, id)).IsDone);
        await Care.RunWorkAsync();
        return id;
    }

    private async Task<RawFile> FileAsync(Guid id, string kind)
    {
        var name = await Care.ScalarAsync<string>($"select name from exchange.outgoing_file where outgoing_id = $1 and name like '{kind}%'", id);
        return new RawFile(name, await Care.ScalarAsync<byte[]>($"select content from exchange.outgoing_file where outgoing_id = $1 and name like '{kind}%'", id));
    }

    private async Task<IReadOnlyList<DueItem>> DueAsync(string receiver)
    {
        var due = await Care.Door.RunAsync<ListDue, IReadOnlyList<DuePartner>>(Planner, use => use.RunAsync(November, CancellationToken.None));
        return [.. due.Value.Where(partner => partner.OfficeNumber == receiver).SelectMany(partner => partner.Items).Where(item => item.Kind is UnitKind.Slip or UnitKind.SlipDeletion)];
    }
}
