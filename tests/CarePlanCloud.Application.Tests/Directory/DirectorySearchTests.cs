using System.Globalization;
using CarePlanCloud.Application.Directory;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Directory;

/// <summary>Offices are found by what people remember of them, counted by area, and become partners as they stand.</summary>
public sealed class DirectorySearchTests : DirectoryTest
{
    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        await ImportAsync(Heads
            + $"{TestCare.HomeHelp},見本ヘルパーステーション,ミホンヘルパーステーション,11;A2,みほん会,見本県,見本市,1-1,099-1,099-2,\n"
            + "9970000601,訪問看護ステーションれいじ,ホウモンカンゴステーションレイジ,13,医療法人図解会,例示県,例示市,1-2,099-3,099-4,利用中\n"
            + "9970000619,れいじデイ,レイジデイ,15,図解会,例示県,図解市,1-3,099-5,,\n"
            + "9970000627,100%デイ_A,ヒャクデイ,15,,見本県,手本市,,,,\n");
    }

    [Theory]
    [InlineData("かんご", "9970000601")]
    [InlineData("ｶﾝｺﾞ れいじ", "9970000601")]
    [InlineData("医療法人", "9970000601")]
    [InlineData("図解会　でい", "9970000619")]
    [InlineData("デイ", "9970000619 9970000627")]
    [InlineData("デ", "9970000619 9970000627")]
    [InlineData("99700006", "9970000601 9970000619 9970000627")]
    [InlineData("１００％", "9970000627")]
    [InlineData("%", "9970000627")]
    [InlineData("イ_A", "9970000627")]
    [InlineData("どこにもない", "")]
    public async Task An_office_is_found_by_name_kana_corporation_and_number(string text, string found) =>
        Assert.Equal(found.Split(' ', StringSplitOptions.RemoveEmptyEntries), await NumbersAsync(new DirectoryQuery(text)));

    [Fact]
    public async Task It_is_narrowed_by_kind_group_area_and_use()
    {
        Assert.Equal(["9970000619", "9970000627"], await NumbersAsync(new DirectoryQuery(Kind: "15")));
        Assert.Equal([TestCare.HomeHelp, "9970000601"], await NumbersAsync(new DirectoryQuery(Group: "visiting")));
        Assert.Equal(["9970000619"], await NumbersAsync(new DirectoryQuery(Prefecture: "例示県", Municipality: "図解市")));
        Assert.Equal([TestCare.HomeHelp], await NumbersAsync(new DirectoryQuery(Use: DirectoryUse.Here)));
        Assert.Equal(["9970000601"], await NumbersAsync(new DirectoryQuery(Use: DirectoryUse.National)));
        Assert.Equal(["9970000619", "9970000627"], await NumbersAsync(new DirectoryQuery(Use: DirectoryUse.None)));
    }

    [Fact]
    public async Task Pages_hold_fifty_each_in_the_order_of_kana_and_none_is_left_out()
    {
        await ImportAsync(Heads + string.Concat(Enumerable.Range(0, 120).Select(place =>
            string.Create(CultureInfo.InvariantCulture, $"98{place:00000000},多い{place},オオイ{place:000},11,,多い県,,,,,\n"))));
        var pages = new List<DirectoryListing>();
        for (var page = 1; page <= 3; page++)
        {
            pages.Add(await FindAsync(new DirectoryQuery("おおい", Page: page)));
        }

        Assert.All(pages, page => Assert.Equal((120, 3), (page.Count, page.Pages)));
        var names = pages.SelectMany(page => page.Rows).Select(row => row.Kana).ToList();
        Assert.Equal(120, names.Distinct().Count());
        Assert.Equal(names.Order(StringComparer.Ordinal), names);

        // Beyond the last page is the last page.
        Assert.Equal(3, (await FindAsync(new DirectoryQuery("おおい", Page: 99))).Page);
    }

    [Fact]
    public async Task Use_is_counted_by_area_and_by_kind()
    {
        var country = await UsageAsync("", "");
        Assert.Equal(["例示県 2 0 1", "見本県 2 1 0"], Words(country.Areas));
        Assert.Equal((4, 1, 1), (country.Total.Offices, country.Total.Here, country.Total.National));
        Assert.Contains("訪問系 2 1 1", Words(country.Groups));
        Assert.Contains("通所系 2 0 0", Words(country.Groups));
        Assert.Equal(["例示県 1 0 1", "見本県 1 1 0"], Words((await UsageAsync("", "visiting")).Areas));
        Assert.Equal(["例示市 1 0 1", "図解市 1 0 0"], Words((await UsageAsync("例示県", "")).Areas));
    }

    [Fact]
    public async Task An_office_becomes_a_partner_without_retyping_and_once()
    {
        var id = Assert.Single((await TakeAsync("9970000601")).Value);
        var partner = Assert.Single((await Care.Door.RunAsync<ListPartners, IReadOnlyList<PartnerSummary>>(Planner, use => use.RunAsync("", null, false, CancellationToken.None))).Value);
        Assert.Equal((id, "訪問看護ステーションれいじ", "13", "099-3"), (partner.Id, partner.Name, Assert.Single(partner.ServiceKinds), partner.Phone));
        var draft = (await Care.Door.RunAsync<OpenPartner, PartnerView>(Planner, use => use.RunAsync(id, November, CancellationToken.None))).Value.Partner;
        Assert.Equal(("例示県例示市1-2", "099-4", "ホウモンカンゴステーションレイジ"), (draft.Address, draft.Fax, draft.Kana));
        Assert.Equal([id], (await TakeAsync("9970000601")).Value);
        Assert.Equal(id, Assert.Single((await FindAsync(new DirectoryQuery("9970000601"))).Rows).PartnerId);
        Assert.Equal("directory_office_not_found", (await TakeAsync("9970000999")).Refusal?.Code);
        Assert.Equal(PartnerChannel.National, partner.Standing.Channel);
    }

    [Fact]
    public async Task Twice_at_the_same_moment_is_once()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TakeAsync("9970000601")));
        Assert.Single(taken.Select(outcome => outcome.Value[0]).Distinct());
    }

    private Task<Outcome<IReadOnlyList<Guid>>> TakeAsync(params string[] numbers) =>
        Care.Door.RunAsync<TakeDirectoryOffices, IReadOnlyList<Guid>>(Planner, use => use.RunAsync(numbers, CancellationToken.None));

    private async Task<DirectoryUsage> UsageAsync(string prefecture, string group) =>
        (await Care.Door.RunAsync<OpenDirectoryUsage, DirectoryUsage>(Planner, use => use.RunAsync(prefecture, group, CancellationToken.None))).Value;

    private async Task<IEnumerable<string>> NumbersAsync(DirectoryQuery query) => (await FindAsync(query)).Rows.Select(row => row.OfficeNumber).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Words(IEnumerable<UsageRow> rows) => rows.Select(row => $"{row.Area} {row.Offices} {row.Here} {row.National}");
}
