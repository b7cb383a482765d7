using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.FaxCovers;

/// <summary>FAX送付状: who sends how many sheets of what to whom. Never a client's name, number or birth date: sheets go astray.</summary>
public sealed record FaxCoverPaper : Paper
{
    public required FaxParty To { get; init; }

    public required FaxParty From { get; init; }

    /// <summary>送信日時, as printed.</summary>
    public required string SentAt { get; init; }

    /// <summary>件名.</summary>
    public required string Subject { get; init; }

    /// <summary>With this one.</summary>
    public int Sheets { get; init; }

    public IReadOnlyList<FaxContent> Contents { get; init; } = [];

    /// <summary>□ご確認ください, □実績をご返送ください: which of <see cref="FaxCoverLabels.Wishes"/> are ticked.</summary>
    public IReadOnlyCollection<string> Wishes { get; init; } = [];

    /// <summary>Address of the page where the receiver says that it arrived, and its QR code (PNG); null prints none.</summary>
    public FaxConfirmation? Confirmation { get; init; }

    public override string FormTitle => FaxCoverLabels.Title;

    internal override void Compose(Booklet booklet) => new FaxCoverForm(this, booklet).Compose();
}

/// <summary>One of the two offices.</summary>
public sealed record FaxParty(string Name, string OfficeNumber, string Address, string Phone, string Fax);

/// <summary>A line of the table: what lies behind the cover.</summary>
/// <param name="Clients">How many people, never who.</param>
/// <param name="Version">連番.</param>
public sealed record FaxContent(string Form, string Month, int Clients, int Sheets, string Version);

public sealed record FaxConfirmation(string Address, ReadOnlyMemory<byte> QrCode, string ValidUntil);
