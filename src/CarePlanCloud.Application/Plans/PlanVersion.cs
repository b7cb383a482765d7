using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Plans;

/// <summary>How far a plan has come. Stored as a word. From <see cref="Agreed"/> on its forms are frozen.</summary>
public enum PlanState
{
    /// <summary>原案.</summary>
    Draft,

    /// <summary>同意.</summary>
    Agreed,

    /// <summary>交付.</summary>
    HandedOver,
}

/// <summary>
/// A care plan this office writes. Every change after consent is a new version; the old ones stay. Plans received from others are
/// <see cref="CarePlan"/>.
/// </summary>
public sealed class PlanVersion : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ClientId { get; init; }

    /// <summary>第n版 of this client, from 1.</summary>
    public int Number { get; init; }

    /// <summary>居宅サービス計画作成（変更）日; the key under which the plan is sent.</summary>
    public DateOnly PlanDate { get; set; }

    public PlanState State { get; set; }

    public required CarePlanForms Forms { get; set; }

    /// <summary>The version it was copied from.</summary>
    public Guid? BasedOnId { get; init; }

    public DateOnly? AgreedOn { get; set; }

    /// <summary>Who agreed: the client, or a relative in their place.</summary>
    public string AgreedBy { get; set; } = "";

    /// <summary>Who explained it.</summary>
    public string ExplainedBy { get; set; } = "";

    public DateOnly? HandedOverOn { get; set; }

    public string HandedOverBy { get; set; } = "";

    public Guid? WrittenBy { get; set; }

    public DateTimeOffset WrittenAt { get; set; }

    /// <summary>Changes with every write (PostgreSQL's xmin).</summary>
    public uint Version { get; set; }
}

/// <summary>文例: a text to reuse, of one person or of the whole office.</summary>
public sealed class Phrase : ITenantOwned
{
    public Guid TenantId { get; init; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The user it belongs to; null for the office's.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Which cell it is for: a stable word such as need, long_goal, support, overall_policy.</summary>
    public required string Place { get; set; }

    public required string Text { get; set; }

    /// <summary>How often it was taken: the most useful stand first.</summary>
    public int Uses { get; set; }
}
