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

    /// <summary>The day of the whole list that no longer named it; null while it is listed.</summary>
    public DateOnly? EndedOn { get; set; }
}

/// <summary>A public list that was read into the directory: where its rows come from.</summary>
public sealed class DirectoryImport
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The day the list speaks of.</summary>
    public DateOnly AsOf { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required byte[] FileHash { get; init; }

    public DateTimeOffset ImportedAt { get; init; }

    public int Added { get; init; }

    public int Changed { get; init; }

    public int Ended { get; init; }

    public int Same { get; init; }

    /// <summary>Rows of the file that could not be read.</summary>
    public int Refused { get; init; }
}
