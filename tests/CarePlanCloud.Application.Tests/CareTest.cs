using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Matching;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Application.Transfers.Undoing;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests;

/// <summary>A database of its own for each test, three of its offices at hand, and the use cases under the names of intentions.</summary>
public abstract class CareTest : IAsyncLifetime
{
    protected static readonly ServiceMonth November = new(2026, 11);

    private TestCare? care;

    protected TestCare Care => care!;

    protected Caller Planner { get; private set; } = new Caller.Nobody();

    protected Caller HomeHelp { get; private set; } = new Caller.Nobody();

    protected Caller DayCare { get; private set; } = new Caller.Nobody();

    public async ValueTask InitializeAsync()
    {
        care = await TestCare.StartAsync(Change);
        Planner = await care.AdminAsync(TestCare.Planner);
        HomeHelp = await care.AdminAsync(TestCare.HomeHelp);
        DayCare = await care.AdminAsync(TestCare.DayCare);
        await ArrangeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Care.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the tests of a class change in the product's services.</summary>
    protected virtual void Change(IServiceCollection services)
    {
    }

    /// <summary>What all tests of a class begin with.</summary>
    protected virtual Task ArrangeAsync() => Task.CompletedTask;

    protected async Task<ReceivedUnit> ReceiveAsync(Caller caller, RawFile[] files) => Assert.Single(await Care.ReceiveAsync(caller, files));

    /// <summary>Receives, checks and imports; nothing may be refused.</summary>
    protected async Task<Guid> TakeOverAsync(Caller caller, RawFile[] files)
    {
        var unit = await ReceiveAsync(caller, files);
        var imported = await ImportAsync(caller, unit.Id);
        Assert.True(imported.IsDone, imported.Refusal?.Message);
        return unit.Id;
    }

    protected Task<Outcome<ImportPreview>> PreviewAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<PreviewImport, ImportPreview>(caller, use => use.RunAsync(id, CancellationToken.None));

    protected Task<Outcome<ImportResult>> ImportAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<ImportIncoming, ImportResult>(caller, use => use.RunAsync(id, CancellationToken.None));

    protected Task<Outcome<ImportResult>> ImportAsync(Caller caller, Guid id, params string[] insuredNumbers) =>
        Care.Door.RunAsync<ImportIncoming, ImportResult>(caller, use => use.RunAsync(id, [.. insuredNumbers.Select(number => new ClientKey("990011", number))], CancellationToken.None));

    protected Task<Outcome<Done>> DecideAsync(Caller caller, Guid id, string insuredNumber, ClientDecisionKind kind, Guid? clientId = null) =>
        Care.Door.RunAsync<DecideClient, Done>(caller, use => use.RunAsync(id, new ClientDecision("990011", insuredNumber, kind, clientId), CancellationToken.None));

    protected Task<Outcome<int>> UndoAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<UndoImport, int>(caller, use => use.RunAsync(id, CancellationToken.None));

    protected Task<Outcome<Done>> ReturnAsync(Caller caller, Guid id, string words, params ReturnReason[] reasons) =>
        Care.Door.RunAsync<ReturnIncoming, Done>(caller, use => use.RunAsync(id, reasons, words, CancellationToken.None));

    protected async Task<IncomingView> IncomingAsync(Caller caller, Guid id) =>
        (await Care.Door.RunAsync<OpenIncoming, IncomingView>(caller, use => use.RunAsync(id, CancellationToken.None))).Value;

    protected async Task<IReadOnlyList<SlipSummary>> SlipsAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListSlips, IReadOnlyList<SlipSummary>>(caller, use => use.RunAsync(November, CancellationToken.None))).Value;

    protected Task<Outcome<SlipView>> OpenAsync(Caller caller, Guid slipId) =>
        Care.Door.RunAsync<OpenSlip, SlipView>(caller, use => use.RunAsync(slipId, CancellationToken.None));

    /// <summary>The slip of a client of the samples.</summary>
    protected async Task<SlipView> SlipOfAsync(Caller caller, string insuredNumber)
    {
        var summary = (await SlipsAsync(caller)).Single(slip => slip.InsuredNumber == insuredNumber);
        return (await OpenAsync(caller, summary.Id)).Value;
    }

    protected Task<Outcome<IReadOnlyList<LineView>>> EnterAsync(Caller caller, Guid slipId, params CellChange[] changes) =>
        Care.Door.RunAsync<EnterActuals, IReadOnlyList<LineView>>(caller, use => use.RunAsync(slipId, changes, CancellationToken.None));

    protected Task<Outcome<IReadOnlyList<LineView>>> AsPlannedAsync(Caller caller, Guid slipId, Guid? lineId = null) =>
        Care.Door.RunAsync<EnterAsPlanned, IReadOnlyList<LineView>>(caller, use => use.RunAsync(slipId, lineId, CancellationToken.None));

    protected Task<Outcome<LineView>> AddLineAsync(Caller caller, Guid slipId, UnplannedLine line) =>
        Care.Door.RunAsync<AddUnplannedLine, LineView>(caller, use => use.RunAsync(slipId, line, CancellationToken.None));

    protected async Task<Outcome<Guid>> RequestAsync(Caller caller, string destination, ServiceMonth? month = null, UnitKind kind = UnitKind.Actuals)
    {
        var asked = await Care.Door.RunAsync<RequestOutgoing, IReadOnlyList<Guid>>(
            caller, use => use.RunAsync(new OutgoingOrder(kind, month ?? November, destination), CancellationToken.None));
        return asked.IsDone ? Assert.Single(asked.Value) : asked.Refusal!;
    }

    protected Task<Outcome<Done>> SendAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<SendOutgoing, Done>(caller, use => use.RunAsync(id, CancellationToken.None));

    protected Task<Outcome<OutgoingView>> OutgoingAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<OpenOutgoing, OutgoingView>(caller, use => use.RunAsync(id, CancellationToken.None));

    protected Task<Outcome<RawFile>> DownloadAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<DownloadOutgoing, RawFile>(caller, use => use.RunAsync(id, CancellationToken.None));

    /// <summary>All actual marks of HomeHelp's slips as planned, ready to be sent.</summary>
    protected async Task EnterEverythingAsync(Caller caller)
    {
        foreach (var slip in await SlipsAsync(caller))
        {
            Assert.True((await AsPlannedAsync(caller, slip.Id)).IsDone);
        }
    }
}
