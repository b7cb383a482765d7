using CarePlanCloud.Application.Audit;
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

/// <summary>The board as a list to be kept, with the names of the clients: this is what the trail writes down.</summary>
[Requires(Permission.ViewClients)]
public sealed class ExportBoard(BoardReader reader, AuditTrail audit)
{
    public async Task<Outcome<BoardView>> RunAsync(ServiceMonth month, CancellationToken cancel)
    {
        if (month.Year is <= 1 or >= 9999)
        {
            return TransferRefusals.MonthAtTheEnd;
        }

        await audit.AppendAsync(nameof(ExportBoard), null, cancel);
        return await reader.ReadAsync(month, cancel);
    }
}
