using System.Text.Json;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Schedules.Benefits;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units.Sheet;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Schedules;

/// <summary>The 別表 of a slip this office plans, and the excess allotted on it.</summary>
public sealed class BenefitSheetTests : CareTest
{
    private SlipView slip = null!;

    [Fact]
    public async Task The_sheet_counts_the_units_of_the_plan()
    {
        var sheet = await SheetAsync(Planner, slip.Id);
        var visits = slip.Lines.Where(line => line.ServiceCode == "111111").Sum(line => line.Planned.Count);
        var row = sheet.Computed!.Sheet.Rows.First(row => row.Key.Code == "111111");
        Assert.Equal((visits, visits * 244), (row.Count, row.ServiceUnits));
        Assert.True(sheet.Computed.LimitIsKnown);
        Assert.Equal(slip.Client.BenefitLimit, sheet.Computed.Sheet.Limit.Limit);
    }

    [Fact]
    public async Task A_page_computes_the_same_from_the_basis()
    {
        var sheet = await SheetAsync(Planner, slip.Id);
        Assert.Equal(sheet.Computed!.Sheet.Limit, BenefitSheets.Of(sheet.Basis!, slip.Lines).Sheet.Limit);
    }

    [Fact]
    public async Task The_days_beyond_thirty_are_those_the_sheet_was_computed_with()
    {
        var basis = (await SheetAsync(Planner, slip.Id)).Basis! with { ShortStayBefore = new(28, 28) };
        var stay = slip.Lines[0] with
        {
            Id = Guid.NewGuid(), ServiceCode = "212141", IsAddOn = false, Time = null,
            Planned = Enumerable.Range(1, 4).ToDictionary(day => day, day => new DayMark(day, 1, null, 792)),
        };

        var computed = BenefitSheets.Of(basis, [.. slip.Lines, stay]);

        Assert.Equal([3, 4], Assert.Single(computed.DaysOver30, line => line.Key == stay.Id).Value);
        Assert.Equal(2, Assert.Single(computed.Sheet.Rows, row => row.Zone == SheetZone.Over30Days && row.Key.Code == "212141").Count);
        Assert.Empty(BenefitSheets.Of(basis, [.. slip.Lines, stay], Phase.Actual).DaysOver30);
        Assert.Empty(BenefitSheets.Of(basis with { ShortStayBefore = new(28, 0) }, [.. slip.Lines, stay]).DaysOver30);
    }

    [Fact]
    public async Task What_was_done_is_another_sheet()
    {
        Assert.Equal(0, (await SheetAsync(Planner, slip.Id, Phase.Actual)).Computed!.Sheet.Limit.Used);
        var line = slip.Lines.First(line => line.ServiceCode == "111111");
        await EnterAsync(Planner, slip.Id, new CellChange(line.Id, line.Planned.Keys.Min(), null, new CellValue(2)));
        Assert.Equal(488, (await SheetAsync(Planner, slip.Id, Phase.Actual)).Computed!.Sheet.Limit.Used);
    }

    [Fact]
    public async Task A_partner_that_does_not_offer_the_kind_has_no_price_and_one_that_does_has()
    {
        Assert.Equal(1, await PartnerAsync(TestCare.HomeHelp, kinds: "13", grade: 1));
        Assert.Contains((await SheetAsync(Planner, slip.Id)).Computed!.Warnings, warning => warning.Code == "provider_without_kind");
        Assert.Equal(1, await PartnerAsync(TestCare.HomeHelp, kinds: "11", grade: 1));
        var row = (await SheetAsync(Planner, slip.Id)).Computed!.Sheet.Rows.First(
            row => row.Key.ProviderNumber == TestCare.HomeHelp && row.Money?.UnitPrice is not null);
        Assert.Equal(11.40m, row.Money!.UnitPrice);
    }

    [Fact]
    public async Task A_discount_for_one_code_counts_on_the_sheet_and_goes_before_one_for_its_kind()
    {
        Assert.Equal(1, await PartnerAsync(TestCare.HomeHelp, kinds: "11", grade: 1, Discount("111111", 95), Discount("11", 90)));
        var sheet = await SheetAsync(Planner, slip.Id);

        // Units that no table knows are as the line has them, discounted already.
        var rows = sheet.Computed!.Sheet.Rows.Where(row => row.Key.ProviderNumber == TestCare.HomeHelp && row.Units > 0
            && sheet.Basis!.Codes.ContainsKey(row.Key.Code)).ToList();
        var visit = rows.Single(row => row.Key.Code == "111111");
        Assert.Equal((95, 232, 232 * visit.Count), (visit.DiscountPercent, visit.DiscountedUnits, visit.ServiceUnits));
        Assert.All(rows.Where(row => row != visit && row.Key.Code.StartsWith("11", StringComparison.Ordinal)), row => Assert.Equal(90, row.DiscountPercent));
    }

    [Fact]
    public async Task A_received_sheet_stays_as_received()
    {
        await TakeOverAsync(HomeHelp, Samples.Of(Samples.Slips));
        var copy = await SlipOfAsync(HomeHelp, slip.Client.InsuredNumber);
        var sheet = await SheetAsync(HomeHelp, copy.Id);
        Assert.Null(sheet.Computed);
        Assert.NotEmpty(sheet.Received);
    }

    [Fact]
    public async Task Another_office_sees_no_sheet() =>
        Assert.Equal("slip_not_found", (await OpenSheetAsync(DayCare, slip.Id, Phase.Planned)).Refusal?.Code);

    [Fact]
    public async Task An_excess_is_allotted_to_the_unit()
    {
        var over = await ExceedAsync();
        var allotted = await AllotAsync([new AllottedUnits(TestCare.HomeHelp, "11", over)]);
        Assert.True(allotted.IsDone, allotted.Refusal?.Message);
        var sheet = (await SheetAsync(Planner, slip.Id)).Computed!.Sheet;
        Assert.Empty(sheet.AllotmentProblems);
        Assert.Equal(over, sheet.Rows.Where(row => row.Key.ProviderNumber == TestCare.HomeHelp && row.Key.Code.EndsWith("AAAA", StringComparison.Ordinal)).Sum(row => row.Split.OverLimit));
    }

    public static TheoryData<int, string, string> Misfits => new() { { -1, "11", "allotment_not_fit" }, { 1, "11", "allotment_not_fit" }, { 0, "99", "allotment_unknown" } };

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task What_does_not_add_up_is_refused(int difference, string kind, string code)
    {
        var over = await ExceedAsync();
        Assert.Equal(code, (await AllotAsync([new AllottedUnits(TestCare.HomeHelp, kind, over + difference)])).Refusal?.Code);
        Assert.Empty((await SheetAsync(Planner, slip.Id)).Basis!.Allotted);
    }

    [Fact]
    public async Task Without_an_excess_nothing_is_allotted() =>
        Assert.Equal("nothing_over", (await AllotAsync([])).Refusal?.Code);

    [Fact]
    public async Task The_proposal_takes_over_again()
    {
        var over = await ExceedAsync();
        await AllotAsync([new AllottedUnits(TestCare.HomeHelp, "11", over)]);
        Assert.True((await AllotAsync(null)).IsDone);
        Assert.Empty((await SheetAsync(Planner, slip.Id)).Basis!.Allotted);
    }

    protected override async Task ArrangeAsync() => slip = (await OpenAsync(Planner, (await SlipsAsync(Planner))[0].Id)).Value;

    private async Task<int> ExceedAsync()
    {
        var line = slip.Lines.First(line => line.ServiceCode == "111111");
        var written = await Care.Door.RunAsync<EnterPlan, IReadOnlyList<LineView>>(Planner, use => use.RunAsync(
            slip.Id, [.. Enumerable.Range(1, 30).Select(day => new CellChange(line.Id, day, null, new CellValue(4), AnyBefore: true))], CancellationToken.None));
        Assert.True(written.IsDone, written.Refusal?.Message);
        var over = (await SheetAsync(Planner, slip.Id)).Computed!.Sheet.Limit.Over;
        Assert.True(over > 0);
        return over;
    }

    private async Task<BenefitSheetView> SheetAsync(Caller caller, Guid slipId, Phase phase = Phase.Planned) => (await OpenSheetAsync(caller, slipId, phase)).Value;

    private Task<Outcome<BenefitSheetView>> OpenSheetAsync(Caller caller, Guid slipId, Phase phase) =>
        Care.Door.RunAsync<OpenBenefitSheet, BenefitSheetView>(caller, use => use.RunAsync(slipId, phase, CancellationToken.None));

    private Task<Outcome<BenefitSheetView>> AllotAsync(IReadOnlyList<AllottedUnits>? allotted) =>
        Care.Door.RunAsync<AllotOverrun, BenefitSheetView>(Planner, use => use.RunAsync(slip.Id, allotted, CancellationToken.None));

    private async Task<long> PartnerAsync(string officeNumber, string kinds, int grade, params Discount[] discounts) => await Care.ScalarAsync<long>(
        """
        with changed as (update partners.partner set service_kinds = string_to_array($3, ','), regional_grade = $4, discounts = $5::json
            where tenant_id = $1 and office_number = $2 returning 1)
        select count(*) from changed
        """,
        await Care.TenantIdAsync(TestCare.Planner), officeNumber, kinds, grade, JsonSerializer.Serialize(discounts));

    private static Discount Discount(string kindOrCode, int percent) => new(kindOrCode, percent, new DateOnly(2026, 1, 1), null);
}
