using System.Text.RegularExpressions;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Domain.Claims;

/// <summary>What is asked of either document: the person, the office, the care manager, the month.</summary>
internal static partial class PersonChecks
{
    public static IEnumerable<ClaimFinding> Of(
        ClaimPlace place, InsuredPerson person, string officeNumber, string careManagerNumber, ServiceMonth month, ClaimFileHead head, params (bool IsMissing, string Item)[] items)
    {
        (bool IsMissing, string Item)[] all =
        [
            (person.BirthDate is null, "生年月日"), (person.Sex.Length == 0, "性別"), (person.Level is null, "要介護状態区分"),
            (careManagerNumber.Length == 0, "介護支援専門員番号"), .. items,
        ];
        foreach (var (_, item) in all.Where(item => item.IsMissing))
        {
            yield return ClaimRules.ItemMissing.At(place, item);
        }

        if (person.Sex is not ("" or "1" or "2"))
        {
            yield return ClaimRules.SexUnknown.At(place, person.Sex);
        }

        if (person.IsCertificationPending)
        {
            yield return ClaimRules.CertificationPending.At(place);
        }

        if (careManagerNumber.Length > 0 && !IsCareManagerNumber(careManagerNumber))
        {
            yield return ClaimRules.CareManagerNumberMalformed.At(place, careManagerNumber);
        }

        if (officeNumber != head.OfficeNumber)
        {
            yield return ClaimRules.OfficesMixed.At(place, officeNumber, head.OfficeNumber);
        }

        if (month >= head.SubmissionMonth)
        {
            yield return ClaimRules.MonthNotOver.At(place, Words(month), Words(head.SubmissionMonth));
        }

        foreach (var finding in OfNumbers(place, person))
        {
            yield return finding;
        }
    }

    public static bool IsCareManagerNumber(string text) => CareManagerNumber().IsMatch(text);

    public static string Words(ServiceMonth month) => Wareki.Of(month.FirstDay).LongMonth;

    private static IEnumerable<ClaimFinding> OfNumbers(ClaimPlace place, InsuredPerson person)
    {
        if (!InsurerNumber.IsValid(person.InsurerNumber))
        {
            yield return ClaimRules.InsurerNumberMalformed.At(place, person.InsurerNumber);
        }
        else if (!InsurerNumber.IsPlausible(person.InsurerNumber))
        {
            yield return ClaimRules.InsurerNumberImplausible.At(place, person.InsurerNumber);
        }

        if (!InsuredNumber.IsValid(person.InsuredNumber))
        {
            yield return ClaimRules.InsuredNumberMalformed.At(place, person.InsuredNumber);
        }
    }

    // No rule for its digits is known, only that small letters are not allowed.
    [GeneratedRegex(@"^[0-9A-Z]{8}\z")]
    private static partial Regex CareManagerNumber();
}
