using CarePlanCloud.Application;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Api;

/// <summary>A certification. <c>endsPrevious</c>: earlier ones that reach into it end the day before. status: applied, certified.</summary>
public sealed record CertificationInput(CertificationDraft? Certification, bool EndsPrevious);

/// <summary>A 給付率. reason: share_certificate, benefit_restriction, other.</summary>
public sealed record BenefitRateInput(BenefitRateDraft? BenefitRate, bool EndsPrevious);

/// <summary>A 公費.</summary>
public sealed record PublicExpenseInput(PublicExpenseDraft? PublicExpense);

/// <summary>The histories of a client.</summary>
internal static class ClientSpansApi
{
    public static void MapClientSpans(this RouteGroupBuilder office)
    {
        var certifications = office.MapGroup("/clients/{id:guid}/certifications").WithTags("利用者");
        certifications.MapPost("", (HttpContext http, UseCases door, Guid id, CertificationInput input, CancellationToken cancel) =>
            CertifyAsync(http, door, id, null, input, cancel)).WithSummary("認定を足す").Produces<SpanSaved>(StatusCodes.Status201Created);
        certifications.MapPut("/{spanId:guid}", (HttpContext http, UseCases door, Guid id, Guid spanId, CertificationInput input, CancellationToken cancel) =>
            CertifyAsync(http, door, id, spanId, input, cancel)).WithSummary("認定を直す").Produces<SpanSaved>();
        certifications.MapDelete("/{spanId:guid}", async (HttpContext http, UseCases door, Guid id, Guid spanId, CancellationToken cancel) => Gone(
            await door.RunAsync<RemoveCertification, Done>(http.Caller(), use => use.RunAsync(id, spanId, cancel), cancel)))
            .WithSummary("認定を外す").Produces(StatusCodes.Status204NoContent);

        var rates = office.MapGroup("/clients/{id:guid}/benefit-rates").WithTags("利用者");
        rates.MapPost("", (HttpContext http, UseCases door, Guid id, BenefitRateInput input, CancellationToken cancel) =>
            RateAsync(http, door, id, null, input, cancel)).WithSummary("給付率を足す").Produces<SpanSaved>(StatusCodes.Status201Created);
        rates.MapPut("/{spanId:guid}", (HttpContext http, UseCases door, Guid id, Guid spanId, BenefitRateInput input, CancellationToken cancel) =>
            RateAsync(http, door, id, spanId, input, cancel)).WithSummary("給付率を直す").Produces<SpanSaved>();
        rates.MapDelete("/{spanId:guid}", async (HttpContext http, UseCases door, Guid id, Guid spanId, CancellationToken cancel) => Gone(
            await door.RunAsync<RemoveBenefitRate, Done>(http.Caller(), use => use.RunAsync(id, spanId, cancel), cancel)))
            .WithSummary("給付率を外す").Produces(StatusCodes.Status204NoContent);

        var expenses = office.MapGroup("/clients/{id:guid}/public-expenses").WithTags("利用者");
        expenses.MapPost("", (HttpContext http, UseCases door, Guid id, PublicExpenseInput input, CancellationToken cancel) =>
            ExpenseAsync(http, door, id, null, input, cancel)).WithSummary("公費を足す").Produces<SpanSaved>(StatusCodes.Status201Created);
        expenses.MapPut("/{spanId:guid}", (HttpContext http, UseCases door, Guid id, Guid spanId, PublicExpenseInput input, CancellationToken cancel) =>
            ExpenseAsync(http, door, id, spanId, input, cancel)).WithSummary("公費を直す").Produces<SpanSaved>();
        expenses.MapDelete("/{spanId:guid}", async (HttpContext http, UseCases door, Guid id, Guid spanId, CancellationToken cancel) => Gone(
            await door.RunAsync<RemovePublicExpense, Done>(http.Caller(), use => use.RunAsync(id, spanId, cancel), cancel)))
            .WithSummary("公費を外す").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> CertifyAsync(
        HttpContext http, UseCases door, Guid id, Guid? spanId, CertificationInput input, CancellationToken cancel) => Stored(
        http, spanId, await door.RunAsync<SaveCertification, SpanSaved>(
            http.Caller(), use => use.RunAsync(id, spanId, input.Certification ?? new CertificationDraft(), input.EndsPrevious, cancel), cancel));

    private static async Task<IResult> RateAsync(
        HttpContext http, UseCases door, Guid id, Guid? spanId, BenefitRateInput input, CancellationToken cancel) => Stored(
        http, spanId, await door.RunAsync<SaveBenefitRate, SpanSaved>(
            http.Caller(), use => use.RunAsync(id, spanId, input.BenefitRate ?? new BenefitRateDraft(), input.EndsPrevious, cancel), cancel));

    private static async Task<IResult> ExpenseAsync(
        HttpContext http, UseCases door, Guid id, Guid? spanId, PublicExpenseInput input, CancellationToken cancel) => Stored(
        http, spanId, await door.RunAsync<SavePublicExpense, SpanSaved>(
            http.Caller(), use => use.RunAsync(id, spanId, input.PublicExpense ?? new PublicExpenseDraft(), cancel), cancel));

    private static IResult Stored(HttpContext http, Guid? spanId, Outcome<SpanSaved> saved) => spanId is null
        ? saved.Answer(span => TypedResults.Created($"{http.Request.Path}/{span.Id}", span)) : saved.Answer();

    private static IResult Gone(Outcome<Done> removed) => removed.Answer(_ => TypedResults.NoContent());
}
