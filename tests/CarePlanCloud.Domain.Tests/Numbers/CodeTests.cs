using CarePlanCloud.Domain.Numbers;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Numbers;

public sealed class CodeTests
{
    [Theory]
    [InlineData("9970000011", true)]
    [InlineData("99A0000078", true)]
    [InlineData("99a0000078", false)]
    [InlineData("997000001", false)]
    [InlineData("99700000111", false)]
    [InlineData("9970000011\n", false)]
    [InlineData(null, false)]
    public void An_office_number_has_ten_characters(string? text, bool valid) => Assert.Equal(valid, OfficeNumber.IsValid(text));

    [Theory]
    [InlineData("111111", true)]
    [InlineData("A21111", true)]
    [InlineData("11111", false)]
    [InlineData("111111\n", false)]
    [InlineData("１１１１１１", false)]
    public void A_service_code_has_six_characters(string text, bool valid) => Assert.Equal(valid, ServiceCode.IsValid(text));

    [Theory]
    [InlineData("171001", true)]
    [InlineData("671001", true)]
    [InlineData("111111", false)]
    public void Only_lent_equipment_is_a_bar(string code, bool equipment) => Assert.Equal(equipment, ServiceCode.IsEquipment(code));
}
