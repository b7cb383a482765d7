using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CarePlanCloud.Browser.Tests;

/// <summary>The page of one client as tests speak of it: an invented person written with the keys alone.</summary>
internal sealed class ClientForm(IPage page)
{
    public const string Name = "架空 華";
    public const string InsuredNumber = "0000123456";

    public async Task WriteAsync()
    {
        await Expect(page.Locator("#c-insurer")).ToBeFocusedAsync();
        await TypeAsync("122192", "Tab", "例示市", "Tab", InsuredNumber, "Tab", "かくう はな", "Tab", Name, "Tab", "S16.5.6", "Tab");
        await Expect(page.GetByText("昭和16年5月6日")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
    }

    /// <summary>The first care manager of the list.</summary>
    public async Task<string> ChooseManagerAsync()
    {
        await page.Locator("#c-manager").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        return (await page.Locator("#c-manager option:checked").InnerTextAsync()).Trim();
    }

    /// <summary>要介護2 in the editor that opens below a new client.</summary>
    public async Task CertifyAsync(string from, string to)
    {
        await Expect(page.Locator("#k-level")).ToBeFocusedAsync();
        for (var level = 0; level < 5; level++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await TypeAsync("", "Tab", from, "Tab", to, "Enter");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "認定の履歴" })).ToContainTextAsync("要介護2");
    }

    // Texts and keys in turn, as a hand does it.
    private async Task TypeAsync(params string[] textsAndKeys)
    {
        foreach (var pair in textsAndKeys.Chunk(2))
        {
            await page.Keyboard.TypeAsync(pair[0]);
            await page.Keyboard.PressAsync(pair[1]);
        }
    }
}
