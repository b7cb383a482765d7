using CarePlanCloud.Application.Claims;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>給付管理票 and 居宅介護支援費 of a month that was closed: new, the same, corrected, cancelled.</summary>
public sealed class ClaimTests : ClaimDeskTests
{
    [Fact]
    public async Task An_open_month_has_nothing_to_send()
    {
        Assert.False((await ClaimsAsync()).IsClosed);
        Assert.Equal("claim_month_not_closed", (await MakeAsync(ClaimSort.Sheets)).Refusal?.Code);
    }

    [Fact]
    public async Task The_sheets_of_a_closed_month_say_what_is_claimed()
    {
        await SayAsync(Visit, Day(Visit), 0);
        await DecideEverythingAsync();
        var desk = await DeskAsync();
        await CloseAsync();
        var month = await ClaimsAsync();
        Assert.DoesNotContain(month.SheetFindings, finding => finding.IsError);
        var sheet = month.Sheets.Single(row => row.ClientId == Client).Sheet;
        Assert.Equal(desk.Providers.Sum(provider => provider.Claimed), sheet.TotalUnits);
        Assert.Equal(desk.LimitUnits, sheet.LimitUnits);

        var made = await MakeAsync(ClaimSort.Sheets);
        Assert.True(made.IsDone, made.Refusal?.Message);
        var rows = Rows(made.Value.File);
        Assert.Equal(rows.Length - 2, Number(rows[0].Split(',')[3]));
        var total = rows.Single(row => row.Split(',') is ["2", _, "8222", "202611", .., _] items && items[9] == "99" && items[10] == desk.InsuredNumber).Split(',');
        Assert.Equal(sheet.TotalUnits, Number(total[25]));
    }

    [Fact]
    public async Task What_was_sent_is_sent_once_corrected_when_it_changes_and_cancelled_when_nothing_is_left()
    {
        await CloseAsync();
        var first = (await MakeAsync(ClaimSort.Sheets)).Value;
        Assert.All((await ClaimsAsync()).Sheets, sheet => Assert.Equal(SubmissionKind.New, sheet.Kind));
        await SentAsync(first.Id);
        Assert.All((await ClaimsAsync()).Sheets, sheet => Assert.Null(sheet.Kind));
        Assert.Equal("nothing_to_claim", (await MakeAsync(ClaimSort.Sheets)).Refusal?.Code);
        Assert.Equal("claim_file_sent", (await DiscardAsync(first.Id)).Refusal?.Code);

        await ReopenAsync("訂正");
        await SayAsync(Visit, Day(Visit), 0);
        await DecideEverythingAsync();
        await CloseAsync();
        Assert.Equal(SubmissionKind.Correction, (await ClaimsAsync()).Sheets.Single(sheet => sheet.Kind is not null).Kind);
        var second = (await MakeAsync(ClaimSort.Sheets)).Value;
        Assert.NotEqual(first.File.Name, second.File.Name);
        Assert.All(Rows(second.File)[1..^1], row => Assert.Equal("2", row.Split(',')[6]));
        await SentAsync(second.Id);

        await ReopenAsync("全部取消");
        foreach (var line in Slip.Lines)
        {
            foreach (var day in line.Planned.Keys)
            {
                await SayAsync(line, day);
            }
        }

        await DecideEverythingAsync();
        await CloseAsync();
        Assert.Equal(SubmissionKind.Cancellation, (await ClaimsAsync()).Sheets.Single(sheet => sheet.Kind is not null).Kind);
    }

    [Fact]
    public async Task A_discarded_file_was_never_there()
    {
        await CloseAsync();
        var made = (await MakeAsync(ClaimSort.Sheets)).Value;
        Assert.True((await DiscardAsync(made.Id)).IsDone);
        Assert.Equal("claim_file_discarded", (await Care.Door.RunAsync<RecordClaimSent, Done>(Planner, use => use.RunAsync(made.Id, CancellationToken.None))).Refusal?.Code);
        Assert.All((await ClaimsAsync()).Sheets, sheet => Assert.Equal(SubmissionKind.New, sheet.Kind));
        Assert.Equal(made.File.Content.ToArray(), (await Care.Door.RunAsync<DownloadClaimFile, RawFile>(Planner, use => use.RunAsync(made.Id, CancellationToken.None))).Value.Content.ToArray());
    }

    [Fact]
    public async Task The_fee_of_each_client_is_claimed_from_the_same_data()
    {
        await CloseAsync();
        var month = await ClaimsAsync();
        Assert.DoesNotContain(month.FeeFindings, finding => finding.IsError);
        var made = await MakeAsync(ClaimSort.Fees);
        Assert.True(made.IsDone, made.Refusal?.Message);
        var rows = Rows(made.Value.File).Select(row => row.Split(',')).ToList();
        var claims = month.Fees.Select(fee => fee.Claim).OfType<CareManagementClaim>().ToList();
        Assert.NotEmpty(claims);
        Assert.Equal(claims.Sum(claim => claim.Amount), rows.Where(row => row is ["2", _, "7111", ..]).Sum(row => Number(row[10])));
        Assert.Equal(claims.Sum(claim => claim.Lines.Count), rows.Count(row => row is ["2", _, "8124", ..]));
        Assert.All(claims, claim => Assert.Equal("436191", claim.Lines[^1].Code));
        await SentAsync(made.Value.Id);
        Assert.Equal("nothing_to_claim", (await MakeAsync(ClaimSort.Fees)).Refusal?.Code);
    }

    [Fact]
    public async Task What_the_office_charges_for_everybody_is_claimed_before_the_rate_of_all()
    {
        var profile = (await Care.Door.RunAsync<OpenOfficeProfile, OfficeProfileView>(Planner, use => use.RunAsync(CancellationToken.None))).Value;
        Assert.True((await SaveAsync(profile, "434002", "436191")).IsDone);
        await CloseAsync();
        var month = await ClaimsAsync();
        Assert.DoesNotContain(month.FeeFindings, finding => finding.IsError);
        Assert.All(month.Fees, fee => Assert.Equal(["434002", "436191"], fee.Claim!.Lines.Skip(1).Select(line => line.Code)));

        // 1,086 of the fee and 519 of 特定事業所加算Ⅰ, 21 of a thousand of both.
        var light = month.Fees.Select(fee => fee.Claim!).First(claim => claim.Lines[0].Code == "432111");
        Assert.Equal([1086, 519, 34], light.Lines.Select(line => line.Units));
    }

    [Theory]
    [InlineData("434001")]
    [InlineData("111111")]
    public async Task What_is_charged_for_one_client_is_none_of_the_office(string code)
    {
        var profile = (await Care.Door.RunAsync<OpenOfficeProfile, OfficeProfileView>(Planner, use => use.RunAsync(CancellationToken.None))).Value;
        Assert.Equal("not_an_office_add_on", (await SaveAsync(profile, code)).Refusal?.Code);
    }

    [Fact]
    public async Task What_is_wrong_is_mended_before_a_file_is_made()
    {
        await Care.TamperAsync($"update offices.membership set care_manager_number = '' where office_id = '{await Care.TenantIdAsync(TestCare.Planner)}'");
        await CloseAsync();
        var refused = (await MakeAsync(ClaimSort.Sheets)).Refusal!;
        Assert.Equal("claim_has_errors", refused.Code);
        Assert.NotEmpty((IReadOnlyList<string>)refused.Detail!);
    }

    [Fact]
    public async Task It_is_sent_in_a_later_month()
    {
        await CloseAsync();
        Assert.Equal("claim_month_too_early", (await MakeAsync(ClaimSort.Sheets, November)).Refusal?.Code);
        var made = (await MakeAsync(ClaimSort.Sheets, new ServiceMonth(2027, 2))).Value;
        Assert.Equal("202702", Rows(made.File)[0].Split(',')[10]);
    }

    [Fact]
    public async Task Another_office_finds_no_file()
    {
        await CloseAsync();
        var made = (await MakeAsync(ClaimSort.Sheets)).Value;
        Assert.Equal("claim_file_not_found", (await Care.Door.RunAsync<DownloadClaimFile, RawFile>(HomeHelp, use => use.RunAsync(made.Id, CancellationToken.None))).Refusal?.Code);
        Assert.Equal("claim_file_not_found", (await Care.Door.RunAsync<DiscardClaimFile, Done>(HomeHelp, use => use.RunAsync(made.Id, CancellationToken.None))).Refusal?.Code);
    }

    private Task<Outcome<Done>> SaveAsync(OfficeProfileView profile, params string[] addOns) =>
        Care.Door.RunAsync<SaveOfficeProfile, Done>(Planner, use => use.RunAsync(profile with { ManagementAddOnCodes = addOns }, CancellationToken.None));
}
