using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Clients;
using CarePlanCloud.Domain.Plans;
using Xunit;

namespace CarePlanCloud.Application.Tests.Clients;

public sealed class ClientSpansTests : ClientTest
{
    private Guid client;

    [Fact]
    public async Task The_history_stays_and_knows_which_holds_today()
    {
        await CertifyAsync(client, Certified("21", "2025-04-01", "2026-03-31"));
        await CertifyAsync(client, Certified("22", "2026-04-01", "2026-12-22") with { KindLimits = [new("21", 15000)], BenefitLimit = 19000, ShortStayDaysBefore = 5 });
        var view = await ReadAsync(client);
        Assert.Equal(
            [("要介護2", true, ExpiryStage.Within30Days), ("要介護1", false, ExpiryStage.Expired)],
            view.Certifications.Select(row => (row.CareLevelName, row.HoldsToday, row.Stage)));
        Assert.Equal([new KindLimit("21", 15000)], view.Certifications[0].Values.KindLimits);
        Assert.Contains(view.Warnings, warning => warning.Message.Contains("あと30日", StringComparison.Ordinal));
    }

    public static TheoryData<string, CertificationDraft> Wrong => new()
    {
        { "valid_from", Certified("22", "2026-04-01", "2027-03-31") with { ValidFrom = null } },
        { "valid_to", Certified("22", "2026-04-01", "2026-03-31") },
        { "valid_to", Certified("22", "2026-04-01", null) },
        { "care_level", Certified("99", "2026-04-01", "2027-03-31") },
        { "insurer_number", Certified("22", "2026-04-01", "2027-03-31") with { InsurerNumber = "" } },
        { "insured_number", Certified("22", "2026-04-01", "2027-03-31") with { InsuredNumber = "1" } },
        { "status", Certified("22", "2026-04-01", "2027-03-31") with { Status = CertificationStatus.Unknown } },
        { "limit_to", Certified("22", "2026-04-01", "2027-03-31") with { LimitFrom = Day("2026-05-01"), LimitTo = Day("2026-04-30") } },
        { "benefit_limit", Certified("22", "2026-04-01", "2027-03-31") with { BenefitLimit = -1 } },
        { "kind_limits", Certified("22", "2026-04-01", "2027-03-31") with { KindLimits = [new("21", 1), new("21", 2)] } },
        { "kind_limits", Certified("22", "2026-04-01", "2027-03-31") with { KindLimits = [new("2", 1)] } },
        { "short_stay_days_before", Certified("22", "2026-04-01", "2027-03-31") with { ShortStayDaysBefore = -1 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_certification_that_cannot_be_right_is_refused_by_field(string field, CertificationDraft draft)
    {
        var refusal = (await CertifyAsync(client, draft)).Refusal!;
        Assert.Equal([field], Assert.IsAssignableFrom<IEnumerable<FieldProblem>>(refusal.Detail).Select(problem => problem.Field));
    }

    [Fact]
    public async Task One_that_is_applied_for_has_no_end_yet() =>
        Assert.True((await CertifyAsync(client, Certified("22", "2026-04-01", null) with { Status = CertificationStatus.Applied })).IsDone);

    [Fact]
    public async Task What_overlaps_is_refused_with_what_is_in_the_way()
    {
        await CertifyAsync(client, Certified("21", "2026-04-01", "2027-03-31"));
        var refusal = (await CertifyAsync(client, Certified("23", "2026-11-15", "2027-10-31"))).Refusal!;
        Assert.Equal("client_spans_overlap", refusal.Code);
        Assert.Equal("要介護1", Assert.Single((IReadOnlyList<SpanView>)refusal.Detail!).Words);
        Assert.Single((await ReadAsync(client)).Certifications);
    }

    [Fact]
    public async Task A_change_of_level_ends_the_one_before()
    {
        await CertifyAsync(client, Certified("21", "2026-04-01", "2027-03-31"));
        Assert.True((await CertifyAsync(client, Certified("23", "2026-11-15", "2027-10-31"), endsPrevious: true)).IsDone);
        Assert.Equal([Day("2027-10-31"), Day("2026-11-14")], (await ReadAsync(client)).Certifications.Select(row => row.Values.ValidTo));
    }

    [Fact]
    public async Task What_begins_later_is_never_cut()
    {
        await CertifyAsync(client, Certified("21", "2026-04-01", "2027-03-31"));
        Assert.Equal("client_spans_overlap", (await CertifyAsync(client, Certified("23", "2026-03-01", "2026-05-31"), endsPrevious: true)).Refusal?.Code);
    }

    [Fact]
    public async Task One_may_be_mended_without_being_in_its_own_way_and_removed_and_entered_again()
    {
        var draft = Certified("21", "2026-04-01", "2027-03-31");
        var id = (await CertifyAsync(client, draft)).Value.Id;
        Assert.True((await CertifyAsync(client, draft with { CareLevel = "22" }, id)).IsDone);
        Assert.True((await RemoveAsync(id)).IsDone);
        Assert.Equal("certification_not_found", (await RemoveAsync(id)).Refusal?.Code);
        Assert.Equal("certification_not_found", (await CertifyAsync(client, draft, id)).Refusal?.Code);
        Assert.True((await CertifyAsync(client, draft)).IsDone);
    }

    [Fact]
    public async Task Two_who_certify_at_once_do_not_overlap()
    {
        var both = await Task.WhenAll(
            CertifyAsync(client, Certified("21", "2026-04-01", "2027-03-31")), CertifyAsync(client, Certified("22", "2026-05-01", "2027-04-30")));
        Assert.Equal(["client_spans_overlap", "done"], both.Select(saved => saved.Refusal?.Code ?? "done").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_gap_and_an_end_that_is_over_are_told()
    {
        await CertifyAsync(client, Certified("21", "2024-04-01", "2025-03-31"));
        await CertifyAsync(client, Certified("21", "2025-04-11", "2026-10-31"));
        var told = string.Concat((await ReadAsync(client)).Warnings.Select(warning => warning.Message));
        Assert.Contains("2025/04/01〜2025/04/10", told, StringComparison.Ordinal);
        Assert.Contains("2026/10/31 で満了", told, StringComparison.Ordinal);
        Assert.Contains("今日の給付率がありません", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_validity_of_five_years_is_told() =>
        Assert.Equal(["valid_to"], (await CertifyAsync(client, Certified("21", "2026-04-01", "2036-03-31"))).Value.Warnings.Select(warning => warning.Field));

    [Fact]
    public async Task A_new_rate_ends_the_one_before()
    {
        await RateAsync(new() { ValidFrom = Day("2025-08-01"), Percent = 90 }, endsPrevious: false);
        var next = new BenefitRateDraft { ValidFrom = Day("2026-08-01"), Percent = 80, Reason = BenefitRateReason.BenefitRestriction };
        Assert.Equal("client_spans_overlap", (await RateAsync(next, endsPrevious: false)).Refusal?.Code);
        Assert.True((await RateAsync(next, endsPrevious: true)).IsDone);
        Assert.Equal(
            [(80, null, true), (90, (DateOnly?)Day("2026-07-31"), false)],
            (await ReadAsync(client)).BenefitRates.Select(row => (row.Values.Percent!.Value, row.Values.ValidTo, row.HoldsToday)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    [InlineData(null)]
    public async Task A_rate_is_a_percentage(int? percent) =>
        Assert.Equal("client_invalid", (await RateAsync(new() { ValidFrom = Day("2026-08-01"), Percent = percent }, endsPrevious: false)).Refusal?.Code);

    [Fact]
    public async Task Several_public_expenses_may_hold_at_once_and_check_digits_warn()
    {
        var draft = new PublicExpenseDraft { ValidFrom = Day("2026-04-01"), PayerNumber = "１２９９００１６", RecipientNumber = "0000018", Percent = 100, OwnPayment = 2000 };
        Assert.Empty((await ExpenseAsync(draft)).Value.Warnings);
        Assert.Equal(
            ["payer_number", "recipient_number"],
            (await ExpenseAsync(draft with { PayerNumber = "54990017", RecipientNumber = "0000019" })).Value.Warnings.Select(warning => warning.Field));
        Assert.Equal(["12990016", "54990017"], (await ReadAsync(client)).PublicExpenses.Select(row => row.Values.PayerNumber));
    }

    [Fact]
    public async Task Wrong_numbers_of_a_public_expense_are_refused_by_field()
    {
        var refusal = (await ExpenseAsync(new() { ValidFrom = Day("2026-04-01"), PayerNumber = "1", RecipientNumber = "2", OwnPayment = -1 })).Refusal!;
        Assert.Equal(
            ["payer_number", "recipient_number", "percent", "own_payment"], ((IEnumerable<FieldProblem>)refusal.Detail!).Select(problem => problem.Field));
    }

    protected override async Task ArrangeAsync() => client = (await SaveAsync(Hana)).Value.Id;

    private Task<Outcome<Done>> RemoveAsync(Guid id) =>
        Care.Door.RunAsync<RemoveCertification, Done>(Planner, use => use.RunAsync(client, id, CancellationToken.None));

    private Task<Outcome<SpanSaved>> RateAsync(BenefitRateDraft draft, bool endsPrevious) =>
        Care.Door.RunAsync<SaveBenefitRate, SpanSaved>(Planner, use => use.RunAsync(client, null, draft, endsPrevious, CancellationToken.None));

    private Task<Outcome<SpanSaved>> ExpenseAsync(PublicExpenseDraft draft) =>
        Care.Door.RunAsync<SavePublicExpense, SpanSaved>(Planner, use => use.RunAsync(client, null, draft, CancellationToken.None));
}
