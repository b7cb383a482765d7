using CarePlanCloud.Application.Reports.FaxCovers;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.Invitations;

/// <summary>ご案内: a sheet that asks another office to join. It names two offices and no person.</summary>
public sealed record InvitationPaper : Paper
{
    public required FaxParty To { get; init; }

    public required FaxParty From { get; init; }

    /// <summary>As printed.</summary>
    public required string IssuedOn { get; init; }

    /// <summary>Until when the code counts, as printed.</summary>
    public required string ValidUntil { get; init; }

    /// <summary>The whole address behind the code, for whoever types it.</summary>
    public required string Address { get; init; }

    /// <summary>PNG.</summary>
    public required ReadOnlyMemory<byte> QrCode { get; init; }

    public override string FormTitle => InvitationWords.Title;

    internal override void Compose(Booklet booklet) => new InvitationForm(this, booklet).Compose();
}
