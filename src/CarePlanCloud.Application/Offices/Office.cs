using CarePlanCloud.Domain.Offices;

namespace CarePlanCloud.Application.Offices;

/// <summary>
/// The tenant. Its id is every other table's tenant_id. Not tenant-owned: the directory of offices is read by all, and at sign-in
/// before an office is entered; it holds no client data.
/// </summary>
public sealed class Office
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>事業所番号, 10 characters.</summary>
    public required string OfficeNumber { get; init; }

    /// <summary>電子請求ID, KJ + 12.</summary>
    public required string KjBillingId { get; init; }

    public required string Name { get; set; }

    public OfficeKind Kind { get; init; }

    /// <summary>Every サービス種類 the office is designated for under its number, by code, the ended ones too; never empty.</summary>
    public required List<DesignatedKind> Kinds { get; set; }

    /// <summary>サービス種類コード the office exchanges under (43, 11, A2 …): the main one of <see cref="Kinds"/>.</summary>
    public string ServiceKind => OfficeKinds.MainOf(Kind, Kinds);

    /// <summary>Whether the office provides a kind on a day.</summary>
    public bool Provides(string serviceKind, DateOnly day) => Kinds.Exists(kind => kind.Kind == serviceKind && kind.IsInForce(day));

    /// <summary>停止: since then nobody works in the office; what reaches it is still kept. Null while it is in use.</summary>
    public DateTimeOffset? SuspendedAt { get; set; }

    /// <summary>終了: the contract is over and the office's data are deleted; only this line is left. Null while the office is here.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>SHA-256 of the client certificates one of which has to come with every connection; empty when none is asked for.</summary>
    public List<string> ClientCertificates { get; set; } = [];
}
