using CarePlanCloud.Application.Audit;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Transfers.Board;

/// <summary>送受信ボード: for every partner and client of a month where each document is, and who must act. Shows names: leaves a trace.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenBoard(BoardReader reader, AuditTrail audit)
{
    public Task<Outcome<BoardView>> RunAsync(ServiceMonth month, CancellationToken cancel) => RunAsync(month, before: null, cancel);

    /// <param name="month">The service month.</param>
    /// <param name="before">What stands on the screen already: a page that reads it over is still the same look, unless somebody new is on it.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<Outcome<BoardView>> RunAsync(ServiceMonth month, BoardView? before, CancellationToken cancel)
    {
        var read = await reader.ReadAsync(month, cancel);
        if (read.IsDone && before?.Month == month ? People(read.Value).Except(People(before)).Any() : read.IsDone)
        {
            await audit.AppendAsync(nameof(OpenBoard), null, cancel);
        }

        return read;
    }

    private static IEnumerable<(Guid? ClientId, string InsuredNumber)> People(BoardView board) =>
        board.Partners.SelectMany(partner => partner.Rows).Select(row => (row.ClientId, row.InsuredNumber));
}

/// <summary>The board as a list to be kept, with the names of the clients: this is what the trail writes down.</summary>
[Requires(Permission.ViewClients)]
public sealed class ExportBoard(BoardReader reader, AuditTrail audit)
{
    public async Task<Outcome<BoardView>> RunAsync(ServiceMonth month, CancellationToken cancel)
    {
        var read = await reader.ReadAsync(month, cancel);
        if (read.IsDone)
        {
            await audit.AppendAsync(nameof(ExportBoard), null, cancel);
        }

        return read;
    }
}
