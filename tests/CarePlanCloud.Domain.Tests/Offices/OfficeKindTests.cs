using CarePlanCloud.Domain.Offices;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Offices;

public sealed class OfficeKindTests
{
    [Theory]
    [InlineData("43", OfficeKind.CareManagementOffice, "43")]
    [InlineData("11 43", OfficeKind.CareManagementOffice, "43")]
    [InlineData("43 46", OfficeKind.CareManagementOffice, "43")]
    [InlineData("46", OfficeKind.CommunitySupportCenter, "46")]
    [InlineData("AF", OfficeKind.CommunitySupportCenter, "46")]
    [InlineData("11", OfficeKind.ServiceOffice, "11")]
    [InlineData("15 A6", OfficeKind.ServiceOffice, "15")]
    [InlineData("A2 11", OfficeKind.ServiceOffice, "11")]
    public void An_office_is_what_it_is_designated_for(string kinds, OfficeKind kind, string exchangesUnder)
    {
        Assert.Equal(kind, OfficeKinds.Of(kinds.Split(' ')));
        Assert.Equal(exchangesUnder, OfficeKinds.MainOf(kind, OfficeKinds.Designated(kinds.Split(' '))));
    }

    [Fact]
    public void A_kind_that_goes_on_is_the_main_one_before_one_that_ends()
    {
        DesignatedKind ending = new("11", null, new DateOnly(2027, 3, 31));
        Assert.Equal("A2", OfficeKinds.MainOf(OfficeKind.ServiceOffice, [ending, new("A2")]));
        Assert.Equal("11", OfficeKinds.MainOf(OfficeKind.ServiceOffice, [ending, new("A2", null, new DateOnly(2026, 12, 31))]));
        Assert.Equal("43", OfficeKinds.MainOf(OfficeKind.CareManagementOffice, [ending, new("43")]));
    }

    [Fact]
    public void Kinds_are_kept_once_and_by_code() => Assert.Equal(["11", "12", "A2"], OfficeKinds.Designated(["A2", "11", "12", "11"]).Select(kind => kind.Kind));

    [Theory]
    [InlineData("2026-10-31", false, false)]
    [InlineData("2026-11-01", true, false)]
    [InlineData("2026-11-30", true, false)]
    [InlineData("2026-12-01", false, true)]
    public void A_kind_is_in_force_from_its_first_to_its_last_day(string day, bool inForce, bool ended)
    {
        var (kind, on) = (new DesignatedKind("11", new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30)), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((inForce, ended), (kind.IsInForce(on), kind.HasEnded(on)));
    }
}
