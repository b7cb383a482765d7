using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Offices;

namespace CarePlanCloud.Application.Partners;

/// <summary>連携先 as somebody writes it down. Codes may be typed in full width; texts are kept as they are.</summary>
public sealed record PartnerDraft(
    string OfficeNumber,
    string Name,
    string ShortName = "",
    string Kana = "",
    IReadOnlyList<string>? ServiceKinds = null,
    int RegionalGrade = 0,
    IReadOnlyList<string>? AddOnCodes = null,
    IReadOnlyList<Discount>? Discounts = null,
    string PostalCode = "",
    string Address = "",
    string Phone = "",
    string Fax = "",
    string Note = "",
    bool IsActive = true)
{
    private const int LongestText = 200;
    private const int LongestName = 100;

    /// <summary>Numbers and codes in half width and order, texts without the blanks around them, nothing null.</summary>
    public PartnerDraft Tidy() => this with
    {
        OfficeNumber = Tight(OfficeNumber),
        Name = Plain(Name),
        ShortName = Plain(ShortName),
        Kana = Plain(Kana),
        ServiceKinds = [.. (ServiceKinds ?? []).Select(Tight).Where(kind => kind.Length > 0).Distinct().Order(StringComparer.Ordinal)],
        AddOnCodes = [.. (AddOnCodes ?? []).Select(Tight).Where(code => code.Length > 0).Distinct().Order(StringComparer.Ordinal)],
        Discounts = [.. (Discounts ?? []).OfType<Discount>().Select(discount => discount with { ServiceKindOrCode = Tight(discount.ServiceKindOrCode) })
            .OrderBy(discount => discount.ServiceKindOrCode, StringComparer.Ordinal).ThenBy(discount => discount.ValidFrom)],
        PostalCode = Plain(PostalCode).FoldWidth(),
        Address = Plain(Address),
        Phone = Plain(Phone).FoldWidth(),
        Fax = Plain(Fax).FoldWidth(),
        Note = Plain(Note),
    };

    /// <summary>Why a tidy draft cannot be kept, or null.</summary>
    public Refusal? Problem()
    {
        if (!Domain.Numbers.OfficeNumber.IsValid(OfficeNumber))
        {
            return PartnerRefusals.BadNumber;
        }

        if (Name.Length is 0 or > LongestName)
        {
            return PartnerRefusals.NameMissing;
        }

        if (ServiceKinds is not { Count: > 0 } kinds || kinds.Any(kind => !ServiceCode.IsValid(kind + "0000")))
        {
            return PartnerRefusals.KindMissing;
        }

        if (RegionalGrade is < 0 or > 7)
        {
            return PartnerRefusals.BadGrade;
        }

        if (AddOnCodes!.FirstOrDefault(code => !ServiceCode.IsValid(code)) is { } unknown)
        {
            return PartnerRefusals.UnknownAddOn(unknown);
        }

        return Discounts!.Any(IsWrong) ? PartnerRefusals.BadDiscount
            : new[] { ShortName, Kana, PostalCode, Address, Phone, Fax, Note }.Any(text => text.Length > LongestText) ? PartnerRefusals.TextTooLong : null;
    }

    internal void WriteTo(Partner partner)
    {
        partner.Name = Name;
        partner.ShortName = ShortName;
        partner.Kana = Kana;
        partner.SearchKey = SearchKeyOf(Name, ShortName, Kana);
        partner.ServiceKinds = [.. ServiceKinds!];
        partner.RegionalGrade = RegionalGrade;
        partner.AddOnCodes = [.. AddOnCodes!];
        partner.Discounts = [.. Discounts!];
        partner.PostalCode = PostalCode;
        partner.Address = Address;
        partner.Phone = Phone;
        partner.Fax = Fax;
        partner.Note = Note;
        partner.IsActive = IsActive;
    }

    internal static string SearchKeyOf(string name, string shortName, string kana) =>
        string.Join('|', new[] { kana, name, shortName }.Where(text => text.Length > 0).Select(SearchKeys.Fold));

    private static bool IsWrong(Discount discount) =>
        discount.Percent is < 1 or > 99 || discount.ValidFrom == default || discount.ValidTo < discount.ValidFrom
        || !(ServiceCode.IsValid(discount.ServiceKindOrCode) || ServiceCode.IsValid(discount.ServiceKindOrCode + "0000"));

    private static string Plain(string? text) => (text ?? "").Trim();

    private static string Tight(string? text) =>
        string.Concat((text ?? "").FoldWidth().ToUpperInvariant().Where(character => !char.IsWhiteSpace(character)));
}
