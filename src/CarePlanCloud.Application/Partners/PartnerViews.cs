using CarePlanCloud.Application.Masters;

namespace CarePlanCloud.Application.Partners;

/// <summary>連携先 in a list.</summary>
/// <param name="CheckDigitDiffers">The number breaks the rule of its last digit: worth a second look, no more.</param>
public sealed record PartnerSummary(
    Guid Id, string OfficeNumber, string Name, string ShortName, string Kana, IReadOnlyList<string> ServiceKinds, int RegionalGrade, int AddOns,
    string Phone, bool IsActive, bool CheckDigitDiffers, string SearchKey)
{
    internal static PartnerSummary Of(Partner row) => new(
        row.Id, row.OfficeNumber, row.Name, row.ShortName, row.Kana, row.ServiceKinds, row.RegionalGrade, row.AddOnCodes.Count, row.Phone, row.IsActive,
        !OfficeNumberIsRight(row.OfficeNumber), row.SearchKey);

    internal static bool OfficeNumberIsRight(string number) => Domain.Numbers.OfficeNumber.IsPlausible(number);
}

/// <summary>One 連携先 with its add-ons as they count in the month asked for; an add-on no table knows then has no name.</summary>
public sealed record PartnerView(
    Guid Id, PartnerDraft Partner, bool CheckDigitDiffers, IReadOnlyDictionary<string, ServiceCodeInForce> AddOns);
