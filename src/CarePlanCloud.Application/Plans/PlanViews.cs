using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Plans;

/// <summary>A client in the list of plans with the newest version, if there is one.</summary>
/// <param name="CareLevel">The name (要介護2), empty when unknown.</param>
/// <param name="CertificationEnds">Last day of the newest certification; null when unknown or still applied for.</param>
/// <param name="PlanId">The newest version; null when this office has written none.</param>
/// <param name="Received">How many plans came in files.</param>
/// <param name="ReceivedId">The newest of them.</param>
public sealed record PlanSummary(
    Guid ClientId,
    string ClientName,
    string ClientKana,
    string SearchKey,
    string InsuredNumber,
    ClientStatus ClientStatus,
    Guid? CareManagerId,
    string CareManagerName,
    string CareLevel,
    DateOnly? CertificationEnds,
    Guid? PlanId,
    int Number,
    PlanState? State,
    DateOnly? PlanDate,
    int Received,
    Guid? ReceivedId,
    DateOnly? ReceivedDate);

/// <summary>Whose plan it is, as the head of the page shows it.</summary>
public sealed record PlanClient(
    Guid Id,
    string Name,
    string Kana,
    string InsurerNumber,
    string InsuredNumber,
    string Sex,
    DateOnly? BirthDate,
    string CareLevel,
    DateOnly? CertificationEnds);

/// <summary>Another plan of the same client. <paramref name="State"/> is null for one that came in a file.</summary>
/// <param name="Number">第n版; 0 for one that came in a file.</param>
/// <param name="By">Who wrote it, or the office that sent it.</param>
public sealed record PlanLabel(Guid Id, int Number, PlanState? State, DateOnly PlanDate, DateOnly? AgreedOn, DateOnly? HandedOverOn, string By)
{
    /// <summary>It came in a file and is read only.</summary>
    public bool IsReceived => State is null;
}

/// <summary>One plan, ready for the page. A received one has no state and cannot be written in.</summary>
/// <param name="Version">Changes with every write; goes back with the next one. 0 for a received plan.</param>
/// <param name="History">All plans of the client, newest first, this one among them.</param>
public sealed record PlanView(
    PlanLabel Label,
    PlanClient Client,
    CarePlanForms Forms,
    Guid? BasedOnId,
    string AgreedBy,
    string ExplainedBy,
    string HandedOverBy,
    DateTimeOffset? WrittenAt,
    uint Version,
    bool CanWrite,
    IReadOnlyList<PlanLabel> History);

/// <summary>What a save left behind: the version to send with the next one.</summary>
public sealed record PlanSaved(uint Version, DateTimeOffset WrittenAt);

/// <summary>Two people wrote in one draft: both of what they wrote. <paramref name="WrittenBy"/> is the other's display name.</summary>
public sealed record PlanConflict(CarePlanForms Theirs, DateOnly TheirPlanDate, CarePlanForms Yours, string WrittenBy, DateTimeOffset WrittenAt, uint Version);

/// <summary>Two plans of one client, cell by cell, unchanged ones too.</summary>
public sealed record PlanComparisonView(PlanClient Client, PlanLabel Before, PlanLabel After, IReadOnlyList<ComparedCell> Cells);

/// <summary>An office a plan can name.</summary>
public sealed record PlanOffice(string Number, string Name, IReadOnlyList<string> AddOnCodes);

/// <summary>文例 as the book shows it.</summary>
public sealed record PhraseView(Guid Id, string Place, string Text, int Uses, bool IsOffices);
