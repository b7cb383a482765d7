using CarePlanCloud.Domain.Units;

namespace CarePlanCloud.Domain.Claims;

/// <summary>What is asked of the units of a claim: how many lines, their sum, and the figures the table knows.</summary>
internal static class FeeUnitChecks
{
    private const long MostYen = 999_999;

    public static IEnumerable<ClaimFinding> Of(ClaimPlace place, CareManagementClaim claim, CareManagementFees fees)
    {
        if (claim.Lines.Count == 0)
        {
            yield return ClaimRules.ClaimWithoutLines.At(place);
            yield break;
        }

        if (claim.Lines.Count > CareManagementClaim.MostLines)
        {
            yield return ClaimRules.ClaimWithTooManyLines.At(place, claim.Lines.Count, CareManagementClaim.MostLines);
        }

        if (claim.TotalUnits <= 0)
        {
            yield return ClaimRules.FeeTotalNotPositive.At(place, claim.TotalUnits);
        }

        if (claim.Amount > MostYen)
        {
            yield return ClaimRules.FeeTooLarge.At(place, claim.Amount, MostYen);
        }

        foreach (var (line, at) in claim.Lines.Select((line, at) => (line, place with { Row = at + 1 })))
        {
            if (ExpectedOf(line, claim, fees) is { } expected && line.Units != expected)
            {
                yield return ClaimRules.FeeUnitsDifferFromTable.At(at, line.Code, line.Units, expected);
            }
        }
    }

    // Null where the table says nothing of a code.
    private static int? ExpectedOf(FeeLine line, CareManagementClaim claim, CareManagementFees fees) => fees.RateOf(claim.Month) is { } rate && rate.Code == line.Code
        ? Rounding.PerThousand(claim.Lines.Where(other => other.Code != rate.Code).Sum(other => other.TotalUnits), rate.Rate)
        : fees.FeeOf(line.Code, claim.Month)?.Units;
}
