using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Claims;

/// <summary>What is asked of the rows of a 給付管理票.</summary>
internal static class SheetRowChecks
{
    public static IEnumerable<ClaimFinding> Of(BenefitManagementSheet sheet)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var (row, at) in sheet.Rows.Select((row, at) => (row, at)))
        {
            var place = new ClaimPlace(ClaimDocument.Sheet, sheet.Key, at + 1);
            foreach (var finding in OfProvider(place, row).Concat(OfKind(place, row, sheet.Person.Level)))
            {
                yield return finding;
            }

            if (row.Units <= 0)
            {
                yield return ClaimRules.UnitsNotPositive.At(place, row.Units);
            }

            if (!seen.Add((row.ProviderNumber, row.Kind)))
            {
                yield return ClaimRules.RowRepeated.At(place, row.ProviderNumber, row.Kind);
            }
        }
    }

    private static IEnumerable<ClaimFinding> OfProvider(ClaimPlace place, BenefitManagementRow row)
    {
        if (!OfficeNumber.IsValid(row.ProviderNumber))
        {
            yield return ClaimRules.ProviderNumberMalformed.At(place, row.ProviderNumber);
        }
        else if (!OfficeNumber.IsPlausible(row.ProviderNumber))
        {
            yield return ClaimRules.ProviderNumberImplausible.At(place, row.ProviderNumber);
        }
    }

    private static IEnumerable<ClaimFinding> OfKind(ClaimPlace place, BenefitManagementRow row, CareLevel? level)
    {
        if (KindRules.Find(row.Kind) is not { } kind)
        {
            var rule = row.Kind.Length == 2 && row.Kind.All(character => char.IsAsciiDigit(character) || char.IsAsciiLetterUpper(character)) ? ClaimRules.KindUnknown : ClaimRules.KindMalformed;
            yield return rule.At(place, row.Kind);
            yield break;
        }

        if (!kind.InsideLimit)
        {
            yield return ClaimRules.KindOutsideLimit.At(place, kind.Name, kind.Kind);
        }

        if (level is { } known && !kind.IsFor(known))
        {
            yield return ClaimRules.KindNotForLevel.At(place, kind.Name, kind.Kind, known.Name());
        }

        var usual = ProviderDesignations.UsualOf(row.Kind);
        if (row.Designation != usual && (usual is not ProviderDesignation.Designated || row.Designation is ProviderDesignation.CommunityBased or ProviderDesignation.Project))
        {
            yield return ClaimRules.DesignationDoesNotFitKind.At(place, kind.Name, kind.Kind, (int)row.Designation, (int)usual);
        }
    }
}
