namespace CarePlanCloud.Application.Identity;

/// <summary>What a member may do in one office.</summary>
public enum Role
{
    /// <summary>管理者.</summary>
    Administrator,

    /// <summary>職員: daily work, no management.</summary>
    Staff,

    /// <summary>閲覧のみ.</summary>
    Viewer,
}

/// <summary>
/// A person's place in an office: the ユーザーID typed at sign-in is unique within the office. Not tenant-owned: sign-in and the office
/// switch read it before an office is entered.
/// </summary>
public sealed class Membership
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid OfficeId { get; init; }

    public Guid UserId { get; init; }

    public required string LoginName { get; init; }

    public Role Role { get; set; }

    /// <summary>介護支援専門員番号, 8 digits; empty for who is none.</summary>
    public string CareManagerNumber { get; set; } = "";
}

public static class Roles
{
    public static IReadOnlySet<Permission> PermissionsOf(Role role) => role switch
    {
        Role.Administrator => new HashSet<Permission>
        {
            Permission.ViewClients, Permission.EnterActuals, Permission.WritePlans, Permission.MaintainMasters, Permission.ExchangeFiles,
            Permission.ManageOffice,
        },
        Role.Staff => new HashSet<Permission>
        {
            Permission.ViewClients, Permission.EnterActuals, Permission.WritePlans, Permission.MaintainMasters, Permission.ExchangeFiles,
        },
        _ => new HashSet<Permission> { Permission.ViewClients },
    };

    /// <summary>A program with a key does what a clerk does.</summary>
    public static IReadOnlySet<Permission> OfPrograms { get; } = PermissionsOf(Role.Staff);

    public static string NameOf(Role role) => role switch
    {
        Role.Administrator => "管理者",
        Role.Staff => "職員",
        _ => "閲覧のみ",
    };
}
