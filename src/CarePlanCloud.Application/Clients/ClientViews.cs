using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Clients;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Clients;

/// <summary>A line of the list of clients. The certification is the one of today, else the next, else the last; all null without any.</summary>
/// <param name="CertifiedUntil">The last day any certification holds; null when unknown or none.</param>
/// <param name="SatelliteId">担当の拠点; null for the main place.</param>
public sealed record ClientSummary(
    Guid Id,
    string Name,
    string Kana,
    string SearchKey,
    string InsurerNumber,
    string InsuredNumber,
    DateOnly? BirthDate,
    string Sex,
    ClientStatus Status,
    Guid? CareManagerId,
    string CareManagerName,
    string CareLevel,
    string CareLevelName,
    CertificationStatus CertificationStatus,
    DateOnly? CertifiedUntil,
    ExpiryStage Stage,
    int? DaysLeft,
    Guid? SatelliteId = null);

/// <summary>A page of the list. <paramref name="Count"/> is over all pages; <paramref name="KanaRows"/>: the rows of the index that have somebody.</summary>
public sealed record ClientListing(IReadOnlyList<ClientSummary> Rows, int Count, int Page, int Pages, IReadOnlyList<string> KanaRows);

/// <summary>Somebody of the same name. <paramref name="ProbablyOne"/>: with the same birth date too.</summary>
public sealed record NamesakeView(Guid Id, string Name, string Kana, DateOnly? BirthDate, string InsuredNumber, bool ProbablyOne);

/// <summary>A member of the office who can be assigned; who has left only keeps what was assigned before.</summary>
public sealed record CareManagerView(Guid Id, string Name, bool HasLeft);

/// <summary>A plan of the client: written here (with its number) or received from <paramref name="SenderName"/>.</summary>
public sealed record ClientPlanView(Guid Id, int? Number, DateOnly PlanDate, PlanState? State, string SenderName);

/// <summary>A 利用者基本情報 or 支援計画書.</summary>
public sealed record ClientDocumentView(Guid Id, PreventiveDocumentKind Kind, int Number, DateOnly Date, PlanState State, string SenderName);

/// <summary>A month of the client.</summary>
public sealed record ClientSlipView(Guid Id, DateOnly ServiceMonth);

/// <summary>Everything the office knows of a client, the newest first in each list.</summary>
/// <param name="Warnings">What should be looked at, by field: check digits, namesakes, overlaps, gaps, an end that is near.</param>
/// <param name="Insurers">Names of the insurers mentioned, by number.</param>
public sealed record ClientView(
    Guid Id,
    uint Version,
    ClientDraft Values,
    ClientStatus Status,
    DateOnly? StatusSince,
    string StatusReason,
    string CareManagerName,
    IReadOnlyDictionary<string, string> Insurers,
    IReadOnlyList<CertificationView> Certifications,
    IReadOnlyList<BenefitRateView> BenefitRates,
    IReadOnlyList<PublicExpenseView> PublicExpenses,
    IReadOnlyList<ClientPlanView> Plans,
    IReadOnlyList<ClientDocumentView> Documents,
    IReadOnlyList<ClientSlipView> Slips,
    IReadOnlyList<NamesakeView> Namesakes,
    IReadOnlyList<FieldProblem> Warnings);

/// <summary>What was saved. <paramref name="Version"/> goes with the next change; <paramref name="Warnings"/> did not keep it from being saved.</summary>
public sealed record ClientSaved(Guid Id, uint Version, IReadOnlyList<FieldProblem> Warnings);

/// <summary>A span that was saved, and what should be looked at.</summary>
public sealed record SpanSaved(Guid Id, IReadOnlyList<FieldProblem> Warnings);
