using CarePlanCloud.Application;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>
/// 実績 of a month: 見本デイサービスセンター enters them on its own slips and sends them; those of the other partners come as files that the care
/// manager takes in.
/// </summary>
internal sealed class DemoActuals(UseCases door, DemoWork work, TimeProvider clock)
{
    private const string Planner = "9970000011";
    private const string DayCare = "9970000037";
    private const string NotYetSent = "9970000052";

    private static readonly OfficeAddress Receiver = new(Planner, "43");

    /// <param name="acts">What was done otherwise than planned.</param>
    /// <param name="isWhole">Everybody has sent; else one partner has not, and nobody for those whose slips came in files.</param>
    public async Task PutAsync(Caller planner, Caller dayCare, ServiceMonth month, IReadOnlyList<DemoRow> acts, bool isWhole, CancellationToken cancel)
    {
        var byClient = acts.ToLookup(act => act["insured_number"]);
        if ((await OpenAsync(dayCare, month, cancel)).Count == 0)
        {
            await TakeOverAsync(planner, dayCare, month, cancel);
        }

        foreach (var slip in await OpenAsync(dayCare, month, cancel))
        {
            Demonstration.Must(await door.RunAsync<EnterActuals, IReadOnlyList<LineView>>(
                dayCare, use => use.RunAsync(slip.Id, CellsOf(slip, DemoDone.Of(slip, byClient[slip.Client.InsuredNumber])), cancel), cancel));
        }

        Demonstration.Must(await door.RunAsync<RequestOutgoing, IReadOnlyList<Guid>>(
            dayCare, use => use.RunAsync(new OutgoingOrder(UnitKind.Actuals, month, Planner, SendWhenValid: true), cancel), cancel));
        await ReceiveAsync(planner, month, byClient, isWhole, cancel);
        await work.RunAsync(cancel);
        await ImportAsync(planner, UnitKind.Actuals, cancel);
    }

    private async Task TakeOverAsync(Caller planner, Caller dayCare, ServiceMonth month, CancellationToken cancel)
    {
        await door.RunAsync<RequestOutgoing, IReadOnlyList<Guid>>(
            planner, use => use.RunAsync(new OutgoingOrder(UnitKind.Slip, month, DayCare, SendWhenValid: true), cancel), cancel);
        await work.RunAsync(cancel);
        await ImportAsync(dayCare, UnitKind.Slip, cancel);
    }

    private async Task ReceiveAsync(Caller planner, ServiceMonth month, ILookup<string, DemoRow> acts, bool isWhole, CancellationToken cancel)
    {
        var invented = DemoTable.Read("clients.tsv").Select(row => row["insured_number"]).ToHashSet();
        var clients = (await OpenAsync(planner, month, cancel)).Where(slip => isWhole || invented.Contains(slip.Client.InsuredNumber))
            .Select(slip => (Slip: slip, Done: DemoDone.Of(slip, acts[slip.Client.InsuredNumber]))).ToList();
        var at = clock.NowInJapan().DateTime;
        var files = clients.SelectMany(client => client.Done).Select(done => new OfficeAddress(done.Line.OfficeNumber, done.ServiceCode[..2])).Distinct()
            .Where(sender => sender.OfficeNumber != DayCare && (isWhole || sender.OfficeNumber != NotYetSent))
            .SelectMany(sender => DemoActualsFiles.Of(sender, Receiver, at, clients)).ToList();
        Demonstration.Must(await door.RunAsync<ReceiveFiles, IReadOnlyList<ReceivedUnit>>(
            planner, use => use.RunAsync(files, IncomingChannel.Dropped, cancel), cancel));
    }

    private async Task ImportAsync(Caller office, UnitKind kind, CancellationToken cancel)
    {
        var inbox = Demonstration.Must(await door.RunAsync<ListInbox, InboxRows>(office, use => use.RunAsync(new InboxQuery(IncomingState.Checked), cancel), cancel));
        foreach (var entry in inbox.Rows.Where(entry => entry.Waits && entry.Kind == kind))
        {
            Demonstration.Must(await door.RunAsync<ImportIncoming, ImportResult>(office, use => use.RunAsync(entry.Id, cancel), cancel));
        }
    }

    // Its own lines: every day that was done, and 0 where one was planned and was not.
    private static List<CellChange> CellsOf(SlipView slip, IReadOnlyList<DemoDone> done)
    {
        var days = done.Where(one => one.Line.CanEnterActuals).ToLookup(one => (one.Line.Id, one.Day));
        return [.. slip.Lines.Where(line => line.CanEnterActuals).SelectMany(line => line.Planned.Keys.Union(days.Where(day => day.Key.Id == line.Id).Select(day => day.Key.Day))
            .Select(day => new CellChange(
                line.Id, day, null, days[(line.Id, day)].Select(one => new CellValue(one.Count, one.Time)).FirstOrDefault(new CellValue(0)), AnyBefore: true)))];
    }

    private async Task<IReadOnlyList<SlipView>> OpenAsync(Caller office, ServiceMonth month, CancellationToken cancel)
    {
        var slips = new List<SlipView>();
        foreach (var slip in Demonstration.Must(await door.RunAsync<ListSlips, IReadOnlyList<SlipSummary>>(office, use => use.RunAsync(month, cancel), cancel)))
        {
            slips.Add(Demonstration.Must(await door.RunAsync<OpenSlip, SlipView>(office, use => use.RunAsync(slip.Id, cancel), cancel)));
        }

        return slips;
    }
}
