using System.IO.Compression;
using System.Text;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Outside;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

/// <summary>Partners who are not here: files and paper that leave, and what is known of their arrival.</summary>
public sealed class OutsideTests : CareTest
{
    private static readonly Uri Site = new("https://careplan.example.invalid/");

    private readonly SettableClock clock = new();

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    [Fact]
    public async Task The_package_has_a_folder_for_each_destination_and_a_list()
    {
        var ids = new[] { await ValidAsync(TestCare.HomeHelp), await ValidAsync(TestCare.DayCare) };
        using var zip = new ZipArchive(new MemoryStream((await ExportAsync(ids)).Value.Content.ToArray()));
        var folders = zip.Entries.Where(entry => entry.FullName.Contains('/', StringComparison.Ordinal)).ToLookup(entry => entry.FullName.Split('/')[0][..10]);
        Assert.Equal([TestCare.HomeHelp, TestCare.DayCare], folders.Select(folder => folder.Key).Order(StringComparer.Ordinal));
        foreach (var folder in folders)
        {
            Assert.All(folder, entry => Assert.Contains($"_{folder.Key}_", entry.Name, StringComparison.Ordinal));
        }

        using var reader = new StreamReader(zip.Entries.Single(entry => !entry.FullName.Contains('/', StringComparison.Ordinal)).Open(), Encoding.UTF8);
        var list = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var id in ids)
        {
            var unit = (await OutgoingAsync(Planner, id)).Value;
            Assert.Equal(OutgoingState.Exported, unit.State);
            Assert.Contains($"{unit.Clients}名　連番 {unit.SerialNumber}", list, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_what_was_found_valid_leaves()
    {
        var requested = (await RequestAsync(Planner, TestCare.HomeHelp, kind: UnitKind.Slip)).Value;
        Assert.Equal("not_valid", (await ExportAsync([requested])).Refusal?.Code);
        await Care.RunWorkAsync();
        await SendAsync(Planner, requested);
        Assert.Equal("not_valid", (await ExportAsync([requested])).Refusal?.Code);
        Assert.Equal("nothing_to_export", (await ExportAsync([])).Refusal?.Code);
        Assert.Equal("outgoing_not_found", (await Care.Door.RunAsync<ExportOutgoing, RawFile>(
            HomeHelp, use => use.RunAsync([requested], Site, CancellationToken.None))).Refusal?.Code);
    }

    [Fact]
    public async Task By_fax_it_is_one_paper_with_a_cover_that_names_nobody()
    {
        var file = await FaxedAsync(TestCare.HomeHelp);
        Assert.EndsWith(".pdf", file.Name, StringComparison.Ordinal);
        var pdf = new PrintedPdf(file.Content.ToArray());
        var (pages, cover) = (pdf.PageSizes().Count, pdf.Text(1));
        Assert.True(pages > 2, "The forms lie behind the cover.");
        Assert.Contains("FAX送付状", cover, StringComparison.Ordinal);
        Assert.Contains($"FAX1/{pages}", cover, StringComparison.Ordinal);
        Assert.Contains($"FAX{pages}/{pages}", pdf.Text(pages), StringComparison.Ordinal);
        Assert.Contains($"本紙を含めて{pages}枚", cover, StringComparison.Ordinal);
        Assert.Contains("届きました", cover, StringComparison.Ordinal);
        foreach (var slip in await SlipsAsync(Planner))
        {
            Assert.DoesNotContain(PrintedPdf.Squeeze(slip.ClientName), cover, StringComparison.Ordinal);
            Assert.DoesNotContain(slip.InsuredNumber, cover, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task From_export_over_dispatch_to_a_call()
    {
        var id = await ValidAsync(TestCare.HomeHelp);
        Assert.Equal("not_exported", (await DispatchAsync(id, "")).Refusal?.Code);
        await ExportAsync([id]);
        Assert.True((await DispatchAsync(id, "5枚 17:20")).IsDone);
        var unit = (await OutgoingAsync(Planner, id)).Value;
        Assert.Equal((OutgoingState.Dispatched, "5枚 17:20"), (unit.State, unit.StateNote));
        Assert.Equal("phone_person_missing", (await ConfirmAsync(id, new PhoneNote(" "))).Refusal?.Code);
        Assert.True((await ConfirmAsync(id, new PhoneNote("例示 受子", "全部そろっています"))).IsDone);
        unit = (await OutgoingAsync(Planner, id)).Value;
        Assert.Equal(OutgoingState.Confirmed, unit.State);
        Assert.Contains("例示 受子", unit.StateNote, StringComparison.Ordinal);
        Assert.Equal("not_exported", (await ConfirmAsync(id, new PhoneNote("例示 受子"))).Refusal?.Code);
    }

    [Fact]
    public async Task A_link_confirms_once_and_says_who_sent_what()
    {
        var (id, secret) = await LinkedAsync();
        var seen = (await LookAsync(TestCare.Planner, secret)).Value;
        Assert.Equal((TestCare.Planner, UnitKind.Slip, November), (seen.SenderNumber, seen.Kind, seen.Month));
        Assert.True((await PressAsync(TestCare.Planner, secret)).IsDone);
        Assert.Equal(OutgoingState.Confirmed, (await OutgoingAsync(Planner, id)).Value.State);
        Assert.Equal(TransferRefusals.LinkNotUsable, (await PressAsync(TestCare.Planner, secret)).Refusal);
        Assert.Equal(TransferRefusals.LinkNotUsable, (await LookAsync(TestCare.Planner, secret)).Refusal);
    }

    [Fact]
    public async Task Pressed_twenty_times_at_once_it_counts_once()
    {
        var (id, secret) = await LinkedAsync();

        // The product reads its keys once when it starts; here it would do so while twenty wait for the same connections.
        Care.ReadKeys();
        var pressed = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PressAsync(TestCare.Planner, secret)));
        Assert.Single(pressed, outcome => outcome.IsDone);
        Assert.Equal(1L, await Care.ScalarAsync<long>("select count(*) from exchange.transfer_event where transfer_id = $1 and state = 'confirmed'", id));
    }

    [Fact]
    public async Task After_fourteen_days_it_is_over()
    {
        var (_, secret) = await LinkedAsync();
        clock.Now += TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1);
        Assert.True((await LookAsync(TestCare.Planner, secret)).IsDone);
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(TransferRefusals.LinkNotUsable, (await LookAsync(TestCare.Planner, secret)).Refusal);
        Assert.Equal(TransferRefusals.LinkNotUsable, (await PressAsync(TestCare.Planner, secret)).Refusal);
    }

    [Fact]
    public async Task A_link_is_its_offices_and_its_holder_may_do_nothing_else()
    {
        var (id, secret) = await LinkedAsync();
        Assert.Equal(TransferRefusals.LinkNotUsable, (await LookAsync(TestCare.HomeHelp, secret)).Refusal);
        Assert.Equal("not_found", (await LookAsync("0000000000", secret)).Refusal?.Code);
        var holder = new Caller.LinkHolder(TestCare.Planner);
        Assert.Equal("forbidden", (await OutgoingAsync(holder, id)).Refusal?.Code);
        Assert.Equal("forbidden", (await DownloadAsync(holder, id)).Refusal?.Code);
        Assert.Equal("forbidden", (await Care.Door.RunAsync<ConfirmByLink, ConfirmationView>(
            Planner, use => use.RunAsync(secret, CancellationToken.None))).Refusal?.Code);
    }

    [Fact]
    public async Task Of_the_secret_only_a_hash_is_kept()
    {
        var (_, secret) = await LinkedAsync();
        Assert.Equal(43, secret.Length);
        Assert.Equal(32, (await Care.ScalarAsync<byte[]>("select secret_hash from exchange.confirmation_link")).Length);
        Assert.Equal(0L, await Care.ScalarAsync<long>("select count(*) from exchange.confirmation_link where encode(secret_hash, 'escape') like '%' || $1 || '%'", secret));
    }

    [Fact]
    public async Task What_was_taken_back_cannot_be_confirmed()
    {
        var (id, secret) = await LinkedAsync();
        Assert.True((await Care.Door.RunAsync<WithdrawOutgoing, Done>(
            Planner, use => use.RunAsync(id, new PhoneNote("例示 受子", "月をまちがえた"), CancellationToken.None))).IsDone);
        Assert.Equal(TransferRefusals.LinkNotUsable, (await PressAsync(TestCare.Planner, secret)).Refusal);
    }

    private async Task<(Guid Id, string Secret)> LinkedAsync()
    {
        var id = await ValidAsync(TestCare.HomeHelp);
        Assert.Equal("not_exported", (await LinkAsync(id)).Refusal?.Code);
        await ExportAsync([id]);
        return (id, (await LinkAsync(id)).Value.Path.Split('/')[^1]);
    }

    private async Task<Guid> ValidAsync(string receiver)
    {
        var id = (await RequestAsync(Planner, receiver, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        Assert.Equal(OutgoingState.Valid, (await OutgoingAsync(Planner, id)).Value.State);
        return id;
    }

    private async Task<RawFile> FaxedAsync(string receiver)
    {
        var partner = (await Care.Door.RunAsync<ListPartners, IReadOnlyList<PartnerSummary>>(
            Planner, use => use.RunAsync(receiver, null, false, CancellationToken.None))).Value.Single().Id;
        Assert.True((await Care.Door.RunAsync<SaveChannels, Done>(Planner, use => use.RunAsync(
            partner, [new ChannelEntry(new DateOnly(2020, 4, 1), PartnerChannel.Fax)], CancellationToken.None))).IsDone);
        return (await ExportAsync([await ValidAsync(receiver)])).Value;
    }

    private Task<Outcome<RawFile>> ExportAsync(IReadOnlyCollection<Guid> ids) =>
        Care.Door.RunAsync<ExportOutgoing, RawFile>(Planner, use => use.RunAsync(ids, Site, CancellationToken.None));

    private Task<Outcome<Done>> DispatchAsync(Guid id, string note) =>
        Care.Door.RunAsync<RecordDispatch, Done>(Planner, use => use.RunAsync(id, note, CancellationToken.None));

    private Task<Outcome<Done>> ConfirmAsync(Guid id, PhoneNote note) =>
        Care.Door.RunAsync<ConfirmByPhone, Done>(Planner, use => use.RunAsync(id, note, CancellationToken.None));

    private Task<Outcome<ConfirmationAddress>> LinkAsync(Guid id) =>
        Care.Door.RunAsync<MakeConfirmationLink, ConfirmationAddress>(Planner, use => use.RunAsync(id, CancellationToken.None));

    private Task<Outcome<ConfirmationView>> LookAsync(string office, string secret) =>
        Care.Door.RunAsync<OpenConfirmation, ConfirmationView>(new Caller.LinkHolder(office), use => use.RunAsync(secret, CancellationToken.None));

    private Task<Outcome<ConfirmationView>> PressAsync(string office, string secret) =>
        Care.Door.RunAsync<ConfirmByLink, ConfirmationView>(new Caller.LinkHolder(office), use => use.RunAsync(secret, CancellationToken.None));
}
