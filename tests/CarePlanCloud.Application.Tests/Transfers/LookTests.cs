using CarePlanCloud.Application.Transfers.Board;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

/// <summary>Lists with names leave one trace of each look: not of every reading over by a page that is open.</summary>
public sealed class LookTests : CareTest
{
    [Fact]
    public async Task The_board_is_written_down_once_until_somebody_new_stands_on_it()
    {
        var board = await BoardAsync(null);
        Assert.Equal(1, await TracesAsync(nameof(OpenBoard)));
        await BoardAsync(board);
        Assert.Equal(1, await TracesAsync(nameof(OpenBoard)));
        var partner = board.Partners[0];
        await BoardAsync(board with { Partners = [.. board.Partners.Select(one => one with { Rows = [.. one.Rows.Where(row => row.ClientId != partner.Rows[0].ClientId)] })] });
        Assert.Equal(2, await TracesAsync(nameof(OpenBoard)));
        await BoardAsync(board with { Month = November.Next });
        await BoardAsync(null);
        Assert.Equal(4, await TracesAsync(nameof(OpenBoard)));
    }

    [Fact]
    public async Task What_is_due_is_written_down_once_until_somebody_new_stands_there()
    {
        var due = await DueAsync(null);
        await DueAsync(due);
        Assert.Equal(1, await TracesAsync(nameof(ListDue)));
        await DueAsync([.. due.Skip(1).Select(partner => partner with { Items = [.. partner.Items.Where(item => item.ClientId != due[0].Items[0].ClientId)] })]);
        Assert.Equal(2, await TracesAsync(nameof(ListDue)));
    }

    [Fact]
    public async Task A_look_at_a_month_that_is_refused_leaves_none()
    {
        var end = new ServiceMonth(9999, 12);
        Assert.Equal("month_at_the_end", (await Care.Door.RunAsync<OpenBoard, BoardView>(Planner, use => use.RunAsync(end, CancellationToken.None))).Refusal?.Code);
        Assert.Equal("month_at_the_end", (await Care.Door.RunAsync<RemindPartner, int>(Planner, use => use.RunAsync(end, [], "", CancellationToken.None))).Refusal?.Code);
        Assert.Equal(0, await TracesAsync(nameof(OpenBoard)));
    }

    private async Task<BoardView> BoardAsync(BoardView? before) =>
        (await Care.Door.RunAsync<OpenBoard, BoardView>(Planner, use => use.RunAsync(November, before, CancellationToken.None))).Value;

    private async Task<IReadOnlyList<DuePartner>> DueAsync(IReadOnlyList<DuePartner>? before) =>
        (await Care.Door.RunAsync<ListDue, IReadOnlyList<DuePartner>>(Planner, use => use.RunAsync(November, before, CancellationToken.None))).Value;

    private Task<long> TracesAsync(string act) => Care.ScalarAsync<long>("select count(*) from audit.entry where act = $1", act);
}
