using CarePlanCloud.Application;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Web.Api;

/// <summary>A new draft: <c>copyFrom</c> is the plan whose words are taken over, <c>planDate</c> its date (today when left out).</summary>
public sealed record StartPlanInput(Guid ClientId, Guid? CopyFrom = null, DateOnly? PlanDate = null);

/// <summary>Forms 1 to 3 as a whole. <c>version</c> is the one of the answer they were read from; another one by now is a 409.</summary>
public sealed record PlanFormsInput(uint Version, DateOnly PlanDate, CarePlanForms? Forms);

/// <summary><c>acceptGaps: true</c> agrees although items are empty; without it they are answered with <c>plan_incomplete</c>.</summary>
public sealed record ConsentInput(uint Version, DateOnly AgreedOn, string? AgreedBy, string? ExplainedBy, bool AcceptGaps = false);

public sealed record HandoverInput(uint Version, DateOnly HandedOverOn, string? HandedOverBy);

internal static class PlansApi
{
    public static void MapPlans(this RouteGroupBuilder office)
    {
        var plans = office.MapGroup("/plans").WithTags("計画");
        plans.MapGet("", ListAsync).WithSummary("利用者ごとの新しい計画").Produces<IReadOnlyList<PlanSummary>>();
        plans.MapPost("", StartAsync).WithSummary("計画の原案を書き始める").Produces<PlanView>(StatusCodes.Status201Created);
        plans.MapGet("/{id:guid}", OpenAsync).WithSummary("計画の第1表から第3表まで").Produces<PlanView>();
        plans.MapPut("/{id:guid}/forms", SaveAsync).WithSummary("原案の内容を保存する").Produces<PlanSaved>();
        plans.MapPost("/{id:guid}/agree", AgreeAsync).WithSummary("同意を記録する").Produces<PlanView>();
        plans.MapPost("/{id:guid}/hand-over", HandOverAsync).WithSummary("交付を記録する").Produces<PlanView>();
        plans.MapGet("/{id:guid}/comparison", CompareAsync).WithSummary("ほかの計画と比べる。with=計画のid").Produces<PlanComparisonView>();
    }

    private static async Task<IResult> ListAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<ListPlans, IReadOnlyList<PlanSummary>>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer();

    private static async Task<IResult> StartAsync(HttpContext http, UseCases door, StartPlanInput input, CancellationToken cancel) =>
        (await door.RunAsync<StartPlan, PlanView>(
            http.Caller(), use => use.RunAsync(input.ClientId, input.CopyFrom, input.PlanDate, cancel), cancel))
        .Answer(plan => TypedResults.Created($"{http.Request.Path}/{plan.Label.Id}", plan));

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<OpenPlan, PlanView>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer();

    private static async Task<IResult> SaveAsync(HttpContext http, UseCases door, Guid id, PlanFormsInput input, CancellationToken cancel) =>
        (await door.RunAsync<SavePlanForms, PlanSaved>(
            http.Caller(), use => use.RunAsync(id, input.Version, input.PlanDate, input.Forms, cancel), cancel)).Answer();

    private static async Task<IResult> AgreeAsync(HttpContext http, UseCases door, Guid id, ConsentInput input, CancellationToken cancel)
    {
        var consent = new Consent(input.AgreedOn, input.AgreedBy ?? "", input.ExplainedBy ?? "", input.AcceptGaps);
        return (await door.RunAsync<AgreePlan, PlanView>(http.Caller(), use => use.RunAsync(id, input.Version, consent, cancel), cancel)).Answer();
    }

    private static async Task<IResult> HandOverAsync(HttpContext http, UseCases door, Guid id, HandoverInput input, CancellationToken cancel) =>
        (await door.RunAsync<HandOverPlan, PlanView>(
            http.Caller(), use => use.RunAsync(id, input.Version, input.HandedOverOn, input.HandedOverBy ?? "", cancel), cancel)).Answer();

    // Without another plan it is compared with itself: every cell, nothing changed.
    private static async Task<IResult> CompareAsync(HttpContext http, UseCases door, Guid id, Guid? with, CancellationToken cancel) =>
        (await door.RunAsync<ComparePlans, PlanComparisonView>(http.Caller(), use => use.RunAsync(with ?? id, id, cancel), cancel)).Answer();
}
