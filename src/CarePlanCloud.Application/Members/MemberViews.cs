using CarePlanCloud.Application.Identity;

namespace CarePlanCloud.Application.Members;

/// <summary>A person's place in the office of the operation.</summary>
/// <param name="Id">Of the membership.</param>
/// <param name="CareManagerNumber">介護支援専門員番号, 8 digits or empty.</param>
/// <param name="LastSignInAt">With this office's 事業所ID; null when never.</param>
/// <param name="LockedAt">退職; null for who belongs to the office.</param>
/// <param name="SatelliteId">担当の拠点; null for the main place.</param>
/// <param name="Revision">Goes with the next change.</param>
/// <param name="Clients">How many clients in use the person looks after.</param>
/// <param name="IsMe">The person who asks.</param>
public sealed record MemberView(
    Guid Id, string Name, string LoginName, Role Role, string CareManagerNumber, DateTimeOffset? LastSignInAt, DateTimeOffset? LockedAt, int Clients, bool IsMe,
    Guid? SatelliteId, int Revision);

/// <summary>What an administrator writes of a member.</summary>
/// <param name="Role">What the person may do from now on.</param>
/// <param name="CareManagerNumber">As typed; empty for who is none.</param>
/// <param name="Name">As this office knows the person; null leaves it as it is.</param>
/// <param name="LoginName">ユーザーID, typed at the next sign-in; null leaves it as it is.</param>
/// <param name="SatelliteId">担当の拠点; null leaves it as it is, the empty id is the main place.</param>
/// <param name="Revision">What was read; another one by now is refused. Null writes over whatever stands.</param>
public sealed record MemberChange(Role Role, string? CareManagerNumber, string? Name = null, string? LoginName = null, Guid? SatelliteId = null, int? Revision = null);
