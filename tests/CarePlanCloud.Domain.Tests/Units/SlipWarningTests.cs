using CarePlanCloud.Domain.Units;
using CarePlanCloud.Domain.Units.Input;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Units.Warnings;
using Xunit;
using static CarePlanCloud.Domain.Tests.Units.Sheets;

namespace CarePlanCloud.Domain.Tests.Units;

public sealed class SlipWarningTests
{
    private static readonly Certification TwoYears = new(CareLevel.Care2, new DateOnly(2026, 4, 1), new DateOnly(2028, 3, 31));

    [Fact]
    public void A_sound_month_has_no_warning() => Assert.Empty(Of(Sound));

    [Fact]
    public void The_limit_exceeded()
    {
        var warning = Only<LimitExceeded>(Sound with { LimitUnits = 2_000 });
        Assert.Equal(440, warning.Limit.Over);
        Assert.Contains("440 単位が全額自己負担", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_limit_of_a_kind_exceeded() =>
        Assert.Contains("訪問介護の種類支給限度 2,000 単位", Only<KindLimitExceeded>(Sound with { KindLimits = [new KindLimit("11", 2_000)] }).Message, StringComparison.Ordinal);

    [Fact]
    public void No_certification_on_days_with_services()
    {
        var ended = TwoYears with { To = new DateOnly(2026, 10, 31) };
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], Only<CertificationMissing>(Sound with { Certifications = [ended] }).Days);
        Assert.Contains("1日～10日", Only<CertificationMissing>(Sound with { Certifications = [] }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certification_that_begins_within_the_month_covers_its_own_days_only() =>
        Assert.Equal([1, 2, 3], Only<CertificationMissing>(Sound with { Certifications = [TwoYears with { From = new DateOnly(2026, 11, 4) }] }).Days);

    [Fact]
    public void A_certification_that_ends_within_the_month()
    {
        var ending = TwoYears with { To = new DateOnly(2026, 11, 20) };
        Assert.Contains("令和8年11月20日", Only<CertificationEnds>(Sound with { Certifications = [ending] }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certification_that_is_renewed_in_time_is_no_warning() => Assert.Empty(Of(Sound with
    {
        Certifications = [TwoYears with { From = new DateOnly(2026, 11, 21) }, TwoYears with { To = new DateOnly(2026, 11, 20) }],
    }));

    [Theory]
    [InlineData("11", CareLevel.Care1, true)]
    [InlineData("11", CareLevel.Support2, false)]
    [InlineData("62", CareLevel.Support1, true)]
    [InlineData("62", CareLevel.Care1, false)]
    [InlineData("62", CareLevel.ProjectTarget, false)]
    [InlineData("A2", CareLevel.ProjectTarget, true)]
    [InlineData("A2", CareLevel.Support2, true)]
    [InlineData("A6", CareLevel.Care1, false)]
    public void A_kind_is_meant_for_some_levels(string kind, CareLevel level, bool suits)
    {
        var month = Sound with { Certifications = [TwoYears with { Level = level }], Providers = [Provider(Visits, kind, 10m)], Lines = [Line(Visits, kind + "1111", 244, 3)] };
        if (suits)
        {
            Assert.Empty(Of(month));
            return;
        }

        var warning = Only<KindNotForLevel>(month);
        Assert.Equal([1, 2, 3], warning.Days);
        Assert.Contains($"利用者は{level.Name()}です", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_that_changes_within_the_month_counts_on_its_own_days()
    {
        var changed = Changed(Line(Visits, "111111", 244, 10));
        Assert.Equal([1, 2, 3, 4], Only<KindNotForLevel>(changed).Days);
        Assert.Equal([5, 6], Only<KindNotForLevel>(Changed(Line(Visits, "A21111", 287, 6))).Days);
        Assert.Empty(Of(changed with { Lines = [Monthly(Visits, "114001", 200), Improvement(Visits, "11", 270)] }));
    }

    [Fact]
    public void An_add_on_of_the_month_more_than_once()
    {
        var first = Monthly(Visits, "114001", 200) with { Name = "訪問介護初回加算" };
        var warning = Only<OnceAMonth>(Sound with { Lines = [first with { Days = [new(3), new(10)] }] });
        Assert.Contains("2回入っています（3日、10日）", warning.Message, StringComparison.Ordinal);
        Assert.Equal(3, Only<OnceAMonth>(Sound with { Lines = [first with { Days = [new(3, 2)] }, first with { Days = [new(9)] }] }).Count);
        Assert.Empty(Of(Sound with { Lines = [first] }));
    }

    [Fact]
    public void A_service_of_the_month_stands_on_its_days_of_use() =>
        Assert.Empty(Of(With(line => line with { CountUnit = CountUnit.Month })));

    [Fact]
    public void A_service_of_the_day_twice_on_a_day()
    {
        var day = Line(Visits, "114004", 3, 5) with { CountUnit = CountUnit.Day };
        Assert.Empty(Of(Sound with { Lines = [day] }));
        Assert.Equal([2, 4], Only<OnceADay>(Sound with { Lines = [day with { Days = [new(1), new(2, 2), new(4)] }, day with { Days = [new(4), new(5, 0)] }] }).Days);
    }

    [Fact]
    public void Two_grades_of_処遇改善加算()
    {
        var first = Improvement(Visits, "11", 287) with { Name = "訪問介護処遇改善加算Ⅰ２" };
        var third = first with { Code = "116271", Name = "訪問介護処遇改善加算Ⅲ" };
        var month = Sound with { Lines = [Sound.Lines[0], first, third] };
        Assert.Contains("116183、訪問介護処遇改善加算Ⅲ 116271", Only<TreatmentImprovementTwice>(month).Message, StringComparison.Ordinal);
        Assert.Empty(Of(month with { Lines = [Sound.Lines[0], first, first] }));
        Assert.Empty(Of(month with { Lines = [Sound.Lines[0], first, third with { Days = [new(30, 0)] }] }));
        Assert.Empty(Of(month with { Lines = [Sound.Lines[0], first, third with { Name = "訪問介護特定処遇改善加算Ⅰ" }] }));
        Assert.Empty(Of(month with { Month = new(2024, 5), Certifications = [TwoYears with { From = new DateOnly(2024, 4, 1) }] }));
    }

    [Fact]
    public void An_H_number_without_welfare()
    {
        var assisted = Sound with { BenefitRate = 0, IsPublicAssistanceOnly = true };
        var welfare = new PublicExpense("12", 100, 0);
        Assert.Contains("この月に生活保護（法別12）の公費がありません", Only<WelfareMissing>(assisted).Message, StringComparison.Ordinal);
        Assert.Empty(Only<WelfareMissing>(assisted with { PublicExpenses = [welfare with { LawNumber = "54" }] }).Days);
        Assert.Equal([1, 2, 3], Only<WelfareMissing>(assisted with { PublicExpenses = [welfare with { From = new DateOnly(2026, 11, 4) }] }).Days);
        Assert.Empty(Of(assisted with { PublicExpenses = [welfare with { To = new DateOnly(2026, 11, 10) }] }));
    }

    [Fact]
    public void Several_public_expenses_on_the_same_days()
    {
        PublicExpense illness = new("54", 95, 0), welfare = new("12", 100, 0);
        var warning = Only<PublicExpensesOverlap>(Sound with { PublicExpenses = [illness with { To = new DateOnly(2026, 11, 5) }, welfare with { From = new DateOnly(2026, 11, 4) }] });
        Assert.Equal([4, 5], warning.Days);
        Assert.Contains("法別54、法別12、4日～5日", warning.Message, StringComparison.Ordinal);
        Assert.Empty(Of(Sound with { PublicExpenses = [illness with { To = new DateOnly(2026, 11, 3) }, welfare with { From = new DateOnly(2026, 11, 4) }] }));
    }

    [Fact]
    public void More_than_30_days_in_a_row_that_are_not_marked() =>
        Assert.Equal([7, 8], Only<Over30DaysNotMarked>(Stay(days: 8) with { ShortStayBefore = new ShortStayBefore(24, 24) }).Days);

    [Fact]
    public void Marked_days_over_30_are_no_warning()
    {
        var stay = Stay(days: 8) with { ShortStayBefore = new ShortStayBefore(24, 24) };
        Assert.Empty(Of(stay with { Lines = [stay.Lines[0] with { Days = [.. stay.Lines[0].Days.Select(day => day with { IsOver30Days = day.Day > 6 })] }] }));
    }

    [Theory]
    [InlineData(357, false)]
    [InlineData(358, true)]
    public void More_than_half_of_the_certification_period(int before, bool warned) => Assert.Equal(
        warned, Of(Stay(days: 8) with { ShortStayBefore = new ShortStayBefore(before, 0) }).OfType<MoreThanHalfOfPeriod>().Any());

    [Fact]
    public void Exactly_half_is_allowed() => Assert.Empty(Of(Stay(days: 8) with
    {
        Certifications = [TwoYears with { To = new DateOnly(2028, 3, 30) }],
        ShortStayBefore = new ShortStayBefore(357, 0),
    }));

    [Fact]
    public void A_code_that_is_not_valid_in_the_month()
    {
        Assert.Contains("令和8年11月", Only<CodeNotValid>(With(line => line with { ValidFrom = new DateOnly(2026, 12, 1) })).Message, StringComparison.Ordinal);
        Only<CodeNotValid>(With(line => line with { ValidTo = new DateOnly(2026, 10, 31) }));
        Assert.Empty(Of(With(line => line with { ValidFrom = new DateOnly(2026, 11, 1), ValidTo = new DateOnly(2026, 11, 30) })));
    }

    [Fact]
    public void A_provider_without_the_kind()
    {
        var warning = Only<ProviderWithoutKind>(Sound with { Providers = [Provider(Visits, "15", 10m)] });
        Assert.Contains("訪問介護", warning.Message, StringComparison.Ordinal);
        Assert.Contains(Visits, Only<ProviderWithoutKind>(Sound with { Providers = [] }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_without_units() => Assert.Equal("111111", Only<UnitsMissing>(With(line => line with { Units = 0 })).Line.Code);

    [Fact]
    public void Two_services_at_the_same_time()
    {
        var nurse = At(Line(DayCare, "131111", 471, 0), (3, 9, 11), (4, 10, 11));
        var warning = Only<SameTime>(Together(At(Line(Visits, "111111", 244, 0), (3, 10, 12), (4, 9, 10)), nurse));
        Assert.Equal([3], warning.Days);
        Assert.Contains("3日", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_past_midnight_lasts_until_the_end_of_the_day() =>
        Only<SameTime>(Together(At(Line(Visits, "111111", 244, 0), (3, 23, 1)), At(Line(DayCare, "131111", 471, 0), (3, 22, 23), (3, 23, 0))));

    [Fact]
    public void A_short_visit_within_a_long_one_is_an_overlap_and_one_right_after_it_is_none()
    {
        var care = At(Line(DayCare, "152443", 900, 0), (3, 9, 16), (4, 9, 16));
        Assert.Equal([3], Only<SameTime>(Together(At(Line(Visits, "111111", 244, 0), (3, 10, 11), (4, 16, 17)), care)).Days);
    }

    [Fact]
    public void A_point_in_time_overlaps_nothing() =>
        Assert.Empty(Of(Together(At(Line(Visits, "111111", 244, 0), (3, 10, 10)), At(Line(DayCare, "152443", 900, 0), (3, 9, 16)))));

    [Fact]
    public void An_add_on_at_the_time_of_its_service_is_no_overlap() =>
        Assert.Empty(Of(Together(At(Line(DayCare, "152443", 900, 0), (3, 9, 16)), At(Line(DayCare, "155301", 40, 0), (3, 9, 16)))));

    [Fact]
    public void The_same_kind_at_a_shifted_time_is_an_overlap() =>
        Only<SameTime>(Together(At(Line(Visits, "111111", 244, 0), (3, 9, 10)), At(Line(Visits, "111211", 387, 0), (3, 9, 11))));

    [Fact]
    public void Every_code_is_lower_case_and_every_warning_says_how_to_mend()
    {
        var stay = Stay(days: 8);
        var all = Of(stay with
        {
            LimitUnits = 0,
            KindLimits = [new KindLimit("21", 0)],
            Providers = [],
            Certifications = [TwoYears with { To = new DateOnly(2026, 11, 3) }],
            ShortStayBefore = new ShortStayBefore(600, 30),
            Lines = [.. stay.Lines, At(Line(Visits, "111111", 0, 0) with { ValidTo = new DateOnly(2020, 1, 1) }, (3, 9, 10)), At(Line(DayCare, "131111", 471, 0), (3, 9, 10))],
        });
        Assert.Equal(10, all.Select(warning => warning.Code).Distinct().Count());
        Assert.All(all, warning => Assert.Matches("^[a-z0-9_]+$", warning.Code));
        Assert.All(all, warning => Assert.EndsWith("ください。", warning.Remedy, StringComparison.Ordinal));
    }

    private static BenefitSheetInput Sound => Month(16_765, 90, [Provider(Visits, "11", 10m)], Line(Visits, "111111", 244, 10)) with { Certifications = [TwoYears] };

    private static BenefitSheetInput Stay(int days) => Month(16_765, 90, [Provider(Stays, "21", 10m)], Line(Stays, "212141", 603, days)) with { Certifications = [TwoYears] };

    private static BenefitSheetInput Changed(UnitLine line) => Sound with
    {
        Providers = [new UnitProvider(Visits, "", "見本", [new ProvidedKind("11", 10m), new ProvidedKind("A2", 10m)])],
        Certifications = [TwoYears with { From = new DateOnly(2026, 11, 5) }, TwoYears with { Level = CareLevel.Support2, To = new DateOnly(2026, 11, 4) }],
        Lines = [line],
    };

    private static BenefitSheetInput With(Func<UnitLine, UnitLine> change) => Sound with { Lines = [change(Sound.Lines[0])] };

    private static BenefitSheetInput Together(params UnitLine[] lines) => Sound with
    {
        Lines = lines,
        Providers = [Provider(Visits, "11", 10m), new UnitProvider(DayCare, "", "見本", [new ProvidedKind("13", 10m), new ProvidedKind("15", 10m)])],
    };

    private static UnitLine At(UnitLine line, params (int Day, int From, int To)[] times) =>
        line with { Days = [.. times.Select(each => new ServiceDay(each.Day, 1, Time(each.From, each.To)))] };

    private static IReadOnlyList<SlipWarning> Of(BenefitSheetInput input) => SlipWarnings.Of(input, input.Sheet());

    private static T Only<T>(BenefitSheetInput input)
        where T : SlipWarning => Assert.IsType<T>(Assert.Single(Of(input)));
}
