using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Claims;

/// <summary>What is asked of one claim of 居宅介護支援費.</summary>
internal static class FeeChecks
{
    private const string Care = "43";
    private const string Preventive = "46";

    public static IEnumerable<ClaimFinding> Of(CareManagementClaim claim, ClaimSubmission submission)
    {
        var place = new ClaimPlace(ClaimDocument.Claim, claim.Key);
        return
        [
            .. PersonChecks.Of(
                place, claim.Person, claim.OfficeNumber, claim.CareManagerNumber, claim.Month, submission.Head,
                (claim.CertifiedFrom is null, "認定有効期間（開始）"), (claim.CertifiedTo is null, "認定有効期間（終了）"),
                (claim.FiledOn is null && !claim.Person.IsWelfareOnly, "居宅サービス計画作成依頼届出年月日")),
            .. OfWelfare(place, claim), .. OfFacts(place, claim, submission), .. OfKinds(place, claim), .. OfLines(place, claim),
            .. FeeUnitChecks.Of(place, claim, submission.Fees),
        ];
    }

    private static IEnumerable<ClaimFinding> OfWelfare(ClaimPlace place, CareManagementClaim claim)
    {
        if (!claim.Person.IsWelfareOnly)
        {
            yield break;
        }

        var (payer, recipient) = (claim.Welfare?.PayerNumber ?? "", claim.Welfare?.RecipientNumber ?? "");
        if (!PublicExpenseNumbers.IsPayer(payer) || !PublicExpenseNumbers.IsRecipient(recipient))
        {
            yield return ClaimRules.WelfareNumbersMalformed.At(place, payer, recipient);
            yield break;
        }

        if (!PublicExpenseNumbers.IsPlausible(payer) || !payer.StartsWith(ClaimRecords.WelfareLaw, StringComparison.Ordinal))
        {
            yield return ClaimRules.WelfareNumbersImplausible.At(place, payer);
        }

        if (!PublicExpenseNumbers.IsPlausible(recipient))
        {
            yield return ClaimRules.WelfareNumbersImplausible.At(place, recipient);
        }
    }

    private static IEnumerable<ClaimFinding> OfFacts(ClaimPlace place, CareManagementClaim claim, ClaimSubmission submission)
    {
        if (!CareManagementClaim.IsPrice(claim.UnitPrice))
        {
            yield return ClaimRules.UnitPriceMalformed.At(place, claim.UnitPrice);
        }

        if (claim is { CertifiedFrom: { } from, CertifiedTo: { } to } && (from > claim.Month.LastDay || to < claim.Month.FirstDay))
        {
            yield return ClaimRules.CertificationOutsideMonth.At(place, Calendar.Wareki.Of(from).Long, Calendar.Wareki.Of(to).Long, PersonChecks.Words(claim.Month));
        }

        if (submission.Sheets.FirstOrDefault(sheet => sheet.Key == claim.Key) is { } sheet
            && (sheet.Person.BirthDate, sheet.Person.Sex) != (claim.Person.BirthDate, claim.Person.Sex))
        {
            yield return ClaimRules.PersonDiffers.At(place);
        }
    }

    private static IEnumerable<ClaimFinding> OfKinds(ClaimPlace place, CareManagementClaim claim)
    {
        var kinds = claim.Lines.Where(line => IsFee(line.Code)).Select(line => ServiceCode.KindOf(line.Code)).Distinct().ToList();
        if (kinds.Count > 1)
        {
            yield return ClaimRules.FeeKindsMixed.At(place);
        }
        else if (kinds is [var kind] && claim.Person.Level is { } level && level.IsPreventive() != (kind == Preventive))
        {
            yield return ClaimRules.FeeKindDoesNotFitLevel.At(place, kind, level.Name());
        }
    }

    private static IEnumerable<ClaimFinding> OfLines(ClaimPlace place, CareManagementClaim claim)
    {
        foreach (var (line, at) in claim.Lines.Select((line, at) => (line, place with { Row = at + 1 })))
        {
            if (!IsFee(line.Code))
            {
                yield return ClaimRules.FeeCodeMalformed.At(at, line.Code);
            }

            if (line.Count <= 0)
            {
                yield return ClaimRules.FeeCountNotPositive.At(at, line.Count);
            }
        }
    }

    private static bool IsFee(string code) => ServiceCode.IsValid(code) && ServiceCode.KindOf(code) is Care or Preventive;
}
