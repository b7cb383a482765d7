using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Transfers.Board;

/// <summary>送受信ボード: for every partner and client of a month where each document is, and who must act.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenBoard(BoardReader reader)
{
    public async Task<Outcome<BoardView>> RunAsync(ServiceMonth month, CancellationToken cancel) =>
        month.Year is > 1 and < 9999 ? await reader.ReadAsync(month, cancel) : TransferRefusals.MonthAtTheEnd;
}
