using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans;

/// <summary>The planner of the demonstration data on 1 December 2026, with the three clients and plans of the samples.</summary>
public abstract class PlanTest : CareTest
{
    protected static readonly DateOnly Today = new(2026, 12, 1);

    private protected SettableClock Clock { get; } = new();

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(Clock);

    protected async Task<IReadOnlyList<PlanSummary>> PlansAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListPlans, IReadOnlyList<PlanSummary>>(caller, use => use.RunAsync(CancellationToken.None))).Value;

    protected async Task<PlanSummary> SummaryAsync(string insuredNumber = "9900000001") =>
        (await PlansAsync(Planner)).Single(row => row.InsuredNumber == insuredNumber);

    protected Task<Outcome<PlanView>> OpenPlanAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<OpenPlan, PlanView>(caller, use => use.RunAsync(id, CancellationToken.None));

    protected Task<Outcome<PlanView>> StartAsync(Caller caller, Guid clientId, Guid? copyFrom = null, DateOnly? planDate = null) =>
        Care.Door.RunAsync<StartPlan, PlanView>(caller, use => use.RunAsync(clientId, copyFrom, planDate, CancellationToken.None));

    protected Task<Outcome<PlanSaved>> SaveAsync(Caller caller, Guid id, uint seen, CarePlanForms? forms, DateOnly? planDate = null) =>
        Care.Door.RunAsync<SavePlanForms, PlanSaved>(caller, use => use.RunAsync(id, seen, planDate ?? Today, forms, CancellationToken.None));

    protected Task<Outcome<PlanView>> AgreeAsync(Caller caller, Guid id, uint seen, Consent? consent = null) =>
        Care.Door.RunAsync<AgreePlan, PlanView>(
            caller, use => use.RunAsync(id, seen, consent ?? new Consent(Today, "見本 太郎", "例示 計子", AcceptGaps: true), CancellationToken.None));

    protected Task<Outcome<PlanView>> HandOverAsync(Caller caller, Guid id, uint seen, DateOnly? on = null, string by = "例示 計子") =>
        Care.Door.RunAsync<HandOverPlan, PlanView>(caller, use => use.RunAsync(id, seen, on ?? Today, by, CancellationToken.None));

    /// <summary>A draft with the words of the received plan.</summary>
    protected async Task<PlanView> DraftAsync()
    {
        var summary = await SummaryAsync();
        var started = await StartAsync(Planner, summary.ClientId, summary.ReceivedId);
        Assert.True(started.IsDone, started.Refusal?.Message);
        return started.Value;
    }

    protected static CarePlanForms With(CarePlanForms forms, string policy) => forms with { Overview = forms.Overview with { OverallPolicy = policy } };
}
