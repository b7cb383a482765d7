namespace CarePlanCloud.Application.Directory;

/// <summary>Whether an office can be reached electronically, as far as is known.</summary>
public enum DirectoryUse
{
    /// <summary>CarePlanCloud 利用中.</summary>
    Here,

    /// <summary>国のシステム利用中.</summary>
    National,

    /// <summary>Neither, as far as the directory knows.</summary>
    None,
}

/// <summary>What is looked for. Empty texts leave nothing out.</summary>
/// <param name="Text">Parts of the name, the kana or the corporation, apart by blanks; or the beginning of a number.</param>
/// <param name="Group">A <see cref="Domain.Offices.ServiceKindGroup"/>, or empty.</param>
/// <param name="Page">From 1.</param>
public sealed record DirectoryQuery(
    string Text = "", string Kind = "", string Group = "", string Prefecture = "", string Municipality = "", DirectoryUse? Use = null,
    bool WithEnded = false, int Page = 1)
{
    public const int PageSize = 50;
}

/// <summary>An office of the directory.</summary>
/// <param name="IsHere">CarePlanCloud 利用中.</param>
/// <param name="PartnerId">Of the caller's office, when it is its partner already.</param>
/// <param name="AsOf">The day of the list it was read from.</param>
/// <param name="EndedOn">The list of that day no longer named it.</param>
public sealed record DirectoryEntry(
    string OfficeNumber, string Name, string Kana, IReadOnlyList<string> ServiceKinds, string CorporationName, string Prefecture, string Municipality,
    string Address, string Phone, string Fax, bool IsHere, bool IsNational, Guid? PartnerId, DateOnly AsOf, DateOnly? EndedOn);

/// <summary>A page of what was found.</summary>
/// <param name="Count">On all pages.</param>
public sealed record DirectoryListing(IReadOnlyList<DirectoryEntry> Rows, int Count, int Page)
{
    public int Pages => Math.Max(1, (Count + DirectoryQuery.PageSize - 1) / DirectoryQuery.PageSize);
}

/// <summary>How many offices of an area or a group there are, and how many use what.</summary>
/// <param name="Area">都道府県, 市区町村 or the name of a group of kinds.</param>
public sealed record UsageRow(string Area, int Offices, int Here, int National);

/// <summary>利用状況: by area for the chosen kinds, by kinds for the chosen area.</summary>
public sealed record DirectoryUsage(IReadOnlyList<UsageRow> Areas, IReadOnlyList<UsageRow> Groups, UsageRow Total, DirectorySourceView? Source);

/// <summary>The newest list the directory was read from.</summary>
public sealed record DirectorySourceView(DateOnly AsOf, string FileName, DateTimeOffset ImportedAt);
