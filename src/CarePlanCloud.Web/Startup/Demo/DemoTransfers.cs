using CarePlanCloud.Application;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Board;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>
/// This month's slips on their way, so that the board has something of every sort: one partner has taken them in, one has only looked, one
/// has not looked, one waits for the click, one is outside. One client's month was changed after it was sent. 見本ヘルパーステーション receives
/// nothing: its inbox is for the files of the walk through the product.
/// </summary>
internal sealed class DemoTransfers(UseCases door, DemoWork work, TimeProvider clock)
{
    private const string TakenIn = "9970000037";
    private const string Opened = "9970000045";
    private const string Unopened = "9970000052";
    private const string Ready = "9970000029";
    private const string Outside = "9970000601";

    private ServiceMonth Month => ServiceMonth.Of(clock.TodayInJapan());

    /// <param name="planner">The care-management office.</param>
    /// <param name="partners">The administrators of the other offices, by number.</param>
    /// <param name="cancel">Stops between two acts.</param>
    public async Task PutAsync(Caller planner, IReadOnlyDictionary<string, Caller> partners, CancellationToken cancel)
    {
        foreach (var kind in new[] { UnitKind.Plan, UnitKind.Slip })
        {
            foreach (var (receiver, send) in new[] { (TakenIn, true), (Opened, true), (Unopened, true), (Ready, false), (Outside, false) })
            {
                // Not every partner serves in every month: where there is nothing to send, nothing is sent.
                await door.RunAsync<RequestOutgoing, IReadOnlyList<Guid>>(
                    planner, use => use.RunAsync(new OutgoingOrder(kind, Month, receiver, SendWhenValid: send), cancel), cancel);
            }
        }

        await work.RunAsync(cancel);
        foreach (var entry in await WaitingAsync(partners[TakenIn], cancel))
        {
            Demonstration.Must(await door.RunAsync<PreviewImport, ImportPreview>(partners[TakenIn], use => use.RunAsync(entry, cancel), cancel));
            Demonstration.Must(await door.RunAsync<ImportIncoming, ImportResult>(partners[TakenIn], use => use.RunAsync(entry, cancel), cancel));
        }

        foreach (var entry in await WaitingAsync(partners[Opened], cancel))
        {
            Demonstration.Must(await door.RunAsync<PreviewImport, ImportPreview>(partners[Opened], use => use.RunAsync(entry, cancel), cancel));
        }

        await work.RunAsync(cancel);
        await ChangeOneAsync(planner, cancel);
        await RemindOneAsync(planner, cancel);
    }

    private async Task<IEnumerable<Guid>> WaitingAsync(Caller office, CancellationToken cancel) =>
        Demonstration.Must(await door.RunAsync<ListInbox, InboxRows>(office, use => use.RunAsync(new InboxQuery(), cancel), cancel))
            .Rows.Where(entry => entry.Waits).Select(entry => entry.Id);

    // A visit more on one day, after the partner had taken the month in.
    private async Task ChangeOneAsync(Caller planner, CancellationToken cancel)
    {
        var sent = (await RowsAsync(planner, TakenIn, cancel)).FirstOrDefault(row => row is { Kind: UnitKind.Slip, Standing.IsDone: true, SlipId: not null });
        if (sent is null)
        {
            return;
        }

        var slip = Demonstration.Must(await door.RunAsync<OpenSlip, SlipView>(planner, use => use.RunAsync(sent.SlipId!.Value, cancel), cancel));
        var line = slip.Lines.First(line => line.OfficeNumber == TakenIn && line.Planned.Count > 0);
        var change = new CellChange(line.Id, line.Planned.Keys.Max(), null, new CellValue(2), AnyBefore: true);
        Demonstration.Must(await door.RunAsync<EnterPlan, IReadOnlyList<LineView>>(planner, use => use.RunAsync(slip.Id, [change], cancel), cancel));
    }

    private async Task RemindOneAsync(Caller planner, CancellationToken cancel)
    {
        if ((await RowsAsync(planner, Unopened, cancel)).FirstOrDefault(row => row.Standing.Act == BoardAct.Remind) is { } row)
        {
            Demonstration.Must(await door.RunAsync<RemindPartner, int>(planner, use => use.RunAsync(Month, [row.Id], "電話 見本さん", cancel), cancel));
        }
    }

    private async Task<IEnumerable<BoardRow>> RowsAsync(Caller planner, string partner, CancellationToken cancel) =>
        Demonstration.Must(await door.RunAsync<OpenBoard, BoardView>(planner, use => use.RunAsync(Month, cancel), cancel))
            .Partners.Where(row => row.OfficeNumber == partner).SelectMany(row => row.Rows);
}
