using CarePlanCloud.Application.Identity;
using Bunit;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Components.Pages;
using CarePlanCloud.Web.Components.Pages.Slips;
using CarePlanCloud.Web.Components.Shared.MonthGrid;
using CarePlanCloud.Web.Live;
using CarePlanCloud.Web.Offices;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Npgsql;
using Grid = CarePlanCloud.Web.Components.Shared.MonthGrid.MonthGrid;

namespace CarePlanCloud.Web.Tests.Pages;

/// <summary>A person who is faster than the database: goes on to the next client, or elsewhere, while an entry is being saved.</summary>
public sealed class SlipPageTests : BunitContext, IAsyncLifetime
{
    private static readonly ServiceMonth November = new(2026, 11);

    private TestCare care = null!;
    private Caller caller = null!;
    private IReadOnlyList<SlipSummary> slips = [];

    public async ValueTask InitializeAsync()
    {
        care = await TestCare.StartAsync();
        caller = await care.AdminAsync(TestCare.HomeHelp);
        var unit = (await care.ReceiveAsync(caller, Samples.Of(Samples.Slips)))[0];
        await care.Door.RunAsync<ImportIncoming, ImportResult>(caller, use => use.RunAsync(unit.Id, CancellationToken.None));
        slips = (await care.Door.RunAsync<ListSlips, IReadOnlyList<SlipSummary>>(caller, use => use.RunAsync(November, CancellationToken.None))).Value;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton(care.Door);
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton<OfficeBell>();
        Services.AddSingleton<PageLoads>();
    }

    [Fact]
    public async Task An_entry_saved_after_the_next_client_has_opened_stays_with_its_own()
    {
        var page = Open(slips[0].Id);
        var line = (await LinesAsync(slips[0].Id)).First(line => line.CanEnterActuals && line.Planned.Count > 0);
        var hold = await HoldLineAsync(line.Id);
        var saving = page.InvokeAsync(() => page.FindComponent<Grid>().Instance.Commit([new CellCommit(line.Id, line.Planned.Keys.Min(), 1)]));
        page.Render(parameters => parameters.Add(p => p.Id, slips[1].Id));
        page.WaitForState(() => page.FindAll("h1").Any(head => head.TextContent == slips[1].ClientName), TimeSpan.FromSeconds(20));
        await hold.DisposeAsync();
        await saving;

        var shown = page.FindComponent<Grid>().Instance.Model.Lines.Select(shown => shown.Id);
        Assert.Equal((await LinesAsync(slips[1].Id)).Select(own => own.Id).Order(), shown.Order());
        Assert.Single((await LinesAsync(slips[0].Id)).Single(own => own.Id == line.Id).Actual);
    }

    [Fact]
    public async Task What_is_entered_while_the_next_client_is_still_loading_goes_to_the_one_that_is_shown()
    {
        var page = Open(slips[0].Id);
        var hold = await HoldTrailAsync();
        page.Render(parameters => parameters.Add(p => p.Id, slips[1].Id));
        var entering = page.InvokeAsync(() => page.FindComponent<Grid>().Instance.AsPlanned(null));
        await hold.DisposeAsync();
        await entering;

        Assert.DoesNotContain(await LinesAsync(slips[1].Id), line => line.Actual.Count > 0);
        Assert.Contains(await LinesAsync(slips[0].Id), line => line.Actual.Count > 0);
    }

    [Fact]
    public async Task An_entry_under_way_when_the_page_is_left_ends_in_peace()
    {
        var page = Open(slips[0].Id);
        var line = (await LinesAsync(slips[0].Id)).First(line => line.CanEnterActuals && line.Planned.Count > 0);
        var hold = await HoldLineAsync(line.Id);
        var saving = page.InvokeAsync(() => page.FindComponent<Grid>().Instance.Commit([new CellCommit(line.Id, line.Planned.Keys.Min(), 1)]));
        await page.InvokeAsync(page.Instance.Dispose);
        await hold.DisposeAsync();

        await saving;
    }

    [Fact]
    public void A_page_that_was_left_still_says_so()
    {
        var page = new Left();
        var before = page.Token;
        page.Dispose();
        Assert.Equal((true, before), (page.Token.IsCancellationRequested, page.Token));
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await care.DisposeAsync();
    }

    private IRenderedComponent<SlipPage> Open(Guid id)
    {
        var here = new OfficeHeading(TestCare.HomeHelp, "見本ヘルパーステーション", "訪問介護");
        var frame = new OfficeFrame(here, OfficeKind.ServiceOffice, [here], "見本 訪子", Role.Administrator, caller);
        var page = Render<SlipPage>(parameters => parameters
            .AddCascadingValue(new OfficePlace(frame, November.FirstDay, new DateOnly(2026, 11, 23)))
            .Add(p => p.OfficeNumber, TestCare.HomeHelp).Add(p => p.Id, id));
        page.WaitForState(() => page.FindAll("h1").Count > 0, TimeSpan.FromSeconds(20));
        return page;
    }

    private async Task<IReadOnlyList<LineView>> LinesAsync(Guid slipId) =>
        (await care.Door.RunAsync<OpenSlip, SlipView>(caller, use => use.RunAsync(slipId, CancellationToken.None))).Value.Lines;

    // Whoever writes on the line waits; whoever reads it does not.
    private Task<NpgsqlConnection> HoldLineAsync(Guid lineId) => HoldAsync($"begin; select 1 from schedules.service_line where id = '{lineId}' for update");

    private async Task<NpgsqlConnection> HoldTrailAsync() =>
        await HoldAsync($"select pg_advisory_lock(hashtextextended('audit:{await care.TenantIdAsync(TestCare.HomeHelp)}', 0))");

    private async Task<NpgsqlConnection> HoldAsync(string sql)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(TestPostgres.AsAdmin(care.Database)) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private sealed class Left : OfficePage
    {
        public CancellationToken Token => Leaving;

        protected override Task LoadAsync() => Task.CompletedTask;
    }
}
