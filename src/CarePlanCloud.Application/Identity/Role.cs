namespace CarePlanCloud.Application.Identity;

/// <summary>What a member may do in one office. Stored as a word.</summary>
public enum Role
{
    /// <summary>管理者.</summary>
    Administrator,

    /// <summary>ケアマネジャー: plans, and all daily work.</summary>
    CareManager,

    /// <summary>サービス提供責任者: clients, what was done, and the exchange of it.</summary>
    ServiceSupervisor,

    /// <summary>事務: everything daily but the plans themselves.</summary>
    Clerk,

    /// <summary>閲覧.</summary>
    Viewer,
}

public static class Roles
{
    private static readonly HashSet<Permission> Supervising =
        [Permission.ViewClients, Permission.WriteClients, Permission.EnterActuals, Permission.ExchangeFiles];

    private static readonly HashSet<Permission> Clerical = [.. Supervising, Permission.MaintainMasters, Permission.ClaimMonths];

    private static readonly HashSet<Permission> Planning = [.. Clerical, Permission.WritePlans];

    private static readonly HashSet<Permission> Managing = [.. Planning, Permission.ManageOffice];

    private static readonly HashSet<Permission> Looking = [Permission.ViewClients];

    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();

    public static IReadOnlySet<Permission> PermissionsOf(Role role) => role switch
    {
        Role.Administrator => Managing,
        Role.CareManager => Planning,
        Role.ServiceSupervisor => Supervising,
        Role.Clerk => Clerical,
        _ => Looking,
    };

    /// <summary>A program with a key does all daily work, whatever the kind of its office.</summary>
    public static IReadOnlySet<Permission> OfPrograms => Planning;

    public static string NameOf(Role role) => role switch
    {
        Role.Administrator => "管理者",
        Role.CareManager => "ケアマネジャー",
        Role.ServiceSupervisor => "サービス提供責任者",
        Role.Clerk => "事務",
        _ => "閲覧",
    };

    /// <summary>What the role may do, in a sentence's worth of words.</summary>
    public static string MeaningOf(Role role) => role switch
    {
        Role.Administrator => "すべての仕事と、職員・事業所の管理",
        Role.CareManager => "計画・利用票・予実突合・給付管理と、毎日の仕事すべて",
        Role.ServiceSupervisor => "利用者、実績の入力、ファイルの送受信",
        Role.Clerk => "利用者、実績の入力、ファイルの送受信、マスタ、国保連へのファイル（計画は見るだけ）",
        _ => "見るだけ",
    };
}
