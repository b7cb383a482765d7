using Bunit;
using CarePlanCloud.Application.Reconciliation.Mirror;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Web.Components.Pages.Slips;
using CarePlanCloud.Web.Components.Shared.MonthGrid;

namespace CarePlanCloud.Web.Tests.Pages;

/// <summary>What the planner has made of an entry stands below the grid and at its line.</summary>
public sealed class SlipMirrorTests : BunitContext
{
    private static readonly DateTimeOffset At = new(2026, 12, 3, 9, 0, 0, TimeSpan.FromHours(9));

    [Theory]
    [InlineData(Resolution.TakeActual, false, "居宅 採用", "居宅: 実績を採用 12/3 見本 試野（通院）")]
    [InlineData(Resolution.KeepPlan, true, "居宅 照会中", "居宅: 予定を採用（照会） 12/3 見本 試野（通院）")]
    [InlineData(Resolution.Defer, false, "居宅 変更", "居宅: 保留（月遅れ） 12/3 見本 試野（通院）")]
    public void The_bar_says_what_was_decided_about_the_day(Resolution resolution, bool isAsked, string state, string words)
    {
        var (sheet, line) = SheetOf(resolution, isAsked);
        var bar = Render<FormulaBar>(parameters => parameters.Add(p => p.Sheet, sheet).Add(p => p.Place, new CellPlace(line, 5, true)));
        Assert.Contains(bar.FindAll(".st"), found => found.TextContent == state);
        Assert.Contains(words, bar.Markup, StringComparison.Ordinal);

        bar.Render(parameters => parameters.Add(p => p.Place, new CellPlace(line, 2, true)));
        Assert.DoesNotContain("居宅:", bar.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_says_how_many_of_its_days_were_decided()
    {
        var (sheet, _) = SheetOf(Resolution.TakeActual, false);
        Assert.Equal("居宅の確認 1件", SlipGrid.Of(sheet, MonthDay.Of(new DateOnly(2026, 11, 1), _ => false, new DateOnly(2026, 11, 30))).Lines[0].Note);
    }

    [Fact]
    public void A_closed_month_is_accepted_and_what_was_claimed_otherwise_is_counted()
    {
        var mirror = new MirrorView(true, At, [Decision(Resolution.TakeActual, false), Decision(Resolution.KeepPlan, true)]);
        Assert.Equal(["承認済み", "変更 1"], MirrorWords.StatesOf(mirror).Select(state => state.Word));
        Assert.Equal(["照会中 1"], MirrorWords.StatesOf(mirror with { IsAccepted = false }).Select(state => state.Word));
    }

    private static MirroredDecision Decision(Resolution resolution, bool isAsked) =>
        new("111111", [5], new TimeOnly(9, 0), DifferenceKind.NotDone, resolution, "通院", isAsked, "見本 試野", At);

    private static (SlipSheet Sheet, Guid Line) SheetOf(Resolution resolution, bool isAsked)
    {
        var line = SlipSamples.Visit();
        return (new SlipSheet(SlipSamples.Of(line) with { Mirror = new MirrorView(false, At, [Decision(resolution, isAsked)]) }), line.Id);
    }
}
