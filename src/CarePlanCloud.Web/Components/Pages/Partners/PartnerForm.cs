using CarePlanCloud.Application.Partners;

namespace CarePlanCloud.Web.Components.Pages.Partners;

/// <summary>A 連携先 while it is being typed.</summary>
internal sealed class PartnerForm
{
    public string OfficeNumber { get; set; } = "";

    public string Name { get; set; } = "";

    public string ShortName { get; set; } = "";

    public string Kana { get; set; } = "";

    public HashSet<string> ServiceKinds { get; init; } = [];

    public int RegionalGrade { get; set; }

    public List<string> AddOnCodes { get; init; } = [];

    public List<DiscountRow> Discounts { get; init; } = [];

    public string PostalCode { get; set; } = "";

    public string Address { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Fax { get; set; } = "";

    public string Note { get; set; } = "";

    public bool IsActive { get; set; } = true;

    public PartnerDraft Draft => new(
        OfficeNumber, Name, ShortName, Kana, [.. ServiceKinds], RegionalGrade, AddOnCodes, [.. Discounts.Select(row => row.Discount)], PostalCode, Address,
        Phone, Fax, Note, IsActive);

    public static PartnerForm Of(PartnerDraft draft) => new()
    {
        OfficeNumber = draft.OfficeNumber, Name = draft.Name, ShortName = draft.ShortName, Kana = draft.Kana, ServiceKinds = [.. draft.ServiceKinds!],
        RegionalGrade = draft.RegionalGrade, AddOnCodes = [.. draft.AddOnCodes!], Discounts = [.. draft.Discounts!.Select(DiscountRow.Of)],
        PostalCode = draft.PostalCode, Address = draft.Address, Phone = draft.Phone, Fax = draft.Fax, Note = draft.Note, IsActive = draft.IsActive,
    };
}

/// <summary>A 割引 while it is being typed.</summary>
internal sealed class DiscountRow
{
    public string Meant { get; set; } = "";

    public int? Percent { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public Discount Discount => new(Meant, Percent ?? 0, From ?? default, To);

    public static DiscountRow Of(Discount discount) =>
        new() { Meant = discount.ServiceKindOrCode, Percent = discount.Percent, From = discount.ValidFrom, To = discount.ValidTo };
}
