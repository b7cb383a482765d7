using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Clients.Changes;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Clients;

/// <summary>What units say of clients: new ones are entered, known ones wait for a person.</summary>
public sealed class ClientChangesTests : ClientTest
{
    private const string Taro = "9900000001";

    private static readonly RawFile[] Slips = Samples.Of(Samples.Slips);

    [Fact]
    public async Task Somebody_new_is_entered_with_everything_the_supplement_says_and_nothing_waits()
    {
        await TakeOverAsync(HomeHelp, Slips);
        Assert.Empty(await ChangesAsync(HomeHelp));
        Assert.Equal(
            ["9900000001 999-0001 見本県例示市架空町一丁目１番１号 000-0000-0001 22 2026-04-01 2028-03-31 2026-03-28",
                "9900000002 999-0002 見本県例示市架空町二丁目２番２号 例示ハイツ２０２号室 000-0000-0002 23 2026-10-01 2027-09-30 2026-10-01",
                "H990000003 999-0003 見本県例示市架空町三丁目３番３号 000-0000-0003 21 2026-06-01 2027-05-31 2026-05-20"],
            await Care.WordsAsync(
                $"""
                select concat_ws(' ', c.insured_number, c.postal_code, c.address1, nullif(c.address2, ''), c.phone, k.care_level, k.valid_from, k.valid_to, k.certified_on)
                from clients.client c join clients.certification k on k.client_id = c.id
                where c.tenant_id = '{await Care.TenantIdAsync(TestCare.HomeHelp)}' order by 1
                """));
    }

    [Fact]
    public async Task What_is_said_of_a_known_client_waits_and_writes_nothing_over()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await TakeOverAsync(HomeHelp, Changed());
        var change = Assert.Single(await ChangesAsync(HomeHelp));
        Assert.Equal((Taro, "見本 太郎", ClientChangeSource.Supplement, "見本ケアプランセンター"), (change.InsuredNumber, change.ClientName, change.Source, change.SenderOfficeName));
        Assert.Equal(
            [("name", "見本 太郎", "見本 多郎"), ("phone", "000-0000-0001", "000-0000-9991"),
                ("certification", "要介護2 2026/04/01〜2028/03/31 認定日 2026/03/28 限度額 19,705", "要介護3 2026/11/15〜2028/03/31 認定日 2026/11/20 限度額 27,048")],
            change.Fields.Select(field => (field.Field, field.Before, field.After)));
        Assert.Equal(["見本 太郎"], await Care.WordsAsync($"select name from clients.client where insured_number = '{Taro}' and tenant_id = '{await Care.TenantIdAsync(TestCare.HomeHelp)}'"));
    }

    [Fact]
    public async Task What_is_confirmed_goes_into_the_book_and_the_rest_stays()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await TakeOverAsync(HomeHelp, Changed());
        var change = Assert.Single(await ChangesAsync(HomeHelp));
        Assert.True((await DecideAsync(HomeHelp, change, "phone", "certification")).IsDone);
        var view = (await Care.Door.RunAsync<OpenClient, ClientView>(HomeHelp, use => use.RunAsync(change.ClientId, CancellationToken.None))).Value;
        Assert.Equal(("見本 太郎", "000-0000-9991"), (view.Values.Name, view.Values.Phone));
        Assert.Equal(
            [("23", Day("2026-11-15"), Day("2028-03-31")), ("22", Day("2026-04-01"), Day("2026-11-14"))],
            view.Certifications.Select(row => (row.Values.CareLevel, row.Values.ValidFrom!.Value, row.Values.ValidTo!.Value)));
        Assert.Empty(await ChangesAsync(HomeHelp));
    }

    [Fact]
    public async Task The_decision_is_remembered_for_that_serial_and_a_newer_one_asks_again()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await TakeOverAsync(HomeHelp, Changed());
        var change = Assert.Single(await ChangesAsync(HomeHelp));
        Assert.True((await DecideAsync(HomeHelp, change)).IsDone);
        Assert.Empty(await ChangesAsync(HomeHelp));
        Assert.Equal("client_change_not_found", (await DecideAsync(HomeHelp, change, "name")).Refusal?.Code);
        await TakeOverAsync(HomeHelp, Changed().WithSerial("20261025093300"));
        Assert.Equal("20261025093300", Assert.Single(await ChangesAsync(HomeHelp)).SerialNumber);
    }

    [Fact]
    public async Task What_was_read_before_a_newer_one_came_is_not_decided()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await TakeOverAsync(HomeHelp, Changed());
        var change = Assert.Single(await ChangesAsync(HomeHelp));
        await TakeOverAsync(HomeHelp, Changed().WithSerial("20261025093300"));
        Assert.Equal("client_change_not_found", (await DecideAsync(HomeHelp, change, "name")).Refusal?.Code);
    }

    [Fact]
    public async Task Width_spaces_and_strokes_are_no_difference()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await TakeOverAsync(HomeHelp, Slips.Replace("見本 太郎", "見本　太郎").Replace("000-0000-0001", "00000000001").Replace("一丁目１番", "一丁目1番").WithSerial("20261025093200"));
        Assert.Empty(await ChangesAsync(HomeHelp));
    }

    [Fact]
    public async Task The_preview_says_that_a_known_client_is_written_only_after_a_look()
    {
        await TakeOverAsync(HomeHelp, Slips);
        var unit = await ReceiveAsync(HomeHelp, Changed());
        var change = Assert.Single((await PreviewAsync(HomeHelp, unit.Id)).Value.Changes, change => change is { Level: ChangeLevel.Client, Kind: ChangeKind.Changed });
        Assert.Contains("届いた変更", change.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_nobody_knows_of_somebody_with_a_known_name_and_birth_date_is_warned_about()
    {
        await TakeOverAsync(HomeHelp, Slips);
        var unit = await ReceiveAsync(HomeHelp, Slips.Replace(Taro, "9900000081").WithSerial("20261025093200"));
        var warning = Assert.Single((await IncomingAsync(HomeHelp, unit.Id)).Findings, finding => finding.Code == "CPC-T015");
        Assert.Equal((Severity.Warning, "*******081"), (warning.Severity, warning.Value));
        var person = Assert.Single((await PreviewAsync(HomeHelp, unit.Id)).Value.People, person => person.Waits);
        Assert.Equal(("9900000081", Taro), (person.InsuredNumber, person.Candidates[0].InsuredNumber));
        Assert.Equal(IncomingState.PartlyImported, (await ImportAsync(HomeHelp, unit.Id)).Value.State);
    }

    [Fact]
    public async Task A_change_names_others_in_the_book_who_may_be_meant()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await SaveAsync(Hana with { Name = "見本 多郎", Kana = "ミホン タロウ", BirthDate = new(1940, 1, 2), Sex = "1" }, confirmed: true, caller: HomeHelp);
        await TakeOverAsync(HomeHelp, Changed());
        var candidate = Assert.Single(Assert.Single(await ChangesAsync(HomeHelp)).Candidates);
        Assert.Equal(("0000123456", true), (candidate.InsuredNumber, candidate.ProbablyOne));
    }

    [Fact]
    public async Task A_renewed_certification_is_added_behind_the_one_in_the_book()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await TakeOverAsync(HomeHelp, Slips.Replace("20260328,20260401,20280331", "20280320,20280401,20300331").WithSerial("20261025093200"));
        var change = Assert.Single(await ChangesAsync(HomeHelp));
        Assert.Equal("", Assert.Single(change.Fields).Before);
        await DecideAsync(HomeHelp, change, "certification");
        Assert.Equal(
            ["2026-04-01 2028-03-31", "2028-04-01 2030-03-31"],
            await Care.WordsAsync($"select valid_from || ' ' || valid_to from clients.certification where client_id = '{change.ClientId}' order by 1"));
    }

    [Fact]
    public async Task Another_office_has_nothing_to_decide()
    {
        await TakeOverAsync(HomeHelp, Slips);
        await TakeOverAsync(HomeHelp, Changed());
        var change = Assert.Single(await ChangesAsync(HomeHelp));
        Assert.Empty(await ChangesAsync(DayCare));
        Assert.Equal("client_change_not_found", (await DecideAsync(DayCare, change, "name")).Refusal?.Code);
    }

    private static RawFile[] Changed() => Slips.Replace("見本 太郎", "見本 多郎").Replace("000-0000-0001", "000-0000-9991")
        .Replace("20260328,20260401,20280331,2,,22,19705", "20261120,20261115,20280331,2,,23,27048").WithSerial("20261025093200");
}
