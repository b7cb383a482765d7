using CarePlanCloud.Domain.Billing;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Billing;

public sealed class MonthlyChargeTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(1, 220, 0, 220, 22)]
    [InlineData(99, 21_780, 0, 21_780, 2_178)]
    [InlineData(100, 22_000, 0, 22_000, 2_200)]
    [InlineData(101, 22_220, 220, 22_000, 2_200)]
    [InlineData(10_000, 2_200_000, 2_178_000, 22_000, 2_200)]
    public void So_much_for_each_client_and_never_more_than_the_cap(int clients, long uncapped, long reduction, long net, long tax)
    {
        var charge = new MonthlyCharge(clients, 220, 22_000, 10);
        Assert.Equal((uncapped, reduction, net, tax, net + tax), (charge.Uncapped, charge.Reduction, charge.Net, charge.Tax, charge.Total));
    }

    [Theory]
    [InlineData(3, 15, 8, 3)]
    [InlineData(9, 11, 10, 9)]
    [InlineData(1, 9, 10, 0)]
    public void The_tax_is_cut_off_once_on_the_sum(int clients, long price, int percent, long tax) =>
        Assert.Equal(tax, new MonthlyCharge(clients, price, 22_000, percent).Tax);

    [Theory]
    [InlineData("T1234567890123", true)]
    [InlineData("1234567890123", false)]
    [InlineData("T123456789012", false)]
    [InlineData("T12345678901234", false)]
    [InlineData("t1234567890123", false)]
    [InlineData("T１234567890123", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_registration_number_is_T_and_thirteen_digits(string? text, bool isOne) => Assert.Equal(isOne, RegistrationNumber.IsValid(text));
}
