using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Domain.Claims;

/// <summary>What is asked of one 給付管理票.</summary>
internal static class SheetChecks
{
    public static IEnumerable<ClaimFinding> Of(BenefitManagementSheet sheet, ClaimSubmission submission)
    {
        var place = new ClaimPlace(ClaimDocument.Sheet, sheet.Key);
        return
        [
            .. PersonChecks.Of(
                place, sheet.Person, sheet.OfficeNumber, sheet.CareManagerNumber, sheet.Month, submission.Head,
                (sheet.LimitUnits is null, "区分支給限度基準額"), (sheet.LimitFrom is null, "限度額適用期間（開始）"), (sheet.LimitTo is null, "限度額適用期間（終了）")),
            .. OfMaker(place, sheet), .. OfEntrusted(place, sheet), .. OfLimit(place, sheet, submission.Limits), .. OfHistory(place, sheet, submission),
            .. OfRowCount(place, sheet), .. SheetRowChecks.Of(sheet),
        ];
    }

    private static IEnumerable<ClaimFinding> OfMaker(ClaimPlace place, BenefitManagementSheet sheet)
    {
        if (sheet.Maker is PlanMaker.Client)
        {
            yield return ClaimRules.SheetBySelf.At(place);
        }
        else if (sheet.Person.Level is { } level && level.IsPreventive() != sheet.Maker is PlanMaker.PreventiveSupport)
        {
            yield return ClaimRules.MakerDoesNotFitLevel.At(place, NameOf(sheet.Maker), level.Name());
        }
    }

    private static IEnumerable<ClaimFinding> OfEntrusted(ClaimPlace place, BenefitManagementSheet sheet)
    {
        if (sheet.Entrusted is not { } entrusted)
        {
            yield break;
        }

        if (!OfficeNumber.IsValid(entrusted.OfficeNumber) || !PersonChecks.IsCareManagerNumber(entrusted.CareManagerNumber))
        {
            yield return ClaimRules.EntrustedIncomplete.At(place, entrusted.OfficeNumber, entrusted.CareManagerNumber);
        }

        if (sheet.Maker is not PlanMaker.PreventiveSupport)
        {
            yield return ClaimRules.EntrustedWithoutPreventiveSupport.At(place, NameOf(sheet.Maker));
        }
    }

    private static IEnumerable<ClaimFinding> OfLimit(ClaimPlace place, BenefitManagementSheet sheet, BenefitLimits limits)
    {
        if (sheet.LimitUnits is { } limit)
        {
            if (sheet.Person.Level is { } level && limits.Of(level, sheet.Month) is { } expected && !Fits(level, limit, expected))
            {
                yield return ClaimRules.LimitDiffersFromTable.At(place, limit, level.Name(), expected);
            }

            if (sheet.TotalUnits > limit)
            {
                yield return ClaimRules.TotalOverLimit.At(place, sheet.TotalUnits, limit, sheet.TotalUnits - limit);
            }
        }

        if (sheet is { LimitFrom: { } from, LimitTo: { } to } && (sheet.Month < from || sheet.Month > to))
        {
            yield return ClaimRules.MonthOutsideLimitPeriod.At(place, PersonChecks.Words(from), PersonChecks.Words(to), PersonChecks.Words(sheet.Month));
        }
    }

    // For 事業対象者 the insurer may set more than the table.
    private static bool Fits(CareLevel level, int limit, int expected) => level is CareLevel.ProjectTarget ? limit >= expected : limit == expected;

    private static IEnumerable<ClaimFinding> OfHistory(ClaimPlace place, BenefitManagementSheet sheet, ClaimSubmission submission)
    {
        var isHeld = submission.Accepted.TryGetValue(sheet.Key, out var sent);
        if (sheet.Submission is SubmissionKind.New && isHeld)
        {
            yield return sent == submission.Head.SubmissionMonth
                ? ClaimRules.AlreadyAcceptedThisMonth.At(place)
                : ClaimRules.AlreadyAccepted.At(place, PersonChecks.Words(sent));
        }
        else if (sheet.Submission is not SubmissionKind.New && !isHeld)
        {
            yield return ClaimRules.NothingToReplace.At(place, sheet.Submission is SubmissionKind.Correction ? "修正" : "取消");
        }
    }

    private static IEnumerable<ClaimFinding> OfRowCount(ClaimPlace place, BenefitManagementSheet sheet)
    {
        if (sheet.Rows.Count == 0)
        {
            yield return ClaimRules.SheetWithoutRows.At(place);
        }
        else if (sheet.Rows.Count > BenefitManagementSheet.MostRows)
        {
            yield return ClaimRules.SheetWithTooManyRows.At(place, sheet.Rows.Count, BenefitManagementSheet.MostRows);
        }
    }

    private static string NameOf(PlanMaker maker) => maker switch
    {
        PlanMaker.CareManagementOffice => "居宅介護支援事業者作成",
        PlanMaker.Client => "被保険者自己作成",
        _ => "介護予防支援事業者・地域包括支援センター作成",
    };
}
