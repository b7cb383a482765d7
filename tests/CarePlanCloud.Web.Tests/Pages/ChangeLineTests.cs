using Bunit;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Components.Shared.MonthGrid;
using Grid = CarePlanCloud.Web.Components.Shared.MonthGrid.MonthGrid;

namespace CarePlanCloud.Web.Tests.Pages;

/// <summary>行を変える: one dialog for service, office, time and the days of a pro-rata month.</summary>
public sealed class ChangeLineTests : PlannerDesk
{
    [Fact]
    public async Task A_line_gets_another_service_time_and_pro_rata_days_and_becomes_what_it_was()
    {
        var slip = await FirstSlipAsync();
        var before = slip.Lines.First(line => line.ServiceCode == "111111");
        var page = Open(slip.Id);
        Ask(page, LineAct.Change, before);
        Fill("#change-service", "111211");
        Fill("#change-time", "1300-1400");
        Fill("#change-days", "15-30");
        Dialogs.Find("#change-form").Submit();
        Await(page, () => page.Markup.Contains("行を変えました", StringComparison.Ordinal));

        var after = await LineAsync(slip, before.Id);
        Assert.Equal(("111211", 387, new ServiceTime(new(13, 0), new(14, 0))), (after.ServiceCode, after.Units, after.Time));
        Assert.Equal("15日から30日まで", ProRataDays.InWords(after.ProRataDays));

        await page.InvokeAsync(() => page.FindComponent<Grid>().Instance.Undo());
        var back = await LineAsync(slip, before.Id);
        Assert.Equal((before.ServiceCode, before.Units, before.Time, before.ProRataDays), (back.ServiceCode, back.Units, back.Time, back.ProRataDays));
    }

    [Fact]
    public async Task What_was_typed_stays_when_it_is_refused()
    {
        var slip = await FirstSlipAsync();
        var line = slip.Lines.First(line => line.ServiceCode == "111111");
        Ask(Open(slip.Id), LineAct.Change, line);
        Fill("#change-service", "171001");
        Fill("#change-days", "1-10");
        Dialogs.Find("#change-form").Submit();
        Await(() => Dialogs.Find(".problem").TextContent.Contains("福祉用具", StringComparison.Ordinal));

        Assert.Equal(("171001", "1-10"), (Value("#change-service"), Value("#change-days")));
        Assert.Equal("111111", (await LineAsync(slip, line.Id)).ServiceCode);
    }

    [Theory]
    [InlineData("29-31", "日割りの日は")]
    [InlineData("15-3", "日割りの日は")]
    [InlineData("十五", "日割りの日は")]
    public async Task Days_the_month_does_not_have_are_said_before_anything_is_saved(string days, string problem)
    {
        var slip = await FirstSlipAsync();
        Ask(Open(slip.Id), LineAct.Change, slip.Lines[0]);
        Fill("#change-days", days);
        Dialogs.Find("#change-form").Submit();
        Await(() => Dialogs.Find(".problem").TextContent.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_types_a_code_and_presses_enter_at_once_gets_that_code()
    {
        var slip = await FirstSlipAsync();
        var line = slip.Lines.First(line => line.ServiceCode == "111111");
        var page = Open(slip.Id);
        Ask(page, LineAct.Change, line);
        var input = Dialogs.Find("#change-service");
        var typing = input.InputAsync("111211");
        var saving = Dialogs.Find("#change-form").SubmitAsync();
        await Task.WhenAll(typing, saving);
        Await(page, () => page.Markup.Contains("行を変えました", StringComparison.Ordinal));
        Assert.Equal("111211", (await LineAsync(slip, line.Id)).ServiceCode);
    }

    [Fact]
    public async Task Where_something_was_done_only_the_time_and_the_days_are_asked()
    {
        var slip = await FirstSlipAsync();
        var line = slip.Lines.First(line => line.ServiceCode == "111111");
        await Care.Door.RunAsync<EnterActuals, IReadOnlyList<LineView>>(
            Planner, use => use.RunAsync(slip.Id, [new CellChange(line.Id, 2, null, new CellValue(1))], CancellationToken.None),
            Xunit.TestContext.Current.CancellationToken);
        Ask(Open(slip.Id), LineAct.Change, line);

        Assert.Empty(Dialogs.FindAll("#change-service, #change-office"));
        Assert.Equal(2, Dialogs.FindAll("#change-time, #change-days").Count);
    }

    private void Fill(string selector, string text) => Dialogs.Find(selector).Input(text);

    private string? Value(string selector) => Dialogs.Find(selector).GetAttribute("value");
}
