using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Exchange;
using CarePlanCloud.Web.Components.Pages.Inbox;
using Xunit;

namespace CarePlanCloud.Web.Tests.Pages;

/// <summary>What stands under the drop area after an upload.</summary>
public sealed class NoticeTests
{
    [Fact]
    public void Ten_units_are_counted_and_those_known_before_are_told() =>
        Assert.Equal("10件に分けました。うち4件は前に受け取ったものです。", Of([.. Enumerable.Range(1, 10).Select(unit => unit <= 4)]));

    [Fact]
    public void One_unit_is_not_counted() => Assert.Equal("内容を右に出しました。", Of(false));

    [Fact]
    public void A_check_that_is_repeated_is_told_as_under_way_and_then_as_done()
    {
        var row = new IncomingSummary(
            Guid.NewGuid(), IncomingState.Checking, UnitKind.Slip, true, IncomingChannel.Dropped, DateTimeOffset.UnixEpoch, "9970000011", "見本ケアプランセンター",
            null, "20261026090000", 1, 1, 1, 1, 0, 0, ["UPPLAN.CSV"], null, "", 0);
        var notice = Notice.Of(new UploadReport(1, [new UploadedUnit(row.Id, true)], null), row);

        Assert.Equal("もう一度確認しています", notice.After([row]).State.Word);
        var done = notice.After([row with { State = IncomingState.Rejected }]);
        Assert.Equal("もう一度確認しました", done.State.Word);
        Assert.Contains("いまの状態：取り込めません", done.Text, StringComparison.Ordinal);
    }

    private static string Of(params bool[] duplicates) =>
        Notice.Of(new UploadReport(1, [.. duplicates.Select(known => new UploadedUnit(Guid.NewGuid(), known))], null), null).Text;
}
