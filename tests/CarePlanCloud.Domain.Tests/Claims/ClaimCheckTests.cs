using System.Reflection;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Domain.Units.Masters;
using Xunit;
using static CarePlanCloud.Testing.Claims.InventedClaims;

namespace CarePlanCloud.Domain.Tests.Claims;

/// <summary>A sound submission passes; each mutation of it breaks the one rule it should.</summary>
public sealed class ClaimCheckTests
{
    private static readonly Dictionary<string, (ClaimSubmission Submission, ClaimRule Rule)> Mutations = ClaimMutations.All;

    public static TheoryData<string> Names => [.. Mutations.Keys];

    [Fact]
    public void A_sound_submission_has_no_finding() => Assert.Empty(ClaimChecks.Of(Submission));

    [Fact]
    public void So_has_one_of_a_person_without_insurance() => Assert.Empty(ClaimChecks.Of(Submission with
    {
        Sheets = [Sheet with { Person = WelfarePerson }],
        Claims = [Claim with { Person = WelfarePerson, Welfare = Welfare, FiledOn = null }],
    }));

    [Fact]
    public void So_has_a_correction_of_what_was_sent() => Assert.Empty(ClaimChecks.Of(Submission with
    {
        Sheets = [Sheet with { Submission = SubmissionKind.Correction }],
        Accepted = new Dictionary<ClaimKey, ServiceMonth> { [Sheet.Key] = Month.Next },
    }));

    // 処遇改善 of 2,132 units is 45; of these and itself it would be 46.
    [Fact]
    public void So_has_one_with_add_ons() => Assert.Empty(ClaimChecks.Of(Submission with
    {
        Sheets = [Sheet with { Person = Person with { Level = CareLevel.Care3 }, LimitUnits = 27048 }],
        Claims =
        [
            Claim with
            {
                Person = Person with { Level = CareLevel.Care3 },
                Lines = CareManagementFees.National.LinesOf(new FeeMonth(Month, CareLevel.Care3, true) { Extras = [new("434001", 300), new("434003", 421)] })!,
            },
        ],
    }));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_rule_is_broken_by_its_mutation(string mutation)
    {
        var (submission, rule) = Mutations[mutation];

        var finding = Assert.Single(ClaimChecks.Of(submission));

        Assert.Equal(rule, finding.Rule);
        Assert.DoesNotContain("{", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_has_a_mutation() => Assert.Empty(
        RulesOf(typeof(ClaimRules)).Except(Mutations.Values.Select(mutation => mutation.Rule)).Except(WrittenClaimCheckTests.Rules).Select(rule => rule.Code));

    [Fact]
    public void No_code_is_used_twice() => Assert.Empty(RulesOf(typeof(ClaimRules)).GroupBy(rule => rule.Code).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Every_rule_says_what_and_how_to_mend_it() => Assert.All(RulesOf(typeof(ClaimRules)), rule =>
    {
        Assert.Matches("^[a-z]+(_[a-z]+)*$", rule.Code);
        Assert.Matches("(。|）)$", rule.Message);
        Assert.EndsWith("。", rule.Remedy, StringComparison.Ordinal);
    });

    // What 国保連 calls the fault, where its lists name it (返戻・保留・査定の事由). A rule that is in none of these has no code.
    [Theory]
    [InlineData("ABB0", "unit_price_malformed", "item_missing", "sex_unknown", "care_manager_number_malformed", "kind_malformed", "entrusted_incomplete")]
    [InlineData("ADD0", "own_number_malformed", "own_number_implausible", "provider_number_malformed", "provider_number_implausible")]
    [InlineData("ADD1", "kind_unknown")]
    [InlineData("ADD3", "project_designation_unconfirmed", "designation_does_not_fit_kind")]
    [InlineData("ANN0", "sheet_repeated", "already_accepted_this_month")]
    [InlineData("ANNJ", "already_accepted")]
    [InlineData("ANN9", "nothing_to_replace")]
    [InlineData("ANNK", "row_repeated")]
    [InlineData("ANNL", "claim_repeated")]
    [InlineData("ASSA", "fee_units_differ_from_table")]
    [InlineData("10QF", "fee_kind_does_not_fit_level", "kind_not_for_level")]
    [InlineData("12P0", "insurer_number_malformed", "insurer_number_implausible", "insured_number_malformed")]
    [InlineData("12P3", "limit_differs_from_table", "total_over_limit")]
    [InlineData("12P5", "sheet_by_self", "maker_does_not_fit_level")]
    [InlineData("12PA", "certification_pending")]
    [InlineData("12PD", "certification_outside_month", "month_outside_limit_period")]
    [InlineData("12QT", "person_differs")]
    [InlineData("13PS", "welfare_numbers_malformed", "welfare_numbers_implausible")]
    public void A_rule_says_with_which_code_a_document_would_come_back(string returnCode, params string[] rules) => Assert.Equal(
        rules.Order(StringComparer.Ordinal), RulesOf(typeof(ClaimRules)).Where(rule => rule.ReturnCode == returnCode).Select(rule => rule.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void A_finding_says_whose_document_and_which_row()
    {
        var sheet = Sheet with { Rows = [.. Sheet.Rows.Select(row => row.Kind == "15" ? row with { Units = 0 } : row)] };

        var finding = Assert.Single(ClaimChecks.Of(Submission with { Sheets = [sheet] }));

        Assert.Equal("被保険者番号 0000123456　令和8年10月分の給付管理票　2行目", finding.Place.InWords);
        Assert.Equal("給付計画単位数が 0 です。1 以上が必要です。", finding.Message);
    }

    [Fact]
    public void Errors_come_before_what_may_come_back()
    {
        var person = Person with { InsurerNumber = "990011" };
        var findings = ClaimChecks.Of(Submission with { Sheets = [Sheet with { Person = person, LimitUnits = 1 }] });

        Assert.Equal(findings.OrderBy(finding => !finding.IsError), findings);
        Assert.Contains(findings, finding => finding.IsError);
        Assert.Contains(findings, finding => !finding.IsError);
    }

    [Theory]
    [InlineData(5031, false)]
    [InlineData(5032, true)]
    [InlineData(10473, true)]
    public void The_insurer_may_set_more_for_事業対象者_and_never_less(int limit, bool fits)
    {
        var sheet = Sheet with
        {
            Person = Person with { Level = CareLevel.ProjectTarget },
            Maker = PlanMaker.PreventiveSupport,
            LimitUnits = limit,
            Rows = [new("9970000023", ProviderDesignation.Project, "A2", 2000)],
        };

        var rules = ClaimChecks.Of(new ClaimSubmission(Head) { Sheets = [sheet] }).Select(finding => finding.Rule);

        Assert.Equal(fits, !rules.Contains(ClaimRules.LimitDiffersFromTable));
    }

    [Fact]
    public void A_correction_needs_no_second_claim()
    {
        var other = Sheet with { Submission = SubmissionKind.Correction, Person = Person with { InsuredNumber = "0000123457" } };

        Assert.Empty(ClaimChecks.Of(Submission with { Sheets = [Sheet, other], Accepted = new Dictionary<ClaimKey, ServiceMonth> { [other.Key] = Month } }));
    }

    [Fact]
    public void 介護予防支援_is_not_missed_among_claims_of_居宅介護支援()
    {
        var other = Sheet with
        {
            Person = Person with { InsuredNumber = "0000123457", Level = CareLevel.Support2 },
            Maker = PlanMaker.PreventiveSupport,
            LimitUnits = 10531,
            Rows = [new("9970000023", ProviderDesignation.Designated, "63", 4000)],
        };

        Assert.Empty(ClaimChecks.Of(Submission with { Sheets = [Sheet, other] }));
    }

    [Fact]
    public void A_cancelled_sheet_does_not_carry_a_claim()
    {
        var held = new Dictionary<ClaimKey, ServiceMonth> { [Sheet.Key] = Month.Next };
        var findings = ClaimChecks.Of(Submission with { Sheets = [Sheet with { Submission = SubmissionKind.Cancellation }], Accepted = held });

        Assert.Equal(ClaimRules.ClaimWithoutSheet, Assert.Single(findings).Rule);
    }

    [Fact]
    public void A_sheet_sent_before_carries_a_claim_sent_later() => Assert.Empty(ClaimChecks.Of(
        new ClaimSubmission(Head) { Claims = [Claim], Accepted = new Dictionary<ClaimKey, ServiceMonth> { [Sheet.Key] = Month.Next } }));

    private static IEnumerable<ClaimRule> RulesOf(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => field.GetValue(null)).OfType<ClaimRule>();
}
