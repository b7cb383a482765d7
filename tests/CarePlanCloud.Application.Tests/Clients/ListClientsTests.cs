using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain.Clients;
using Xunit;

namespace CarePlanCloud.Application.Tests.Clients;

/// <summary>Three clients of the demonstration and four of ours.</summary>
public sealed class ListClientsTests : ClientTest
{
    [Theory]
    [InlineData("かくう", "架空 一|架空 二")]
    [InlineData("ｶｸｳ ﾆ", "架空 二")]
    [InlineData("模造", "模造 四")]
    [InlineData("模造四", "模造 四")]
    [InlineData("0000000003", "がらす 三")]
    [InlineData("122192", "架空 一|架空 二|がらす 三|模造 四")]
    [InlineData("いない", "")]
    public async Task A_text_finds_kana_names_and_numbers(string text, string names) =>
        Assert.Equal(names, Names(await ListAsync(new() { Text = text })));

    [Theory]
    [InlineData("か", "架空 一|架空 二|がらす 三")]
    [InlineData("ま", "見本 太郎|見本 花子|模造 四")]
    [InlineData("ん", "")]
    public async Task The_index_narrows_by_the_first_kana(string row, string names) =>
        Assert.Equal(names, Names(await ListAsync(new() { KanaRow = row })));

    [Fact]
    public async Task The_index_says_which_rows_have_somebody_whatever_row_is_chosen() =>
        Assert.Equal(["か", "ま", "ら"], (await ListAsync(new() { KanaRow = "か" })).KanaRows);

    [Fact]
    public async Task Everybody_stands_in_kana_order() =>
        Assert.Equal("架空 一|架空 二|がらす 三|見本 太郎|見本 花子|模造 四|例示 三郎", Names(await ListAsync(new())));

    [Fact]
    public async Task Those_whose_certification_ends_are_found_with_those_whose_has_ended()
    {
        var page = await ListAsync(new() { EndsWithin = 60, Order = ClientOrder.CertifiedUntil });
        Assert.Equal(
            [("架空 二", -1, ExpiryStage.Expired), ("架空 一", 30, ExpiryStage.Within30Days), ("がらす 三", 60, ExpiryStage.Within60Days)],
            page.Rows.Select(row => (row.Name, row.DaysLeft!.Value, row.Stage)));
    }

    [Fact]
    public async Task A_renewal_that_is_entered_takes_the_end_away()
    {
        var first = (await ListAsync(new() { Text = "架空 一" })).Rows[0];
        await CertifyAsync(first.Id, Certified("23", "2026-12-23", "2027-12-22"));
        var renewed = (await ListAsync(new() { Text = "架空 一" })).Rows[0];
        Assert.Equal(("要介護2", Day("2027-12-22")), (renewed.CareLevelName, renewed.CertifiedUntil));
        Assert.DoesNotContain("架空 一", Names(await ListAsync(new() { EndsWithin = 60 })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_care_manager_and_the_status_narrow()
    {
        var manager = ((Caller.Member)Planner).UserId;
        Assert.Equal("架空 一", Names(await ListAsync(new() { CareManagerId = manager })));
        Assert.Equal("模造 四", Names(await ListAsync(new() { Status = ClientStatus.Ended })));
        Assert.DoesNotContain("模造 四", Names(await ListAsync(new() { Status = ClientStatus.InUse })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ClientOrder.Number, false, "架空 一|架空 二")]
    [InlineData(ClientOrder.CareLevel, true, "見本 花子|架空 一|架空 二|見本 太郎|がらす 三|例示 三郎|模造 四")]
    [InlineData(ClientOrder.BirthDate, false, "がらす 三|見本 花子")]
    [InlineData(ClientOrder.CareManager, false, "架空 一|架空 二|がらす 三")]
    [InlineData(ClientOrder.Kana, true, "例示 三郎|模造 四")]
    public async Task It_is_sorted_as_asked(ClientOrder order, bool descending, string first)
    {
        var rows = await ListAsync(new() { Order = order, Descending = descending });
        Assert.StartsWith(first, Names(rows), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_holds_so_many_and_says_how_many_there_are()
    {
        var second = await ListAsync(new() { Page = 2, PageSize = 3 });
        Assert.Equal(("見本 太郎|見本 花子|模造 四", 7, 2, 3), (Names(second), second.Count, second.Page, second.Pages));
        Assert.Equal((3, "例示 三郎"), ((await ListAsync(new() { Page = 9, PageSize = 3 })).Page, Names(await ListAsync(new() { Page = 9, PageSize = 3 }))));
    }

    protected override async Task ArrangeAsync()
    {
        await PutAsync(1, "架空 一", "カクウ イチ", "1950-01-01", Certified("22", "2025-12-23", "2026-12-22"), ((Caller.Member)Planner).UserId);
        await PutAsync(2, "架空 二", "カクウ ニ", "1951-01-01", Certified("22", "2025-11-22", "2026-11-21"));
        await PutAsync(3, "がらす 三", "ガラス サン", "1930-01-01", Certified("21", "2026-01-22", "2027-01-21"));
        var ended = await PutAsync(4, "模造 四", "モゾウ ヨン", null, null);
        await Care.Door.RunAsync<ChangeClientStatus, ClientSaved>(
            Planner, use => use.RunAsync(ended.Id, ended.Version, ClientStatus.Ended, Day("2026-10-01"), "転居", CancellationToken.None));
    }

    private static string Names(ClientListing page) => string.Join('|', page.Rows.Select(row => row.Name));

    private async Task<ClientSaved> PutAsync(int number, string name, string kana, string? birth, CertificationDraft? certification, Guid? manager = null)
    {
        var saved = (await SaveAsync(Hana with
        {
            InsuredNumber = $"000000000{number}", Name = name, Kana = kana, BirthDate = birth is null ? null : Day(birth), CareManagerId = manager,
        })).Value;
        if (certification is not null)
        {
            Assert.True((await CertifyAsync(saved.Id, certification)).IsDone);
        }

        return saved;
    }
}
