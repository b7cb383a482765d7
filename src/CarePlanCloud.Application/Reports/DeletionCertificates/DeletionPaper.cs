using CarePlanCloud.Application.Ending.Deleting;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.DeletionCertificates;

/// <summary>削除証明書 as it is printed.</summary>
public sealed record DeletionPaper : Paper
{
    public required DeletionStatement Statement { get; init; }

    /// <summary>SHA-256 of the signed bytes, hexadecimal.</summary>
    public required string StatementHash { get; init; }

    /// <summary>Of those bytes, Base64.</summary>
    public required string Signature { get; init; }

    public override string FormTitle => "削除証明書";

    internal override void Compose(Booklet booklet) => new DeletionForm(this, booklet).Compose();
}
