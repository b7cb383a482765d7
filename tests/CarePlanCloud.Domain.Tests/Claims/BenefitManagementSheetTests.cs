using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Domain.Units.Sheet;
using Xunit;
using static CarePlanCloud.Testing.Claims.InventedClaims;

namespace CarePlanCloud.Domain.Tests.Claims;

public sealed class BenefitManagementSheetTests
{
    [Fact]
    public void The_managed_units_of_a_month_become_rows() => Assert.Equal(
        [
            new("9970000023", ProviderDesignation.Designated, "11", 6840), new("9970000031", ProviderDesignation.CommunityBased, "78", 9925),
            new("9970000023", ProviderDesignation.Project, "A2", 300),
        ],
        BenefitManagementRow.Of([new("9970000023", "11", 6000), new("9970000031", "78", 9925), new ManagedUnits("9970000023", "A2", 300), new("9970000023", "11", 840)]));

    [Fact]
    public void What_is_wholly_over_the_limit_has_no_row() => Assert.Empty(BenefitManagementRow.Of([new("9970000023", "11", 0)]));

    [Fact]
    public void Rows_stand_by_provider_and_kind_and_are_summed() => Assert.Equal(
        ("9970000023 9970000031", 16765), (string.Join(' ', Sheet.Rows.Select(row => row.ProviderNumber)), Sheet.TotalUnits));

    [Theory]
    [InlineData("11", ProviderDesignation.Designated)]
    [InlineData("21", ProviderDesignation.Designated)]
    [InlineData("71", ProviderDesignation.CommunityBased)]
    [InlineData("79", ProviderDesignation.CommunityBased)]
    [InlineData("38", ProviderDesignation.CommunityBased)]
    [InlineData("A6", ProviderDesignation.Project)]
    public void A_kind_has_its_usual_designation(string kind, ProviderDesignation usual) => Assert.Equal(usual, ProviderDesignations.UsualOf(kind));
}
