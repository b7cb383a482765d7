using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CarePlanCloud.Testing;
using Microsoft.Playwright;
using Npgsql;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>From a month whose 実績 have come to the files for 国保連, by keys.</summary>
internal sealed partial class InsurerSteps(Desk desk, TestHost host)
{
    private IPage Page => desk.Page;

    private ILocator Head => Page.Locator(".far");

    // The list of the client at hand; the name of the kind says 未着 too, before and after.
    private ILocator Waiting => Page.Locator(".df tbody tr").Filter(new() { Has = Page.Locator(".res", new() { HasText = "未着" }) });

    private ILocator State => Page.Locator(".df tr[aria-current] .res");

    /// <summary>What the office has to know of its people and itself before 国保連 takes anything: numbers, days and addresses.</summary>
    public async Task KnowEverybodyAsync()
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(host.Database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            do $do$
            declare tenant uuid := (select id from offices.office where office_number = '9970000011');
            begin
                update offices.membership set care_manager_number = '99000001' where office_id = tenant;
                update clients.client set care_manager_id = (select user_id from offices.membership where office_id = tenant and login_name = 'admin'),
                    request_filed_on = '2026-04-01', birth_date = coalesce(birth_date, '1945-01-01'), sex = case when sex = '' then '2' else sex end where tenant_id = tenant;
            end $do$
            """, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>実績を採用 for what is undecided, 保留 for what has not come.</summary>
    public async Task DecideEverythingAsync()
    {
        await desk.GoAsync("reconciliation");
        await Expect(Page.Locator("[data-desk=ready]")).ToBeVisibleAsync();
        var settled = Page.GetByText("すべて決まりました");
        for (var step = 0; step < 60 && !await settled.IsVisibleAsync(); step++)
        {
            var state = await State.CountAsync() == 0 ? "" : await State.InnerTextAsync();
            if (state.Contains("未決", StringComparison.Ordinal) || state.Contains("未着", StringComparison.Ordinal))
            {
                var decided = int.Parse(Decided().Match(await Head.InnerTextAsync()).Groups[1].Value, CultureInfo.InvariantCulture);
                await Page.Keyboard.PressAsync(state.Contains("未決", StringComparison.Ordinal) ? "1" : "5");
                await Expect(Head).ToContainTextAsync(string.Create(CultureInfo.InvariantCulture, $"決定 {decided + 1}"));
            }
            else if (await Waiting.CountAsync() > 0)
            {
                await Waiting.First.ClickAsync();
                await Expect(State).ToContainTextAsync("未着");
            }
            else
            {
                var client = await Page.Locator("[data-client]").GetAttributeAsync("data-client");
                await Page.Locator(".cl button").Filter(new() { HasText = "未着" }).First.PressAsync("Enter");
                await Expect(Page.Locator("[data-client]")).Not.ToHaveAttributeAsync("data-client", client!);
            }
        }

        await Expect(settled).ToBeVisibleAsync();
    }

    public async Task CloseAsync()
    {
        await Page.Keyboard.PressAsync("F9");
        await Expect(Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { NameRegex = new("^締める") })).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator(".due")).ToContainTextAsync("締め済み");
    }

    /// <returns>The records of the 8222 file as it was saved.</returns>
    public async Task<IReadOnlyList<string[]>> MakeSheetsAsync()
    {
        await Page.Keyboard.PressAsync("g");
        await Page.WaitForURLAsync("**/reconciliation/claims**");
        await Expect(Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^ファイルを作る") }).First).ToBeEnabledAsync();
        await desk.PictureAsync("claims");
        await desk.ExpectSoundPageAsync();
        var saving = await Page.RunAndWaitForDownloadAsync(() => Page.Keyboard.PressAsync("F9"));
        var text = Encoding.ASCII.GetString(await File.ReadAllBytesAsync((await saving.PathAsync())!));
        await Expect(Page.GetByText("まだ伝送していません")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("を伝送した$") }).PressAsync("Enter");
        await Expect(Page.GetByText("伝送したと記録しました")).ToBeVisibleAsync();
        await Expect(Page.GetByText("新しく送るものはありません").First).ToBeVisibleAsync();
        await desk.PictureAsync("claims-sent");
        await desk.ExpectSoundPageAsync();
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        return [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(record => record.Split(','))];
    }

    [GeneratedRegex(@"決定\s*(\d+)")]
    private static partial Regex Decided();
}
