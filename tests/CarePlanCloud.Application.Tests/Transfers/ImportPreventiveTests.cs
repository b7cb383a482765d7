using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Clients.Changes;
using CarePlanCloud.Application.Tests.Clients;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

/// <summary>利用者基本情報 and 支援計画書 of 介護予防, taken in and taken back.</summary>
public sealed class ImportPreventiveTests : ClientTest
{
    private const string Newer = "20261027101700";

    private static readonly RawFile[] Profile = Samples.Of(Samples.Prevention, "UPKIHON");

    private static readonly RawFile[] Plan = Samples.Of(Samples.Prevention, "UPYOBO");

    private Caller office = new Caller.Nobody();
    private Guid tenant;

    [Fact]
    public async Task A_profile_enters_the_client_and_keeps_every_item_row_and_the_picture()
    {
        await TakeOverAsync(office, Profile);
        Assert.Equal(
            ["9900000004 例示 春子 レイジ ハルコ 1945-03-03 見本県例示市架空町四丁目４番４号 例示 夏夫 13 2026-10-01 2028-09-30"],
            await Care.WordsAsync(
                $"""
                select concat_ws(' ', c.insured_number, c.name, c.kana, c.birth_date, c.address1, c.contacts->0->>'Name', k.care_level, k.valid_from, k.valid_to)
                from clients.client c join clients.certification k on k.client_id = c.id where c.tenant_id = '{tenant}'
                """));

        // One text of the row holds a comma, which the ledger splits at.
        var items = Ledger.RowsIn(Profile, "UPKIHON_99")[0].Count(item => item.Length > 0) - 1;
        Assert.Equal(
            [$"client_profile 1 2026-10-05 {items} {Ledger.RowsIn(Profile, "UPKIHON_SUB1").Count} {Ledger.RowsIn(Profile, "UPKIHON_SUB2").Count} {Profile.Single(file => file.Name.EndsWith(".jpg", StringComparison.Ordinal)).Content.Length} 9900000060"],
            await DocumentsAsync());
        Assert.Empty(await ChangesAsync(office));
    }

    [Fact]
    public async Task A_profile_and_a_plan_may_come_together()
    {
        var id = await TakeOverAsync(office, [.. Profile, .. Plan]);
        Assert.Equal((UnitKind.PreventivePlan, true), ((await IncomingAsync(office, id)).Summary.Kind, (await IncomingAsync(office, id)).Summary.CanBeImported));
        Assert.Equal(["client_profile", "preventive_plan"], (await DocumentsAsync()).Select(row => row.Split(' ')[0]));
    }

    [Fact]
    public async Task A_plan_of_somebody_nobody_knows_waits() =>
        Assert.Contains(
            (await IncomingAsync(office, (await ReceiveAsync(office, Plan)).Id)).Findings,
            finding => finding is { Code: "CPC-T014", Severity: Severity.Warning, Value: "*******004" });

    [Fact]
    public async Task A_newer_serial_replaces_the_document_and_an_older_one_is_refused()
    {
        await TakeOverAsync(office, Profile);
        var newer = Renamed(Profile.Replace("近所の友人と", "遠くの友人と"), Newer);
        var unit = await ReceiveAsync(office, newer);
        Assert.Equal(
            [ChangeKind.Same, ChangeKind.Changed], (await PreviewAsync(office, unit.Id)).Value.Changes.Select(change => change.Kind));
        Assert.True((await ImportAsync(office, unit.Id)).IsDone);
        Assert.Single(await DocumentsAsync());
        Assert.Equal(["遠くの友人と週１回お茶"], await Care.WordsAsync("select items->>'FriendsAndCommunity' from plans.preventive_document"));
        var older = await ReceiveAsync(office, Renamed(Profile.Replace("近所の友人と", "旧い友人と"), "20261027101400"));
        Assert.Contains((await IncomingAsync(office, older.Id)).Findings, finding => finding.Code == "CPC-T004");
    }

    [Fact]
    public async Task The_preview_names_the_documents()
    {
        var unit = await ReceiveAsync(office, [.. Profile, .. Plan]);
        Assert.Equal(
            ["利用者", "利用者基本情報（2026/10/05）", "支援計画書（2026/10/10）"],
            (await PreviewAsync(office, unit.Id)).Value.Changes.Select(change => change.Subject));
    }

    [Fact]
    public async Task What_a_profile_says_of_a_known_client_waits()
    {
        await TakeOverAsync(office, Profile);
        await TakeOverAsync(office, Renamed(Profile.Replace("例示 夏夫", "例示 秋夫"), Newer));
        var change = Assert.Single(await ChangesAsync(office));
        Assert.Equal((ClientChangeSource.Profile, "contacts"), (change.Source, Assert.Single(change.Fields).Field));
        Assert.True((await DecideAsync(office, change, "contacts")).IsDone);
        Assert.Equal(["例示 秋夫"], await Care.WordsAsync($"select contacts->0->>'Name' from clients.client where id = '{change.ClientId}'"));
        Assert.Empty(await ChangesAsync(office));
    }

    [Theory]
    [InlineData("DLTKIHON", "preventive_plan", "利用者基本情報（2026/10/05）")]
    [InlineData("DLTYOBO", "client_profile", "支援計画書（2026/10/10）")]
    public async Task A_deletion_takes_its_document_back_and_nothing_else_and_remembers(string beginning, string left, string gone)
    {
        await TakeOverAsync(office, [.. Profile, .. Plan]);
        var deletion = await ReceiveAsync(office, Samples.Of(Samples.Prevention, beginning));
        var removed = Assert.Single((await PreviewAsync(office, deletion.Id)).Value.Changes);
        Assert.Equal((ChangeKind.Removed, gone), (removed.Kind, removed.Subject));
        Assert.True((await ImportAsync(office, deletion.Id)).IsDone);
        Assert.Equal([left], (await DocumentsAsync()).Select(row => row.Split(' ')[0]));
        Assert.Equal(1, await Care.CountAsync($"clients.client where tenant_id = '{tenant}'"));
        var late = await ReceiveAsync(office, Renamed([.. Profile, .. Plan], "20261027101600"));
        Assert.Contains((await IncomingAsync(office, late.Id)).Findings, finding => finding.Code == "CPC-T004");
    }

    [Fact]
    public async Task A_deletion_of_what_is_not_there_says_so()
    {
        var deletion = await ReceiveAsync(office, Samples.Of(Samples.Prevention, "DLTKIHON"));
        Assert.Contains((await IncomingAsync(office, deletion.Id)).Findings, finding => finding.Code == "CPC-T012");
        Assert.True((await ImportAsync(office, deletion.Id)).IsDone);
    }

    protected override async Task ArrangeAsync()
    {
        office = await Care.AdminAsync(TestCare.VisitingService);
        tenant = await Care.TenantIdAsync(TestCare.VisitingService);
    }

    // The picture and the item that names it carry the serial as well.
    private static RawFile[] Renamed(RawFile[] files, string serial) =>
        [.. files.Select(file => file with
        {
            Name = file.Name.Replace("20261027101500", serial, StringComparison.Ordinal),
            Content = file.Name.EndsWith(".CSV", StringComparison.Ordinal)
                ? Samples.Encode(file.Text().Replace("20261027101500", serial, StringComparison.Ordinal)) : file.Content,
        })];

    private Task<IReadOnlyList<string>> DocumentsAsync() => Care.WordsAsync(
        $"""
        select concat_ws(' ', kind, number, date, (select count(*) from jsonb_object_keys(items)), jsonb_array_length(rows), jsonb_array_length(illnesses),
            length(family_chart), sender_office_number)
        from plans.preventive_document where tenant_id = '{tenant}' order by 1
        """);
}
