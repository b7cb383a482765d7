using Microsoft.Playwright;

namespace CarePlanCloud.Browser.Tests;

/// <summary>The month grid as tests speak of it: a line by its service, a day by its number.</summary>
internal sealed class SlipGridPage(IPage page)
{
    public ILocator Line(string service, int nth = 0) => page.Locator("tbody[data-line]").Filter(new() { HasText = service }).Nth(nth);

    public ILocator Actual(string service, int day, int nth = 0) => Line(service, nth).Locator("tr.act td.d").Nth(day - 1);

    public ILocator Planned(string service, int day, int nth = 0) => Line(service, nth).Locator("tr.plan td.d").Nth(day - 1);

    public Task SavedAsync() => page.GetByText("保存しました").WaitForAsync();

    /// <summary>Goes to a cell with the arrow keys from wherever the focus is in the grid.</summary>
    public Task GoToActualAsync(string service, int day) => GoToAsync(Actual(service, day));

    public Task GoToPlannedAsync(string service, int day) => GoToAsync(Planned(service, day));

    /// <summary>All lines that show this text.</summary>
    public ILocator Lines(string text) => page.Locator("tbody[data-line]").Filter(new() { HasText = text });

    private async Task GoToAsync(ILocator target)
    {
        // With the dialog gone the focus is where it belongs.
        await page.GetByRole(AriaRole.Dialog).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        for (var step = 0; step < 80; step++)
        {
            var (rows, days) = await DistanceAsync(target);
            if (rows == 0 && days == 0)
            {
                return;
            }

            await page.Keyboard.PressAsync(rows > 0 ? "ArrowDown" : rows < 0 ? "ArrowUp" : days > 0 ? "ArrowRight" : "ArrowLeft");
        }

        throw new InvalidOperationException("The arrow keys do not lead to the cell.");
    }

    private static async Task<(int Rows, int Days)> DistanceAsync(ILocator target)
    {
        var distance = await target.EvaluateAsync<int[]>(
            """
            target => {
              const rows = [...target.closest("table").querySelectorAll("tbody > tr")];
              const here = document.activeElement;
              const place = cell => [...cell.parentElement.querySelectorAll("td.d")].indexOf(cell);
              return [rows.indexOf(target.parentElement) - rows.indexOf(here.parentElement), place(target) - place(here)];
            }
            """);
        return (distance[0], distance[1]);
    }
}
