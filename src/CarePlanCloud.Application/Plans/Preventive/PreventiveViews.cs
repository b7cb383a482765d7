namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>A document in a list.</summary>
/// <param name="SenderOfficeName">Who sent it; empty for what this office writes.</param>
/// <param name="DelegatedOfficeName">Empty without 委託; else the other office, by its name where it is known.</param>
public sealed record PreventiveSummary(
    Guid Id,
    Guid ClientId,
    string ClientName,
    string ClientKana,
    PreventiveDocumentKind Kind,
    int Number,
    DateOnly Date,
    PlanState State,
    string SenderOfficeName,
    string DelegatedOfficeName,
    DateOnly? AgreedOn,
    DateOnly? HandedOverOn,
    string WrittenBy,
    DateTimeOffset WrittenAt);

/// <summary>Whose work it is.</summary>
/// <param name="IsDelegated">委託.</param>
/// <param name="OfficeNumber">The other office: for a center the one that writes, for a care-management office the center; empty without 委託.</param>
public sealed record PreventiveDelegation(bool IsDelegated, string OfficeNumber, string OfficeName);

/// <summary>The client above the paper.</summary>
public sealed record PreventiveClient(Guid Id, string Name, string Kana, string InsurerNumber, string InsuredNumber);

/// <summary>A version of the same document.</summary>
public sealed record PreventiveVersion(Guid Id, int Number, DateOnly Date, PlanState State, bool IsReceived);

/// <summary>One document for its page.</summary>
/// <param name="SenderOfficeName">Who sent it; empty for what this office writes.</param>
/// <param name="CanWrite">Whether this office may write it and nobody has agreed to it yet.</param>
/// <param name="Missing">What stands in the way of 同意.</param>
/// <param name="Notes">What would have to be mended before it is sent.</param>
public sealed record PreventiveView(
    Guid Id,
    PreventiveDocumentKind Kind,
    PreventiveClient Client,
    int Number,
    PlanState State,
    string SenderOfficeName,
    PreventiveContent Content,
    bool HasFamilyChart,
    PreventiveDelegation Delegation,
    bool WritesForCenter,
    bool CanWrite,
    DateOnly? AgreedOn,
    string AgreedBy,
    string ExplainedBy,
    DateOnly? HandedOverOn,
    string HandedOverBy,
    string WrittenBy,
    DateTimeOffset WrittenAt,
    uint Version,
    IReadOnlyList<PreventiveVersion> Versions,
    IReadOnlyList<ItemProblem> Missing,
    IReadOnlyList<ItemProblem> Notes);

/// <summary>What a write left: the version to write with next, and what the document still wants.</summary>
public sealed record SavedPreventive(uint Version, DateTimeOffset WrittenAt, IReadOnlyList<ItemProblem> Missing, IReadOnlyList<ItemProblem> Notes);
