using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Board;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Exchange;
using CarePlanCloud.Web.Components.Pages.Board;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace CarePlanCloud.Web.Tests.Pages.Board;

/// <summary>What is shown, and the same for a spreadsheet.</summary>
public sealed class BoardFilterTests
{
    private static readonly BoardRow Due = Row(BoardRules.Of(new OutgoingFacts(DueState.New, null, PartnerChannel.Fax)));
    private static readonly BoardRow Unopened = Row(BoardRules.Of(new OutgoingFacts(DueState.Sent, OutgoingState.Delivered, PartnerChannel.CarePlanCloud)));
    private static readonly BoardRow Done = Row(BoardRules.Of(new OutgoingFacts(DueState.Sent, OutgoingState.Imported, PartnerChannel.CarePlanCloud)));
    private static readonly BoardRow Later = Row(BoardRules.Of(new IncomingFacts(null) { IsExpected = true }));
    private static readonly BoardPartner Partner = new("9970000029", "見本ヘルパーステーション", "11", PartnerChannel.CarePlanCloud, [Due, Unopened, Done, Later]);

    [Theory]
    [InlineData(BoardTab.Unfinished, 2)]
    [InlineData(BoardTab.Own, 1)]
    [InlineData(BoardTab.Waiting, 1)]
    [InlineData(BoardTab.Done, 1)]
    [InlineData(BoardTab.All, 4)]
    public void Tabs(BoardTab tab, int count) => Assert.Equal(count, Partner.Rows.Count(row => BoardFilter.IsIn(tab, row)));

    [Theory]
    [InlineData("れいじ", true)]
    [InlineData("9900000001", true)]
    [InlineData("ﾍﾙﾊﾟｰ", true)]
    [InlineData("9970000029", true)]
    [InlineData("デイ", false)]
    public void A_client_or_an_office_is_found_however_it_is_typed(string text, bool found) =>
        Assert.Equal(found, new BoardFilter { Text = text }.Concerns(Partner, Due));

    [Fact]
    public void An_address_says_the_whole_filter()
    {
        var filter = new BoardFilter
        {
            Tab = BoardTab.Waiting, Direction = BoardDirection.In, Channel = PartnerChannel.National, CareManager = Guid.NewGuid(), Text = "見本 & 例", ByKana = true,
        };
        Assert.Equal(filter, BoardFilter.Of(new QueryCollection(QueryHelpers.ParseQuery(filter.ToQuery()))));
        Assert.Equal(new BoardFilter(), BoardFilter.Of(new QueryCollection(QueryHelpers.ParseQuery("tab=nonsense&manager=1"))));
    }

    [Fact]
    public void The_spreadsheet_gets_what_is_shown_and_no_formula()
    {
        var evil = Due with { ClientName = "=1+1", Note = "@x" };
        var board = new BoardView(new ServiceMonth(2026, 11), [Partner with { Rows = [evil, Done] }], new BoardTotals(0, 0, 0, 0), 0);
        var lines = BoardCsv.Write(board, new BoardFilter(), OfficeKind.CareManagementOffice, new DateOnly(2026, 12, 3)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("\"'=1+1\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"'@x\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"2\",\"自分\",\"ファイルを作る\"", lines[1], StringComparison.Ordinal);
    }

    private static BoardRow Row(BoardStanding standing) => new(
        Guid.NewGuid(), BoardDirection.Out, UnitKind.Slip, Guid.NewGuid(), "例示 三郎", "レイジ サブロウ", "9900000001", null, null, PartnerChannel.CarePlanCloud, standing,
        new DateTimeOffset(2026, 12, 1, 3, 0, 0, TimeSpan.Zero), "", 1, null, null, null);
}
