using CarePlanCloud.Application.Claims;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>What is kept of files for 国保連: what was in them, who made and sent them and when, and what 国保連 holds since.</summary>
public sealed class ClaimRecordTests : ClaimDeskTests
{
    private static readonly ServiceMonth January = new(2027, 1);

    private readonly SettableClock clock = new() { Now = new DateTimeOffset(2026, 12, 3, 1, 0, 0, TimeSpan.Zero) };

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    [Fact]
    public async Task A_file_is_kept_with_its_documents_and_with_who_made_and_sent_it()
    {
        await CloseAsync();
        var month = await ClaimsAsync();
        var made = await MadeAsync(ClaimSort.Sheets);
        clock.Now = clock.Now.AddHours(1);
        await SentAsync(made.Id);
        clock.Now = clock.Now.AddHours(1);
        await SentAsync(made.Id);
        var file = Assert.Single((await ClaimsAsync()).Files);
        Assert.Equal((made.Id, ClaimSort.Sheets, made.File.Name, 3, November.Next), (file.Id, file.Sort, file.FileName, file.Documents, file.SubmissionMonth));
        Assert.Equal((clock.Now.AddHours(-2), "例示 計子", clock.Now.AddHours(-1), "例示 計子"), (file.MadeAt, file.MadeBy, file.SentAt, file.SentBy));
        Assert.Equal(
            month.Sheets.Select(sheet => $"{sheet.ClientId} {sheet.Sheet.Person.InsuredNumber} new {sheet.Sheet.TotalUnits}").Order(StringComparer.Ordinal),
            await Care.WordsAsync("select concat_ws(' ', client_id, insured_number, kind, units) from reconciliation.claim_document order by client_id::text"));
        Assert.All((await ClaimsAsync()).Sheets, sheet => Assert.Equal(November.Next, sheet.HeldSince));
        Assert.Equal(made.File.Name, (await Care.Door.RunAsync<DownloadClaimFile, RawFile>(Planner, use => use.RunAsync(made.Id, CancellationToken.None))).Value.Name);
    }

    [Fact]
    public async Task A_discarded_file_keeps_its_time_and_its_name_is_not_used_again()
    {
        await CloseAsync();
        var first = await MadeAsync(ClaimSort.Sheets);
        await DiscardAsync(first.Id);
        var at = clock.Now;
        clock.Now = clock.Now.AddHours(1);
        Assert.True((await DiscardAsync(first.Id)).IsDone);
        var second = await MadeAsync(ClaimSort.Sheets);
        Assert.NotEqual(first.File.Name, second.File.Name);
        var files = (await ClaimsAsync()).Files;
        Assert.Equal([(second.Id, null), (first.Id, (DateTimeOffset?)at)], files.Select(file => (file.Id, file.DiscardedAt)));
    }

    [Fact]
    public async Task Files_are_counted_within_their_sort_and_the_month_they_are_sent_in()
    {
        await CloseAsync();
        var (sheets, fees, later) = (await MadeAsync(ClaimSort.Sheets), await MadeAsync(ClaimSort.Fees), await MadeAsync(ClaimSort.Sheets, January));
        Assert.Equal([1, 1, 1], [SerialOf(sheets.File), SerialOf(fees.File), SerialOf(later.File)]);
        Assert.Equal(2, SerialOf((await MadeAsync(ClaimSort.Sheets, January)).File));
    }

    [Fact]
    public async Task It_is_sent_in_the_month_at_hand_at_the_earliest_the_one_after()
    {
        await CloseAsync();
        Assert.Equal(November.Next, (await ClaimsAsync()).SubmissionMonth);
        clock.Now = new DateTimeOffset(2027, 1, 31, 15, 30, 0, TimeSpan.Zero);
        Assert.Equal(new ServiceMonth(2027, 2), (await ClaimsAsync()).SubmissionMonth);
        clock.Now = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(November.Next, (await ClaimsAsync()).SubmissionMonth);
        Assert.Equal(January, (await ClaimsAsync(January)).SubmissionMonth);
        Assert.Equal("claim_month_too_early", (await Care.Door.RunAsync<OpenClaimMonth, ClaimMonth>(
            Planner, use => use.RunAsync(November, November, CancellationToken.None))).Refusal?.Code);
    }

    [Fact]
    public async Task What_another_month_or_a_file_that_came_back_says_is_not_held()
    {
        await CloseAsync();
        await SentAsync((await MadeAsync(ClaimSort.Sheets)).Id);
        await Care.TamperAsync($"update reconciliation.claim_document set returned_at = now() where client_id = '{Client}'");
        Assert.Equal([Client], (await ClaimsAsync()).Sheets.Where(sheet => sheet.Kind == SubmissionKind.New).Select(sheet => sheet.ClientId));
        await Care.TamperAsync("update reconciliation.claim_document set returned_at = null, service_month = '2026-10-01'");
        var month = await ClaimsAsync();
        Assert.Empty(month.Files);
        Assert.All(month.Sheets, sheet => Assert.Equal((SubmissionKind.New, null), (sheet.Kind!.Value, sheet.HeldSince)));
    }

    [Fact]
    public async Task What_was_cancelled_is_held_no_more_and_goes_out_as_new()
    {
        await CloseAsync();
        var first = await MadeAsync(ClaimSort.Sheets);
        await SentAsync(first.Id);
        var total = (await ClaimsAsync()).TotalUnits;
        await EverythingAsync(0);
        Assert.Equal(SubmissionKind.Cancellation, (await ClaimsAsync()).Sheets.Single(sheet => sheet.ClientId == Client).Kind);
        Assert.DoesNotContain((await ClaimsAsync()).Fees, fee => fee.ClientId == Client);
        Assert.NotEqual(0, await Care.CountAsync($"audit.entry where act = 'OpenClaimMonth' and subject_id = '{Client}' and number > (select max(number) from audit.entry where act = 'CloseMonth')"));
        clock.Now = clock.Now.AddHours(1);
        var cancelling = await MadeAsync(ClaimSort.Sheets);
        Assert.Equal(["cancellation"], await Care.WordsAsync($"select kind from reconciliation.claim_document where sending_id = '{cancelling.Id}'"));

        // Row by row what 国保連 holds, under 3 for 取消.
        Assert.Equal(
            Rows(first.File)[1..^1].Select(row => row.Split(',')).Where(row => row[10] == "9900000001").Select(row => string.Join(',', [.. row[3..6], "3", .. row[7..]])),
            Rows(cancelling.File)[1..^1].Select(row => string.Join(',', row.Split(',')[3..])));
        Assert.True((await ClaimsAsync()).TotalUnits < total);
        await SentAsync(cancelling.Id);
        Assert.DoesNotContain((await ClaimsAsync()).Sheets, sheet => sheet.ClientId == Client);
        await EverythingAsync(1);
        Assert.Equal(SubmissionKind.New, (await ClaimsAsync()).Sheets.Single(sheet => sheet.ClientId == Client).Kind);
    }

    [Fact]
    public async Task A_fee_that_changed_goes_out_alone()
    {
        await CloseAsync();
        await SentAsync((await MadeAsync(ClaimSort.Sheets)).Id);
        Assert.Empty((await ClaimsAsync()).FeeFindings);
        await SentAsync((await MadeAsync(ClaimSort.Fees)).Id);
        await ReopenAsync("認定が変わった");
        await Care.ChangeLevelAsync(Client);
        await DecideEverythingAsync();
        await CloseAsync();
        Assert.Equal([Client], (await ClaimsAsync()).Fees.Where(fee => !fee.IsHeld).Select(fee => fee.ClientId));
        var second = await MadeAsync(ClaimSort.Fees);
        Assert.Equal([$"{Client}"], await Care.WordsAsync($"select client_id::text from reconciliation.claim_document where sending_id = '{second.Id}'"));
    }

    [Fact]
    public async Task The_sheet_names_the_heavier_level_and_the_fee_the_one_at_the_end()
    {
        await Care.ChangeLevelAsync(Client);
        await DecideEverythingAsync();
        await CloseAsync();
        var month = await ClaimsAsync();
        var fee = month.Fees.Single(row => row.ClientId == Client).Claim!;
        Assert.Equal(CareLevels.Parse("24"), month.Sheets.Single(row => row.ClientId == Client).Sheet.Person.Level);
        Assert.Equal((CareLevels.Parse("21"), 11.40m), (fee.Person.Level, fee.UnitPrice));
        Assert.Equal(CareManagementFees.National.LinesOf(new FeeMonth(November, CareLevels.Parse("21")!.Value, true)), fee.Lines);
        Assert.Equal(month.Sheets.Select(row => row.Sheet.Person.InsuredNumber).Order(StringComparer.Ordinal), month.Sheets.Select(row => row.Sheet.Person.InsuredNumber));
        Assert.Equal(PlanMaker.CareManagementOffice, month.Sheets[0].Sheet.Maker);
    }

    [Fact]
    public async Task An_office_without_add_ons_claims_the_fee_alone()
    {
        await Care.TamperAsync("update offices.office_profile set management_add_on_codes = '{}'");
        await CloseAsync();
        Assert.All((await ClaimsAsync()).Fees, fee => Assert.Single(fee.Claim!.Lines));
    }

    [Fact]
    public async Task A_community_support_center_makes_its_sheets_under_its_own_name()
    {
        await CloseAsync();
        await Care.TamperAsync($"update offices.office set kind = 'community_support_center' where office_number = '{TestCare.Planner}'");
        Assert.All((await ClaimsAsync()).Sheets, row => Assert.Equal(PlanMaker.PreventiveSupport, row.Sheet.Maker));
    }

    [Fact]
    public async Task Sheets_come_by_insurer_and_insured_number()
    {
        await CloseAsync();
        await Care.TamperAsync("update reconciliation.closed_client set month = jsonb_set(month, '{InsuredNumber}', to_jsonb('Z' || (month->>'InsuredNumber'))) where month->>'InsuredNumber' in ('9900000001')");
        Assert.Equal(["9900000002", "H990000003", "Z9900000001"], (await ClaimsAsync()).Sheets.Select(row => row.Sheet.Person.InsuredNumber));
    }

    [Fact]
    public async Task What_is_wrong_with_the_fees_does_not_hold_up_the_sheets()
    {
        await Care.TamperAsync($"update clients.client set request_filed_on = null where tenant_id = '{await Care.TenantIdAsync(TestCare.Planner)}'");
        await CloseAsync();
        var month = await ClaimsAsync();
        Assert.Contains(month.FeeFindings, finding => finding.IsError);
        Assert.All(month.FeeFindings, finding => Assert.Equal(ClaimDocument.Claim, finding.Place.Document));
        Assert.DoesNotContain(month.SheetFindings, finding => finding.Place.Document == ClaimDocument.Claim);
        Assert.Equal("claim_has_errors", (await MakeAsync(ClaimSort.Fees)).Refusal?.Code);
        await MadeAsync(ClaimSort.Sheets);
    }

    [Fact]
    public async Task What_is_wrong_with_the_sheets_is_not_said_of_the_fees()
    {
        await Care.TamperAsync($"update offices.membership set care_manager_number = '' where office_id = '{await Care.TenantIdAsync(TestCare.Planner)}'");
        await CloseAsync();
        var month = await ClaimsAsync();
        Assert.Contains(month.SheetFindings, finding => finding.Place.Document == ClaimDocument.Sheet);
        Assert.All(month.FeeFindings, finding => Assert.Equal(ClaimDocument.Claim, finding.Place.Document));
    }

    [Fact]
    public async Task Whoever_looks_makes_sends_or_takes_a_file_leaves_a_trace()
    {
        await CloseAsync();
        var tenant = await Care.TenantIdAsync(TestCare.Planner);
        var before = await Care.CountAsync($"audit.entry where tenant_id = '{tenant}'");
        await ClaimsAsync();
        var (sheets, fees) = (await MadeAsync(ClaimSort.Sheets), await MadeAsync(ClaimSort.Fees));
        await SentAsync(sheets.Id);
        await DiscardAsync(fees.Id);
        await Care.Door.RunAsync<DownloadClaimFile, RawFile>(Planner, use => use.RunAsync(sheets.Id, CancellationToken.None));
        Assert.Equal(
            [.. Enumerable.Repeat("OpenClaimMonth", 3), .. Enumerable.Repeat("MakeClaimFile", 6), "RecordClaimSent", "DiscardClaimFile", "DownloadClaimFile"],
            await Care.WordsAsync($"select act from audit.entry where tenant_id = '{tenant}' and number > {before} order by number"));
    }

    // Reopens, says the same of every planned day of the client, closes again.
    private async Task EverythingAsync(int count)
    {
        await ReopenAsync("訂正");
        foreach (var line in Slip.Lines)
        {
            foreach (var day in line.Planned.Keys)
            {
                Assert.True((await EnterAsync(Planner, Slip.Id, new Application.Schedules.CellChange(line.Id, day, null, new Application.Schedules.CellValue(count), AnyBefore: true))).IsDone);
            }
        }

        await DecideEverythingAsync();
        Assert.True((await CloseAsync()).IsDone);
    }

    private static int SerialOf(RawFile file) => int.Parse(file.Name[^7..^4], System.Globalization.CultureInfo.InvariantCulture);
}
