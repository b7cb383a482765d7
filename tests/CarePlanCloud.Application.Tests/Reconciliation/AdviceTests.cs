using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units.Masters;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>What 国保連 would make of a difference that nobody settles, by the code it has for it.</summary>
public sealed class AdviceTests
{
    private static readonly Visit Planned = new(Guid.Empty, new ServiceIdentity("9970000029", "", "111111", "", "", ""), 3, 1, null, 244);

    private static readonly Visit Twice = Planned with { Count = 2 };

    public static TheoryData<string, Difference> Differences => new()
    {
        { "12P3", new LimitExceeded(0, 244) },
        { "12P0", new ClientNumberDiffers("9970000029", "990011 9900000001", "990011 9900000099") },
        { "12QJ", new CareLevelChanged(new DateOnly(2026, 11, 16), CareLevel.Care1, CareLevel.Care2) },
        { "AEFA", new StayDaysDiffer(16, 15, [], []) },
        { "ANNL", new Duplicated(Planned, Planned) },
        { "12PD", new Implausible(ImplausibleReason.AfterEnd, [Planned]) },
        { "上限審査 A", new OfficeNotPlanned("9970000037", [Planned], [Planned]) },
        { "上限審査 B", new CountDiffers(Planned, Twice) },
        { "上限審査 B", new VisitNotPlanned(Planned) },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void It_names_the_code(string code, Difference difference) => Assert.Contains($"（{code}）", DifferenceWords.Advice(difference), StringComparison.Ordinal);

    [Fact]
    public void Who_did_less_than_planned_is_paid_what_was_done() => Assert.Empty(DifferenceWords.Advice(new VisitNotDone(Planned)));
}
