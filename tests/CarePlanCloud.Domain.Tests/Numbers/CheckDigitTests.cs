using CarePlanCloud.Domain.Numbers;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Numbers;

public sealed class CheckDigitTests
{
    [Theory]
    [InlineData("12219", 2)]
    [InlineData("12421", 4)]
    [InlineData("12423", 0)]
    [InlineData("43507", 3)]
    [InlineData("12206", 9)]
    [InlineData("12101", 2)]
    [InlineData("1299001", 6)]
    [InlineData("000001", 8)]
    [InlineData("04A070001", 7)]
    public void The_check_digit_is_modulus_ten_with_the_digits_of_products_added(string number, int digit) => Assert.Equal(digit, CheckDigit.Of(number));

    [Fact]
    public void What_is_no_number_has_none() => Assert.Null(CheckDigit.Of("12あ19"));

    [Theory]
    [InlineData("122192", true, true)]
    [InlineData("122193", true, false)]
    [InlineData("212192", true, false)]
    [InlineData("12219", false, false)]
    [InlineData("1２2192", false, false)]
    [InlineData("122192\n", false, false)]
    public void An_insurer_number_has_six_digits_and_is_plausible_with_its_check_digit(string number, bool valid, bool plausible) =>
        Assert.Equal((valid, plausible), (InsurerNumber.IsValid(number), InsurerNumber.IsPlausible(number)));

    [Theory]
    [InlineData("9970000015", true)]
    [InlineData("9970000023", true)]
    [InlineData("9970000031", true)]
    [InlineData("04A0700017", true)]
    [InlineData("1310110049", true)]
    [InlineData("9970000011", false)]
    [InlineData("9970000051", false)]
    public void An_office_number_is_plausible_by_either_rule(string number, bool plausible) => Assert.Equal(plausible, OfficeNumber.IsPlausible(number));

    [Theory]
    [InlineData("0000123456", true, false)]
    [InlineData("H990000003", true, true)]
    [InlineData("h990000003", false, false)]
    [InlineData("H99000000", false, true)]
    [InlineData("123456789", false, false)]
    [InlineData("12345678901", false, false)]
    public void An_insured_number_is_ten_digits_or_H_and_nine(string number, bool valid, bool assistance) =>
        Assert.Equal((valid, assistance), (InsuredNumber.IsValid(number), InsuredNumber.IsPublicAssistanceOnly(number)));

    [Theory]
    [InlineData("12990016", "0000018", true)]
    [InlineData("12990017", "0000019", false)]
    public void Numbers_of_public_expense_carry_the_same_digit(string payer, string recipient, bool plausible)
    {
        Assert.True(PublicExpenseNumbers.IsPayer(payer) && PublicExpenseNumbers.IsRecipient(recipient));
        Assert.Equal((plausible, plausible), (PublicExpenseNumbers.IsPlausible(payer), PublicExpenseNumbers.IsPlausible(recipient)));
    }

    [Fact]
    public void Shapes_of_public_expense_numbers_differ() =>
        Assert.False(PublicExpenseNumbers.IsPayer("0000018") || PublicExpenseNumbers.IsRecipient("12990016"));
}
