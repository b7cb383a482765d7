using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.Entries;

/// <summary>
/// The sheet that an administrator hands to one person: 招待 or 再設定. Whoever holds it can come in once; it names the person so that it reaches the
/// right one, and no client.
/// </summary>
public sealed record EntryPaper : Paper
{
    public required bool IsInvitation { get; init; }

    public required string OfficeName { get; init; }

    public required string OfficeNumber { get; init; }

    public required string KjBillingId { get; init; }

    public required string Name { get; init; }

    public required string LoginName { get; init; }

    /// <summary>In groups of four.</summary>
    public required string Code { get; init; }

    /// <summary>The page where the code is typed, without the code.</summary>
    public required string Address { get; init; }

    /// <summary>The same page with the code; PNG.</summary>
    public required ReadOnlyMemory<byte> QrCode { get; init; }

    /// <summary>Until when, as printed.</summary>
    public required string ValidUntil { get; init; }

    public override string FormTitle => IsInvitation ? "CarePlanCloud への招待" : "CarePlanCloud パスワードの再設定";

    internal override void Compose(Booklet booklet) => new EntryForm(this, booklet).Compose();
}
