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
    public void An_office_is_what_it_is_designated_for(string kinds, OfficeKind kind, string exchangesUnder) =>
        Assert.Equal((kind, exchangesUnder), OfficeKinds.Of(kinds.Split(' ')));
}
