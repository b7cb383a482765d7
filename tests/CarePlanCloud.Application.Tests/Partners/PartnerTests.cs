using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain;
using Xunit;

namespace CarePlanCloud.Application.Tests.Partners;

public sealed class PartnerTests : CareTest
{
    private static readonly PartnerDraft Station = new(
        "9970000029", "見本ヘルパーステーション", Kana: "ミホンヘルパー", ServiceKinds: ["11"], AddOnCodes: ["116275"]);

    // The demonstration's office has partners of its own; here it begins without.
    protected override Task ArrangeAsync() => Care.TamperAsync("delete from partners.partner");

    [Fact]
    public async Task What_is_typed_in_full_width_is_kept_in_half()
    {
        var refused = (await SaveAsync(Station with { OfficeNumber = "９９７００００２９　" })).Refusal;
        Assert.Equal("partner_bad_number", refused?.Code);
        var saved = (await SaveAsync(Station with { OfficeNumber = "９９７０００００２９　", ServiceKinds = ["ａ2", "11", "11"], AddOnCodes = ["１１６２７５"] })).Value;
        var view = await OpenAsync(saved);
        Assert.Equal(("9970000029", "11 A2", "116275"), (view.Partner.OfficeNumber, string.Join(' ', view.Partner.ServiceKinds!), Assert.Single(view.Partner.AddOnCodes!)));
        Assert.Equal("訪問介護処遇改善加算Ⅰ１", view.AddOns["116275"].Name);
    }

    [Theory]
    [InlineData("みほんへるぱー")]
    [InlineData("ﾐﾎﾝ")]
    [InlineData("ヘルパーステーション")]
    [InlineData("99700000")]
    public async Task A_partner_is_found_by_name_kana_and_number(string text)
    {
        await SaveAsync(Station);
        await SaveAsync(Station with { OfficeNumber = "9970000037", Name = "ほかの事業所", Kana = "ホカ", ServiceKinds = ["15"] });
        Assert.Equal("見本ヘルパーステーション", (await ListAsync(text)).Find(row => row.OfficeNumber == "9970000029")?.Name);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_kind_and_use()
    {
        await SaveAsync(Station);
        await SaveAsync(Station with { OfficeNumber = "9970000037", Name = "ほか", ServiceKinds = ["15"], IsActive = false });
        Assert.Equal(["9970000037"], (await ListAsync("", "15")).Select(row => row.OfficeNumber));
        Assert.Equal(["9970000029"], (await ListAsync("", null, activeOnly: true)).Select(row => row.OfficeNumber));
    }

    [Fact]
    public async Task A_wrong_check_digit_is_told_and_blocks_nothing()
    {
        await SaveAsync(Station with { OfficeNumber = "9970000023" });
        await SaveAsync(Station with { OfficeNumber = "9970000028" });
        Assert.Equal(["9970000023 False", "9970000028 True"], (await ListAsync("")).Select(row => $"{row.OfficeNumber} {row.CheckDigitDiffers}").Order());
    }

    public static TheoryData<string, PartnerDraft> Wrong => new()
    {
        { "partner_bad_number", Station with { OfficeNumber = "12" } },
        { "partner_name_missing", Station with { Name = " " } },
        { "partner_kind_missing", Station with { ServiceKinds = [] } },
        { "partner_kind_missing", Station with { ServiceKinds = ["訪問"] } },
        { "partner_bad_grade", Station with { RegionalGrade = 8 } },
        { "partner_unknown_add_on", Station with { AddOnCodes = ["1162"] } },
        { "partner_bad_discount", Station with { Discounts = [new Discount("11", 100, new DateOnly(2026, 4, 1), null)] } },
        { "partner_bad_discount", Station with { Discounts = [new Discount("11", 95, new DateOnly(2026, 4, 1), new DateOnly(2026, 3, 31))] } },
        { "partner_text_too_long", Station with { Address = new string('あ', 201) } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_cannot_be_is_refused(string code, PartnerDraft draft) => Assert.Equal(code, (await SaveAsync(draft)).Refusal?.Code);

    [Fact]
    public async Task A_number_is_there_once_and_stays()
    {
        var id = (await SaveAsync(Station)).Value;
        Assert.Equal("partner_number_taken", (await SaveAsync(Station)).Refusal?.Code);
        Assert.Equal("partner_bad_number", (await SaveAsync(Station with { OfficeNumber = "9970000037" }, id)).Refusal?.Code);
    }

    [Fact]
    public async Task Another_offices_partner_is_not_there()
    {
        var id = (await SaveAsync(Station)).Value;
        Assert.Empty((await Care.Door.RunAsync<ListPartners, IReadOnlyList<PartnerSummary>>(HomeHelp, use => use.RunAsync("", null, false, CancellationToken.None))).Value);
        Assert.Equal("partner_not_found", (await Care.Door.RunAsync<OpenPartner, PartnerView>(HomeHelp, use => use.RunAsync(id, November, CancellationToken.None))).Refusal?.Code);
        Assert.Equal("partner_not_found", (await Care.Door.RunAsync<SavePartner, Guid>(HomeHelp, use => use.RunAsync(id, Station, CancellationToken.None))).Refusal?.Code);
        Assert.Equal("partner_not_found", (await Care.Door.RunAsync<RemovePartner, Done>(HomeHelp, use => use.RunAsync(id, CancellationToken.None))).Refusal?.Code);
        Assert.Single(await ListAsync(""));
    }

    [Fact]
    public async Task A_partner_can_be_taken_off_the_list()
    {
        var id = (await SaveAsync(Station)).Value;
        Assert.True((await Care.Door.RunAsync<RemovePartner, Done>(Planner, use => use.RunAsync(id, CancellationToken.None))).IsDone);
        Assert.Empty(await ListAsync(""));
    }

    private Task<Outcome<Guid>> SaveAsync(PartnerDraft draft, Guid? id = null) =>
        Care.Door.RunAsync<SavePartner, Guid>(Planner, use => use.RunAsync(id, draft, CancellationToken.None));

    private async Task<List<PartnerSummary>> ListAsync(string text, string? kind = null, bool activeOnly = false) =>
        [.. (await Care.Door.RunAsync<ListPartners, IReadOnlyList<PartnerSummary>>(Planner, use => use.RunAsync(text, kind, activeOnly, CancellationToken.None))).Value];

    private async Task<PartnerView> OpenAsync(Guid id) =>
        (await Care.Door.RunAsync<OpenPartner, PartnerView>(Planner, use => use.RunAsync(id, November, CancellationToken.None))).Value;
}
