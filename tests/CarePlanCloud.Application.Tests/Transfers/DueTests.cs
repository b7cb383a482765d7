using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Outside;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

/// <summary>送るもの: looked at beforehand, made at once, taken back.</summary>
public sealed class DueTests : CareTest
{
    [Fact]
    public async Task Looking_beforehand_stores_nothing()
    {
        var seen = await PreviewAsync(TestCare.HomeHelp);
        Assert.NotEmpty(seen.Clients);
        Assert.All(seen.Clients, client => Assert.False(client.HasErrors, string.Join('\n', client.Findings.Select(finding => finding.Message))));
        Assert.All(seen.Clients, client => Assert.Empty(client.Changes));
        Assert.Equal(0L, await Care.ScalarAsync<long>("select count(*) from exchange.outgoing"));
    }

    [Fact]
    public async Task What_changed_since_the_last_sending_is_said_in_words()
    {
        await SendEverythingAsync();
        var slip = (await OpenAsync(Planner, (await SlipsAsync(Planner))[0].Id)).Value;
        var line = slip.Lines.First(line => line.OfficeNumber == TestCare.HomeHelp && line.Planned.Count > 1);
        var days = line.Planned.Keys.Order().ToList();
        await EnterPlanAsync(slip.Id, new CellChange(line.Id, days[0], null, null, AnyBefore: true));
        await EnterPlanAsync(slip.Id, new CellChange(line.Id, days[1], null, new CellValue(2), AnyBefore: true));
        var client = Assert.Single((await PreviewAsync(TestCare.HomeHelp)).Clients);
        Assert.Equal(slip.Client.Id, client.ClientId);
        Assert.Contains(client.Changes, words => words.StartsWith(line.ServiceName, StringComparison.Ordinal)
            && words.Contains($"{days[0]}日をなくす", StringComparison.Ordinal) && words.Contains($"{days[1]}日 1回→2回", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_partner_whose_lines_did_not_change_is_told_whose_did()
    {
        await SendEverythingAsync();
        var slip = await SlipWithBothAsync();
        var line = slip.Lines.First(line => line.OfficeNumber == TestCare.HomeHelp && line.Planned.Count > 0);
        await EnterPlanAsync(slip.Id, new CellChange(line.Id, line.Planned.Keys.Min(), null, new CellValue(2), AnyBefore: true));
        var client = Assert.Single((await PreviewAsync(TestCare.DayCare)).Clients);
        Assert.Contains(client.Changes, words => words.StartsWith("ほかの事業所（", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everything_due_to_everybody_is_made_at_once_and_then_nothing_is_due()
    {
        var due = (await DueAsync()).Where(partner => partner.Due > 0).ToList();
        var ids = await SendEverythingAsync();
        Assert.Equal(due.Sum(partner => partner.Items.Where(item => item.IsDue).DistinctBy(item => (item.Kind, item.SenderServiceKind)).Count()), ids.Count);
        Assert.All(await DueAsync(), partner => Assert.Equal(0, partner.Due));
        Assert.Equal("nothing_due", (await Care.Door.RunAsync<RequestDue, IReadOnlyList<Guid>>(
            Planner, use => use.RunAsync(new DueOrder(November), CancellationToken.None))).Refusal?.Code);
        foreach (var id in ids)
        {
            var unit = (await OutgoingAsync(Planner, id)).Value;
            Assert.Equal(unit.PartnerIsHere ? OutgoingState.Delivered : OutgoingState.Valid, unit.State);
        }
    }

    [Fact]
    public async Task Chosen_clients_only()
    {
        var chosen = (await DueAsync()).Single(partner => partner.OfficeNumber == TestCare.HomeHelp).Items.First(item => item.Kind == UnitKind.Slip).ClientId;
        var asked = await Care.Door.RunAsync<RequestDue, IReadOnlyList<Guid>>(
            Planner, use => use.RunAsync(new DueOrder(November, [TestCare.HomeHelp], [chosen]), CancellationToken.None));
        await Care.RunWorkAsync();
        Assert.Equal(1, (await OutgoingAsync(Planner, Assert.Single(asked.Value))).Value.Clients);
    }

    [Fact]
    public async Task Taken_back_by_phone_the_other_side_knows_and_it_is_due_again()
    {
        var id = await SlipToHomeHelpAsync();
        Assert.Equal("reason_missing", (await WithdrawAsync(id, new PhoneNote("例示 受子"))).Refusal?.Code);
        Assert.True((await WithdrawAsync(id, new PhoneNote("例示 受子", "月をまちがえた"))).IsDone);
        await Care.RunWorkAsync();
        Assert.Equal("withdrawn", await Care.ScalarAsync<string>("select state from exchange.incoming where message_id = $1", id));
        Assert.Equal(OutgoingState.Withdrawn, (await OutgoingAsync(Planner, id)).Value.State);
        var partner = (await DueAsync()).Single(partner => partner.OfficeNumber == TestCare.HomeHelp);
        Assert.All(partner.Items.Where(item => item.Kind == UnitKind.Slip), item => Assert.Equal(DueState.Changed, item.State));
        Assert.All((await PreviewAsync(TestCare.HomeHelp)).Clients, client => Assert.Contains("取り下げました", Assert.Single(client.Changes), StringComparison.Ordinal));
        Assert.Equal("not_out", (await WithdrawAsync(id, new PhoneNote("例示 受子", "もう一度"))).Refusal?.Code);
    }

    [Fact]
    public async Task Taken_back_by_file_the_unit_is_withdrawn_when_the_deletion_goes_out()
    {
        var id = await SlipToHomeHelpAsync();
        var deletion = (await Care.Door.RunAsync<RetractOutgoing, Guid>(Planner, use => use.RunAsync(id, false, CancellationToken.None))).Value;
        await Care.RunWorkAsync();
        Assert.Equal(OutgoingState.Delivered, (await OutgoingAsync(Planner, id)).Value.State);
        Assert.True((await SendAsync(Planner, deletion)).IsDone);
        Assert.Equal(OutgoingState.Withdrawn, (await OutgoingAsync(Planner, id)).Value.State);
        await Care.RunWorkAsync();
        Assert.Equal((UnitKind.SlipDeletion, OutgoingState.Delivered), ((await OutgoingAsync(Planner, deletion)).Value.Kind, (await OutgoingAsync(Planner, deletion)).Value.State));
        Assert.Equal("not_out", (await Care.Door.RunAsync<RetractOutgoing, Guid>(Planner, use => use.RunAsync(id, false, CancellationToken.None))).Refusal?.Code);
    }

    [Fact]
    public async Task With_one_client_taken_back_the_unit_still_holds_for_the_others()
    {
        var id = await SlipToHomeHelpAsync();
        var slip = (await OpenAsync(Planner, (await SlipsAsync(Planner))[0].Id)).Value;
        foreach (var line in slip.Lines.Where(line => line.OfficeNumber == TestCare.HomeHelp))
        {
            await EnterPlanAsync(slip.Id, [.. line.Planned.Keys.Select(day => new CellChange(line.Id, day, null, null, AnyBefore: true))]);
        }

        var ids = (await Care.Door.RunAsync<RequestDue, IReadOnlyList<Guid>>(
            Planner, use => use.RunAsync(new DueOrder(November, [TestCare.HomeHelp]), CancellationToken.None))).Value;
        await Care.RunWorkAsync();
        var deletion = (await OutgoingAsync(Planner, ids[0])).Value;
        Assert.Equal((UnitKind.SlipDeletion, 1, OutgoingState.Delivered), (deletion.Kind, deletion.Clients, deletion.State));
        Assert.NotEqual(OutgoingState.Withdrawn, (await OutgoingAsync(Planner, id)).Value.State);
        Assert.Equal(1L, await Care.ScalarAsync<long>("select count(*) from exchange.transfer_event where transfer_id = $1 and state = 'partly_withdrawn'", id));
    }

    [Fact]
    public async Task Another_offices_units_are_not_found()
    {
        var id = await SlipToHomeHelpAsync();
        var note = new PhoneNote("例示 受子", "月をまちがえた");
        Assert.Equal("outgoing_not_found", (await Care.Door.RunAsync<WithdrawOutgoing, Done>(HomeHelp, use => use.RunAsync(id, note, CancellationToken.None))).Refusal?.Code);
        Assert.Equal("outgoing_not_found", (await Care.Door.RunAsync<RetractOutgoing, Guid>(HomeHelp, use => use.RunAsync(id, false, CancellationToken.None))).Refusal?.Code);
        Assert.Equal("outgoing_not_found", (await Care.Door.RunAsync<RecordDispatch, Done>(HomeHelp, use => use.RunAsync(id, "", CancellationToken.None))).Refusal?.Code);
        Assert.Equal("outgoing_not_found", (await Care.Door.RunAsync<ConfirmByPhone, Done>(HomeHelp, use => use.RunAsync(id, note, CancellationToken.None))).Refusal?.Code);
        Assert.Equal("outgoing_not_found", (await Care.Door.RunAsync<MakeConfirmationLink, ConfirmationAddress>(HomeHelp, use => use.RunAsync(id, CancellationToken.None))).Refusal?.Code);
    }

    // R31: whoever is chosen, a unit holds nobody but those the receiver serves.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Random_orders_never_carry_a_client_to_an_office_that_does_not_serve_them(int seed)
    {
        var random = new Random(seed);
        var slips = await Task.WhenAll((await SlipsAsync(Planner)).Select(async slip => (await OpenAsync(Planner, slip.Id)).Value));
        var receivers = slips.SelectMany(slip => slip.Lines).Select(line => line.OfficeNumber).Distinct().Order(StringComparer.Ordinal).ToList();
        for (var round = 0; round < 6; round++)
        {
            var receiver = receivers[random.Next(receivers.Count)];
            var chosen = slips.Where(_ => random.Next(2) == 0).Select(slip => slip.Client.Id).ToList();
            var changed = slips[random.Next(slips.Length)];
            var line = changed.Lines[random.Next(changed.Lines.Count)];
            await EnterPlanAsync(changed.Id, new CellChange(line.Id, random.Next(1, 29), null, random.Next(3) == 0 ? null : new CellValue(1), AnyBefore: true));
            await Care.Door.RunAsync<RequestOutgoing, IReadOnlyList<Guid>>(
                Planner, use => use.RunAsync(new OutgoingOrder(UnitKind.Slip, November, receiver, chosen), CancellationToken.None));
            await Care.Door.RunAsync<RequestDue, IReadOnlyList<Guid>>(
                Planner, use => use.RunAsync(new DueOrder(November, [receiver], chosen), CancellationToken.None));
            await Care.RunWorkAsync();
        }

        var written = await Care.ScalarAsync<long>("select count(*) from exchange.outgoing_file where name like 'UPPLAN%'");
        Assert.True(written > 0);
        for (var index = 0; index < written; index++)
        {
            var name = await Care.ScalarAsync<string>($"select name from exchange.outgoing_file where name like 'UPPLAN%' order by name offset {index} limit 1");
            var content = await Care.ScalarAsync<byte[]>($"select content from exchange.outgoing_file where name like 'UPPLAN%' order by name offset {index} limit 1");
            var receiver = await Care.ScalarAsync<string>(
                $"select o.receiver_office_number from exchange.outgoing o join exchange.outgoing_file f on f.outgoing_id = o.id where f.name like 'UPPLAN%' order by f.name offset {index} limit 1");
            var rows = Ledger.RowsIn([new RawFile(name, content)], "UPPLAN");
            Assert.All(rows.GroupBy(row => row[2]), client => Assert.Contains(client, row => row[19] == receiver));
        }
    }

    private async Task<SlipView> SlipWithBothAsync()
    {
        foreach (var summary in await SlipsAsync(Planner))
        {
            var slip = (await OpenAsync(Planner, summary.Id)).Value;
            if (new[] { TestCare.HomeHelp, TestCare.DayCare }.All(office => slip.Lines.Any(line => line.OfficeNumber == office && line.Planned.Count > 0)))
            {
                return slip;
            }
        }

        throw new InvalidOperationException("No client of the demonstration has both offices.");
    }

    private async Task<Guid> SlipToHomeHelpAsync()
    {
        var id = (await RequestAsync(Planner, TestCare.HomeHelp, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        Assert.True((await SendAsync(Planner, id)).IsDone);
        await Care.RunWorkAsync();
        return id;
    }

    private async Task<IReadOnlyList<Guid>> SendEverythingAsync()
    {
        var asked = await Care.Door.RunAsync<RequestDue, IReadOnlyList<Guid>>(Planner, use => use.RunAsync(new DueOrder(November), CancellationToken.None));
        await Care.RunWorkAsync();
        return asked.Value;
    }

    private Task EnterPlanAsync(Guid slipId, params CellChange[] changes) => Care.Door.RunAsync<EnterPlan, IReadOnlyList<LineView>>(
        Planner, use => use.RunAsync(slipId, changes, CancellationToken.None));

    private async Task<OutgoingPreview> PreviewAsync(string receiver) =>
        (await Care.Door.RunAsync<PreviewOutgoing, OutgoingPreview>(Planner, use => use.RunAsync(November, receiver, CancellationToken.None))).Value;

    private async Task<IReadOnlyList<DuePartner>> DueAsync() =>
        (await Care.Door.RunAsync<ListDue, IReadOnlyList<DuePartner>>(Planner, use => use.RunAsync(November, CancellationToken.None))).Value;

    private Task<Outcome<Done>> WithdrawAsync(Guid id, PhoneNote note) =>
        Care.Door.RunAsync<WithdrawOutgoing, Done>(Planner, use => use.RunAsync(id, note, CancellationToken.None));
}
