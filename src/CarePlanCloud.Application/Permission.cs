namespace CarePlanCloud.Application;

/// <summary>What a use case needs of its caller. A member's <see cref="Identity.Role"/> carries a set of these.</summary>
public enum Permission
{
    /// <summary>See clients, slips and their marks.</summary>
    ViewClients,

    /// <summary>Write what was really done.</summary>
    EnterActuals,

    /// <summary>Write clients with their certifications, rates and public expenses.</summary>
    WriteClients,

    /// <summary>Write plans and the planned side of slips, decide differences and close months; used where plans are made.</summary>
    WritePlans,

    /// <summary>Make files for 国保連 and record what became of them.</summary>
    ClaimMonths,

    /// <summary>Code tables, prices, calendar, partners.</summary>
    MaintainMasters,

    /// <summary>Receive, import, create and send exchange files.</summary>
    ExchangeFiles,

    /// <summary>Members, keys, audit trail.</summary>
    ManageOffice,

    /// <summary>Say that a unit arrived, by the secret of its link; held by link holders only, never by a member or a key.</summary>
    ConfirmArrival,

    /// <summary>Learn who invited, by the code of the sheet; held by link holders only, never by a member or a key.</summary>
    SeeInvitation,

    /// <summary>Let offices in, suspend them, look after the machinery; held by operators only, never by a member or a key, and without an office.</summary>
    Operate,

    /// <summary>Come in by a one-time code; held by link holders only, never by a member or a key.</summary>
    UseEntryCode,

    /// <summary>Steps of background work; held by jobs only, never by a member or a key.</summary>
    RunJobs,
}

/// <summary>The permission a use case asks for. Every use case carries this or <see cref="AnonymousAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}

/// <summary>A use case that belongs to no office, and why that is right.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnonymousAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}
