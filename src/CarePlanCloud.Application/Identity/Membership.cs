namespace CarePlanCloud.Application.Identity;

/// <summary>
/// A person's place in an office: the ユーザーID typed at sign-in is unique within the office. Not tenant-owned: sign-in and the office
/// switch read it before an office is entered. Never deleted: the trail and plans name who has left.
/// </summary>
public sealed class Membership
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid OfficeId { get; init; }

    public Guid UserId { get; init; }

    /// <summary>As the office knows the person: a name that changes here changes in no other office.</summary>
    public required string Name { get; set; }

    public required string LoginName { get; set; }

    public Role Role { get; set; }

    /// <summary>介護支援専門員番号, 8 digits; empty for who is none.</summary>
    public string CareManagerNumber { get; set; } = "";

    /// <summary>担当の拠点: a <see cref="Offices.Satellite"/> of the office; null for who works at the main place. No foreign key: none leads from here behind the walls.</summary>
    public Guid? SatelliteId { get; set; }

    /// <summary>Counts what an administrator changed, so that nobody writes over what another has just written. Signing in changes nothing here.</summary>
    public int Revision { get; set; }

    /// <summary>退職: since then this office does not exist for the person. Null while the person belongs to it.</summary>
    public DateTimeOffset? LockedAt { get; set; }

    /// <summary>With this office's 事業所ID; null before the first time.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }
}
