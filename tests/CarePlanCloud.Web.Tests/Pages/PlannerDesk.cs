using CarePlanCloud.Application.Identity;
using Bunit;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Components.Pages.Slips;
using CarePlanCloud.Web.Components.Shared.MonthGrid;
using CarePlanCloud.Web.Live;
using CarePlanCloud.Web.Offices;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Grid = CarePlanCloud.Web.Components.Shared.MonthGrid.MonthGrid;

namespace CarePlanCloud.Web.Tests.Pages;

/// <summary>A care manager before the November slips of the sample clients, with a database and dialogs.</summary>
public abstract class PlannerDesk : BunitContext, IAsyncLifetime
{
    protected static readonly ServiceMonth November = new(2026, 11);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    protected TestCare Care { get; private set; } = null!;

    protected Caller Planner { get; private set; } = null!;

    protected IRenderedComponent<MudDialogProvider> Dialogs { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Care = await TestCare.StartAsync();
        Planner = await Care.AdminAsync(TestCare.Planner);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton(Care.Door);
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<OfficeBell>();
        Services.AddSingleton<PageLoads>();
        Render<MudPopoverProvider>();
        Dialogs = Render<MudDialogProvider>();
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Care.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static OfficePlace PlaceOf(Caller caller, Role role = Role.Administrator, OfficeKind kind = OfficeKind.CareManagementOffice)
    {
        var here = new OfficeHeading(TestCare.Planner, "見本ケアプランセンター", "居宅介護支援");
        return new OfficePlace(new OfficeFrame(here, kind, [here], "例示 計子", role, caller), November.FirstDay, new DateOnly(2026, 11, 23));
    }

    protected async Task<SlipView> FirstSlipAsync()
    {
        var slips = await Care.Door.RunAsync<ListSlips, IReadOnlyList<SlipSummary>>(Planner, use => use.RunAsync(November, CancellationToken.None));
        return (await Care.Door.RunAsync<OpenSlip, SlipView>(Planner, use => use.RunAsync(slips.Value[0].Id, CancellationToken.None))).Value;
    }

    protected async Task<LineView> LineAsync(SlipView slip, Guid lineId) =>
        (await Care.Door.RunAsync<OpenSlip, SlipView>(Planner, use => use.RunAsync(slip.Id, CancellationToken.None))).Value.Lines.Single(line => line.Id == lineId);

    protected IRenderedComponent<SlipPage> Open(Guid slipId)
    {
        var page = Render<SlipPage>(parameters => parameters.AddCascadingValue(PlaceOf(Planner)).Add(p => p.OfficeNumber, TestCare.Planner).Add(p => p.Id, slipId));
        page.WaitForState(() => page.FindAll("h1").Count > 0, Patience);
        return page;
    }

    /// <summary>What a key of the grid asks for; returns when something is open that waits for the person.</summary>
    protected void Ask(IRenderedComponent<SlipPage> page, LineAct act, LineView line)
    {
        _ = page.InvokeAsync(() => page.FindComponent<Grid>().Instance.Command(act.ToString(), new CellPlace(line.Id, 2, false)));
        Dialogs.WaitForState(() => Dialogs.FindAll(".mud-dialog form").Count > 0, Patience);
    }

    protected void Await(Func<bool> state) => Dialogs.WaitForState(state, Patience);

    protected static void Await(IRenderedComponent<SlipPage> page, Func<bool> state) => page.WaitForState(state, Patience);
}
