using System.Globalization;
using System.Text.RegularExpressions;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>What comes before the plan and after it: the client, the month, the paper.</summary>
public sealed partial class PlanJourneyTests
{
    // The month after this one: a plan that begins today holds for all of it.
    private static ServiceMonth Month { get; } = ServiceMonth.Of(TimeProvider.System.TodayInJapan()).Next;

    private static List<int> Visits =>
        [.. Enumerable.Range(1, Month.Days).Where(day => Month.Day(day).DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Friday)];

    // 身体介護２ at 11.05 yen (3級地, labour 70 %), 90 % of it insured.
    private static (string Units, string Charge) Sums
    {
        get
        {
            var units = Visits.Count * 387;
            var cost = (long)decimal.Floor(units * 11.05m);
            return (units.ToString("N0", CultureInfo.InvariantCulture), (cost - (long)decimal.Floor(cost * 0.9m)).ToString("N0", CultureInfo.InvariantCulture));
        }
    }

    private async Task<string> EnterClientAsync()
    {
        await desk.GoAsync("clients");
        await Page.Keyboard.PressAsync("n");
        var form = new ClientForm(Page);
        await form.WriteAsync();
        var manager = await form.ChooseManagerAsync();
        await Page.Keyboard.PressAsync("F9");
        await form.CertifyAsync(Month.Previous.FirstDay.ToString("yyyyMMdd", CultureInfo.InvariantCulture), Month.FirstDay.AddMonths(11).AddDays(-1).ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        await Expect(Page.Locator("dl").Filter(new() { HasText = "担当" }).First).ToContainTextAsync(manager);
        return manager;
    }

    private async Task UnfoldMonthAsync()
    {
        await desk.GoAsync("slips", $"{Month}");
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"{ClientForm.Name} の利用票を作る") }).PressAsync("Enter");
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("第3表から展開") }).PressAsync("Enter");
        await desk.GridReadyAsync();
        var grid = new SlipGridPage(Page);

        // Tuesdays were moved by a quarter of an hour: another time is another line.
        foreach (var day in Visits)
        {
            await Expect(grid.Planned(Month.Day(day).DayOfWeek == DayOfWeek.Tuesday ? "09:15" : "09:00", day)).ToHaveTextAsync("1");
        }

        await Expect(grid.Planned("09:15", Visits[0] + 1)).ToHaveTextAsync("");
        var sheet = Page.GetByLabel("別表", new() { Exact = true });
        await Expect(sheet).ToContainTextAsync($"{Sums.Units} / 19,705 単位");
        await Expect(sheet).ToContainTextAsync($"利用者請求{Sums.Charge} 円");
    }

    private async Task SeePaperAsync(string manager)
    {
        await desk.GoAsync("forms", $"{Month}");
        foreach (var form in new[] { "第1表", "第2表", "第3表" })
        {
            await Page.GetByLabel(form).CheckAsync();
        }

        var look = Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"{ClientForm.Name}様の帳票を見る") });
        await Expect(look).ToHaveAttributeAsync("href", new Regex("plan_overview,plan_needs,weekly_plan,service_slip,benefit_sheet"));
        var answer = await Page.APIRequest.GetAsync(new Uri(new Uri(Page.Url), "/" + await look.GetAttributeAsync("href")).ToString());
        Assert.Equal((200, "application/pdf"), (answer.Status, answer.Headers["content-type"]));
        var pdf = new PrintedPdf(await answer.BodyAsync());
        string[][] words =
        [
            ["居宅サービス計画書（１）", "架空華", "転倒を防ぐ。"],
            ["居宅サービス計画書（２）", "家で暮らしたい", "着替えの見守り"],
            ["週間サービス計画表", "訪問介護"],
            ["サービス利用票", "架空華", manager, "身体介護２", "09:15", new string('1', Visits.Count(day => Month.Day(day).DayOfWeek == DayOfWeek.Tuesday))],
            ["サービス利用票別表", "身体介護２", Sums.Units, Sums.Charge],
        ];
        Assert.Equal(words.Length, pdf.PageSizes().Count);
        for (var page = 1; page <= words.Length; page++)
        {
            Assert.All(words[page - 1], word => Assert.Contains(PrintedPdf.Squeeze(word), pdf.Text(page), StringComparison.Ordinal));
        }
    }
}
