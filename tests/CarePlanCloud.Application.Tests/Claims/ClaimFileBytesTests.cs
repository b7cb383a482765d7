using CarePlanCloud.Application.Claims;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Testing.Claims;
using Xunit;

namespace CarePlanCloud.Application.Tests.Claims;

/// <summary>Files for 国保連, byte for byte.</summary>
public sealed class ClaimFileBytesTests
{
    [Fact]
    public void 給付管理票() => AssertGolden(ClaimFile.OfSheets(InventedClaims.Head, [InventedClaims.Sheet]), "K2611001.CSV");

    [Fact]
    public void 居宅介護支援費() => AssertGolden(ClaimFile.OfClaims(InventedClaims.Head, [InventedClaims.Claim]), "S2611001.CSV");

    [Fact]
    public void Kanji_take_two_bytes_each_and_stand_in_quotes()
    {
        var sheet = InventedClaims.Sheet with { CareManagerNumber = "見本" };

        Assert.Contains("2C228CA9967B222C", Convert.ToHexString(ClaimFile.OfSheets(InventedClaims.Head, [sheet]).ToBytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_without_a_code_is_never_written()
    {
        var sheet = InventedClaims.Sheet with { CareManagerNumber = "見本😀" };

        Assert.Throws<InvalidOperationException>(() => ClaimFile.OfSheets(InventedClaims.Head, [sheet]).ToBytes());
    }

    private static void AssertGolden(ClaimFile file, string name)
    {
        Assert.Equal(name, file.Name);
        Assert.Equal(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Claims", "Golden", name)), file.ToBytes());
    }
}
