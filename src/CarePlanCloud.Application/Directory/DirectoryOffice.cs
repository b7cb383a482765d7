namespace CarePlanCloud.Application.Directory;

/// <summary>
/// 事業所台帳: an office of the country as public lists name it, whether it is here or not. Shared by all offices and read only; it is
/// written by `careplan directory import`. It holds no client data.
/// </summary>
public sealed class DirectoryOffice
{
    /// <summary>10 characters.</summary>
    public required string OfficeNumber { get; init; }

    public required string Name { get; set; }

    public string Kana { get; set; } = "";

    /// <summary>Folded name and kana, for finding.</summary>
    public string SearchKey { get; set; } = "";

    /// <summary>The two-character kinds it offers.</summary>
    public List<string> ServiceKinds { get; set; } = [];

    public string CorporationName { get; set; } = "";

    /// <summary>都道府県, 市区町村.</summary>
    public string Prefecture { get; set; } = "";

    public string Municipality { get; set; } = "";

    public string Address { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Fax { get; set; } = "";

    /// <summary>Registered with ケアプランデータ連携システム, as the public usage list says.</summary>
    public bool UsesNationalSystem { get; set; }

    /// <summary>The day of the list it was read from.</summary>
    public DateOnly AsOf { get; set; }
}
