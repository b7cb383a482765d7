using System.Text;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Masters;

/// <summary>What an office keeps itself: prices, days, partners; saved as CSV and taken in again.</summary>
public sealed class OwnTableTests : MasterTest
{
    private static readonly PartnerDraft HomeHelpStation = new(
        "9970000029", "見本ヘルパーステーション", "見本ヘルパー", "ミホンヘルパー", ["11", "A2"], 3, ["116275", "118000"],
        [new Discount("11", 95, new DateOnly(2026, 4, 1), null)], "100-0001", "見本県見本市1-2-3", "03-0000-0001", "03-0000-0002", "=メモ", true);

    [Fact]
    public async Task What_was_saved_is_taken_in_as_the_same()
    {
        await SavePartnerAsync(HomeHelpStation);
        await PriceAsync(3, 70, "2026-04-01", 11.05m);
        await HolidayAsync("2026-12-30", "年末休み", true);
        await TakenAsync(MasterFiles.Cp932(MasterFiles.Municipal("A29901", "-見本", "268"), MasterFiles.Municipal("A29902", "送迎減算", "-47")));
        foreach (var kind in new[] { MasterKind.Partners, MasterKind.UnitPrices, MasterKind.Holidays, MasterKind.ServiceCodes })
        {
            var preview = (await LookAsync(await SavedAsync(kind))).Value;
            Assert.Equal((kind, 0, 0, 0, 0, true), (preview.Kind, preview.Added, preview.Changed, preview.Ended, preview.Errors, preview.Same > 0));
        }
    }

    [Fact]
    public async Task Another_office_can_take_in_what_was_saved()
    {
        await SavePartnerAsync(HomeHelpStation);
        Assert.Equal(1, (await TakeAsync(await SavedAsync(MasterKind.Partners), caller: DayCare)).Value.Added);
        var copy = (await Care.Door.RunAsync<ListPartners, IReadOnlyList<PartnerSummary>>(DayCare, use => use.RunAsync("", null, false, CancellationToken.None))).Value;
        Assert.Equal("見本ヘルパーステーション", Assert.Single(copy).Name);
    }

    [Fact]
    public async Task No_cell_can_be_run_as_a_formula()
    {
        await SavePartnerAsync(HomeHelpStation);
        Assert.Contains("\"'=メモ\"", Encoding.UTF8.GetString(await SavedAsync(MasterKind.Partners)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_cell_of_the_own_file_is_one_change_and_can_be_taken_back()
    {
        var id = await SavePartnerAsync(HomeHelpStation);
        var file = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(await SavedAsync(MasterKind.Partners)).Replace("03-0000-0001", "03-0000-0009", StringComparison.Ordinal));
        var change = Assert.Single((await LookAsync(file)).Value.Changes);
        Assert.Equal(new MasterCellChange("電話", "03-0000-0001", "03-0000-0009"), Assert.Single(change.Cells));
        var import = await TakenAsync(file);
        Assert.Equal("03-0000-0009", (await OpenPartnerAsync(id)).Partner.Phone);
        Assert.Equal(new MasterUndoResult(1, 0), (await UndoAsync(import)).Value);
        Assert.Equal("03-0000-0001", (await OpenPartnerAsync(id)).Partner.Phone);
    }

    [Fact]
    public async Task Taking_back_leaves_what_somebody_changed_since()
    {
        var id = await SavePartnerAsync(HomeHelpStation);
        var file = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(await SavedAsync(MasterKind.Partners)).Replace("03-0000-0001", "03-0000-0009", StringComparison.Ordinal));
        var import = await TakenAsync(file);
        await SavePartnerAsync(HomeHelpStation with { Phone = "03-0000-0005" }, id);
        Assert.Equal(new MasterUndoResult(0, 1), (await UndoAsync(import)).Value);
        Assert.Equal("03-0000-0005", (await OpenPartnerAsync(id)).Partner.Phone);
    }

    [Fact]
    public async Task Bad_rows_of_the_own_file_are_told()
    {
        var preview = (await LookAsync(MasterFiles.Utf8(
            "日付,名前,休日か平日か", "2026-12-30,年末休み,休日", "2026-13-30,ない日,休日", "2026-12-31,年末,やすみ"))).Value;
        Assert.Equal((1, 2), (preview.Added, preview.Errors));
        Assert.Equal([3, 4], preview.Findings.Select(finding => finding.Row));
    }

    [Fact]
    public async Task An_own_price_counts_from_its_day_on_and_only_here()
    {
        await PriceAsync(3, 70, "2026-10-01", 11.11m);
        Assert.Equal((11.11m, true), await PriceOfAsync(Planner, November));
        Assert.Equal((11.05m, false), await PriceOfAsync(Planner, new ServiceMonth(2026, 9)));
        Assert.Equal((11.05m, false), await PriceOfAsync(HomeHelp, November));
    }

    [Theory]
    [InlineData(8, 70, "11.05")]
    [InlineData(3, 60, "11.05")]
    [InlineData(3, 70, "110.5")]
    [InlineData(3, 70, "11.055")]
    public async Task A_price_that_cannot_be_is_refused(int grade, int share, string price) =>
        Assert.Equal("bad_unit_price", (await PriceAsync(grade, share, "2026-04-01", decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture))).Refusal?.Code);

    [Fact]
    public async Task A_viewer_may_look_and_not_write()
    {
        await Care.TamperAsync("update offices.membership set role = 'viewer'");
        Assert.Equal("forbidden", (await PriceAsync(3, 70, "2026-04-01", 11.05m)).Refusal?.Code);
        Assert.True((await Care.Door.RunAsync<ListUnitPrices, UnitPriceList>(Planner, use => use.RunAsync(November, CancellationToken.None))).IsDone);
    }

    private async Task<Guid> SavePartnerAsync(PartnerDraft draft, Guid? id = null)
    {
        var saved = await Care.Door.RunAsync<SavePartner, Guid>(Planner, use => use.RunAsync(id, draft, CancellationToken.None));
        Assert.True(saved.IsDone, saved.Refusal?.Message);
        return saved.Value;
    }

    private async Task<PartnerView> OpenPartnerAsync(Guid id) =>
        (await Care.Door.RunAsync<OpenPartner, PartnerView>(Planner, use => use.RunAsync(id, November, CancellationToken.None))).Value;

    private Task<Outcome<Done>> PriceAsync(int grade, int share, string from, decimal price) => Care.Door.RunAsync<SaveUnitPrice, Done>(
        Planner, use => use.RunAsync(new OwnUnitPrice(grade, share, DateOnly.Parse(from, null), price), CancellationToken.None));

    private Task<Outcome<Done>> HolidayAsync(string day, string name, bool off) =>
        Care.Door.RunAsync<SaveHoliday, Done>(Planner, use => use.RunAsync(DateOnly.Parse(day, null), name, off, CancellationToken.None));

    private async Task<(decimal?, bool)> PriceOfAsync(Caller caller, ServiceMonth month)
    {
        var list = (await Care.Door.RunAsync<ListUnitPrices, UnitPriceList>(caller, use => use.RunAsync(month, CancellationToken.None))).Value;
        var row = list.InForce.Single(row => row is { RegionalGrade: 3, LabourShare: 70 });
        return (row.Price, row.IsOwn);
    }
}
