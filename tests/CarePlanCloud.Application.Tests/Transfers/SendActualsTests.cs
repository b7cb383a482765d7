using System.IO.Compression;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Relaying;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

public sealed class SendActualsTests : CareTest
{
    [Fact]
    public async Task The_file_says_exactly_what_was_entered()
    {
        await EnterEverythingAsync(HomeHelp);
        var written = await WrittenAsync(await ValidAsync());
        Assert.Equal(
            (await Care.MarksOfAsync(await Care.TenantIdAsync(TestCare.HomeHelp), phase: 1)).Order(StringComparer.Ordinal),
            Ledger.MarksIn([written], "UPJSK"));
    }

    [Fact]
    public async Task What_was_not_done_is_not_in_the_file()
    {
        var slip = await SlipOfAsync(HomeHelp, "H990000003");
        await EnterAsync(
            HomeHelp, slip.Id, new CellChange(slip.Lines[0].Id, 3, null, new CellValue(0)), new CellChange(slip.Lines[0].Id, 10, null, new CellValue(2)));
        var row = Assert.Single(Ledger.RowsIn([await WrittenAsync(await ValidAsync())], "UPJSK"));
        Assert.Equal(("20261110", "2"), (row[9], row[13]));
    }

    [Fact]
    public async Task Every_row_names_the_office_that_served_as_its_writer()
    {
        await EnterEverythingAsync(HomeHelp);
        Assert.All(
            Ledger.RowsIn([await WrittenAsync(await ValidAsync())], "UPJSK"),
            row => Assert.Equal((TestCare.HomeHelp, TestCare.HomeHelp, TestCare.Planner), (row[19], row[23], row[5])));
    }

    [Fact]
    public async Task The_name_of_the_file_says_who_sends_to_whom()
    {
        await EnterEverythingAsync(HomeHelp);
        var id = await ValidAsync();
        var serial = (await OutgoingAsync(HomeHelp, id)).Value.SerialNumber;
        Assert.Equal($"UPJSK_202611_9970000029_11_9970000011_43_{serial}.CSV", (await WrittenAsync(id)).Name);
    }

    [Fact]
    public async Task Written_again_from_the_same_data_it_is_the_same_bytes()
    {
        await EnterEverythingAsync(HomeHelp);
        var id = await ValidAsync();
        var first = (await WrittenAsync(id)).Content.ToArray();
        await Care.TamperAsync($"delete from exchange.outgoing_file where outgoing_id = '{id}'; update exchange.outgoing set state = 'requested' where id = '{id}'");
        await WriteAsync(id);
        Assert.Equal(first, (await WrittenAsync(id)).Content.ToArray());
    }

    [Fact]
    public async Task A_second_download_is_the_same_bytes()
    {
        await EnterEverythingAsync(HomeHelp);
        var id = await ValidAsync();
        Assert.Equal((await DownloadAsync(HomeHelp, id)).Value.Content.ToArray(), (await DownloadAsync(HomeHelp, id)).Value.Content.ToArray());
    }

    [Fact]
    public async Task Serials_rise_even_within_one_second()
    {
        await EnterEverythingAsync(HomeHelp);
        var ids = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => RequestAsync(HomeHelp, TestCare.Planner)));
        Assert.Equal(6, (await Care.WordsAsync("select distinct serial_number from exchange.outgoing")).Count);
        Assert.All(ids, id => Assert.True(id.IsDone));
    }

    [Fact]
    public async Task Nothing_entered_is_nothing_to_send() =>
        Assert.Equal("nothing_to_send", (await RequestAsync(HomeHelp, TestCare.Planner)).Refusal?.Code);

    [Fact]
    public async Task Only_noughts_are_nothing_to_send()
    {
        var slip = await SlipOfAsync(HomeHelp, "H990000003");
        await EnterAsync(HomeHelp, slip.Id, new CellChange(slip.Lines[0].Id, 3, null, new CellValue(0)));
        Assert.Equal("nothing_to_send", (await RequestAsync(HomeHelp, TestCare.Planner)).Refusal?.Code);
    }

    [Theory]
    [InlineData(TestCare.DayCare)]
    [InlineData("0000000000")]
    [InlineData("")]
    public async Task An_office_on_no_slip_is_an_unknown_destination(string destination) =>
        Assert.Equal("unknown_destination", (await RequestAsync(HomeHelp, destination)).Refusal?.Code);

    [Fact]
    public async Task Days_not_reported_yet_are_a_warning()
    {
        var slip = await SlipOfAsync(HomeHelp, "H990000003");
        await EnterAsync(HomeHelp, slip.Id, new CellChange(slip.Lines[0].Id, 3, null, new CellValue(1)));
        var view = (await OutgoingAsync(HomeHelp, await ValidAsync())).Value;
        Assert.Contains(view.Findings, finding => finding is { Code: "CPC-T009", Severity: Severity.Warning });
    }

    [Fact]
    public async Task What_comes_back_to_the_planner_shows_the_differences()
    {
        await EnterEverythingAsync(HomeHelp);
        var slip = await SlipOfAsync(HomeHelp, "H990000003");
        await EnterAsync(HomeHelp, slip.Id, new CellChange(slip.Lines[0].Id, 10, null, new CellValue(0), AnyBefore: true));
        await TakeOverAsync(Planner, [await WrittenAsync(await ValidAsync())]);
        var returned = await SlipOfAsync(Planner, "H990000003");
        Assert.Equal([10], Enumerable.Range(1, 30).Where(day => returned.Lines[0].DifferenceOn(day) == DayDifference.NotDone));
    }

    [Fact]
    public async Task Before_it_is_written_there_is_nothing_to_download()
    {
        await EnterEverythingAsync(HomeHelp);
        var id = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        Assert.Equal("no_files_yet", (await DownloadAsync(HomeHelp, id)).Refusal?.Code);
    }

    [Fact]
    public async Task Before_it_is_valid_it_cannot_be_sent()
    {
        await EnterEverythingAsync(HomeHelp);
        var id = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        Assert.Equal("not_valid", (await SendAsync(HomeHelp, id)).Refusal?.Code);
    }

    [Fact]
    public async Task Sent_it_is_delivered_as_two_rows_with_one_message_id()
    {
        var id = await DeliveredAsync();
        Assert.Equal(
            (TestCare.Planner, "Relayed"),
            (await Care.ScalarAsync<string>("select o.office_number::text from exchange.incoming i join offices.office o on o.id = i.tenant_id where message_id = $1", id),
                (await IncomingAsync(Planner, await ReceivedIdAsync(id))).Summary.Channel.ToString()));
    }

    [Fact]
    public async Task The_receiver_holds_the_senders_bytes()
    {
        var id = await DeliveredAsync();
        Assert.Equal(
            (await WrittenAsync(id)).Content.ToArray(),
            await Care.ScalarAsync<byte[]>("select content from exchange.incoming_file where incoming_id = $1", await ReceivedIdAsync(id)));
    }

    [Fact]
    public async Task The_sender_sees_that_it_was_delivered() =>
        Assert.Equal(OutgoingState.Delivered, (await OutgoingAsync(HomeHelp, await DeliveredAsync())).Value.State);

    [Fact]
    public async Task A_relay_that_runs_twice_delivers_once()
    {
        var id = await DeliveredAsync();
        var receiver = await Care.TenantIdAsync(TestCare.Planner);
        var before = await Care.RowsOfAsync(receiver, "audit.entry");

        // As after a crash between the delivery and its record.
        await Care.TamperAsync($"update exchange.outgoing set state = 'sent' where id = '{id}'");
        await RelayAsync(id);
        await Care.RunWorkAsync();
        Assert.Equal(before, await Care.RowsOfAsync(receiver, "audit.entry"));
    }

    [Fact]
    public async Task Parallel_relays_deliver_once()
    {
        await EnterEverythingAsync(HomeHelp);
        var id = await ValidAsync();
        await SendAsync(HomeHelp, id);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RelayAsync(id)));
        Assert.Equal(1, await Care.CountAsync("exchange.incoming where channel = 'relayed'"));
    }

    [Fact]
    public async Task What_the_receiver_already_has_is_one_entry()
    {
        await EnterEverythingAsync(HomeHelp);
        var id = await ValidAsync();
        await ReceiveAsync(Planner, [await WrittenAsync(id)]);
        await SendAsync(HomeHelp, id);
        await Care.RunWorkAsync();
        Assert.Equal((1, OutgoingState.Delivered), (await Care.CountAsync($"exchange.incoming where tenant_id = '{await Care.TenantIdAsync(TestCare.Planner)}'"), (await OutgoingAsync(HomeHelp, id)).Value.State));
    }

    [Fact]
    public async Task Sending_twice_is_sending_once()
    {
        var id = await DeliveredAsync();
        Assert.True((await SendAsync(HomeHelp, id)).IsDone);
        Assert.Equal(0, await Care.CountAsync("ops.outbox where kind = 'relay_outgoing'"));
    }

    [Fact]
    public async Task A_partner_elsewhere_gets_no_message()
    {
        await EnterEverythingAsync(HomeHelp);
        var id = await ValidAsync();
        await Care.TamperAsync($"update exchange.outgoing set receiver_office_number = '1370000001' where id = '{id}'");
        Assert.Equal("partner_not_here", (await SendAsync(HomeHelp, id)).Refusal?.Code);
    }

    [Fact]
    public async Task Writing_that_runs_twice_writes_once()
    {
        await EnterEverythingAsync(HomeHelp);
        var id = await ValidAsync();
        var before = await Care.RowsOfAsync(await Care.TenantIdAsync(TestCare.HomeHelp));
        await WriteAsync(id);
        Assert.Equal(before, await Care.RowsOfAsync(await Care.TenantIdAsync(TestCare.HomeHelp)));
    }

    protected override Task ArrangeAsync() => TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));

    private async Task<Guid> ValidAsync()
    {
        var id = (await RequestAsync(HomeHelp, TestCare.Planner)).Value;
        await Care.RunWorkAsync();
        Assert.Equal(OutgoingState.Valid, (await OutgoingAsync(HomeHelp, id)).Value.State);
        return id;
    }

    private async Task<Guid> DeliveredAsync()
    {
        await EnterEverythingAsync(HomeHelp);
        var id = await ValidAsync();
        Assert.True((await SendAsync(HomeHelp, id)).IsDone);
        await Care.RunWorkAsync();
        return id;
    }

    private async Task<RawFile> WrittenAsync(Guid id)
    {
        var zip = (await DownloadAsync(HomeHelp, id)).Value;
        using var archive = new ZipArchive(new MemoryStream(zip.Content.ToArray()));
        var entry = Assert.Single(archive.Entries);
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return new RawFile(entry.FullName, bytes.ToArray());
    }

    private Task<Guid> ReceivedIdAsync(Guid messageId) => Care.ScalarAsync<Guid>("select id from exchange.incoming where message_id = $1", messageId);

    private async Task WriteAsync(Guid id)
    {
        await using var scope = Care.Scope();
        await scope.ServiceProvider.GetRequiredService<OutgoingWriting>().RunAsync(await Care.TenantIdAsync(TestCare.HomeHelp), id, CancellationToken.None);
    }

    private async Task RelayAsync(Guid id)
    {
        await using var scope = Care.Scope();
        await scope.ServiceProvider.GetRequiredService<Relay>().RunAsync(await Care.TenantIdAsync(TestCare.HomeHelp), id, CancellationToken.None);
    }
}
