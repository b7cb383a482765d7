using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Reports.Sources;

/// <summary>第6表, the client's own.</summary>
internal sealed class SlipPaperSource(SlipPapers slips) : IPaperSource
{
    public FormName Form => FormName.ServiceSlip;

    public async Task<IReadOnlyList<Paper>> PapersAsync(Office office, Guid clientId, ServiceMonth month, CancellationToken cancel) =>
        await slips.ReadAsync(clientId, month, cancel) is { } printed ? [SlipPapers.Paper(printed, receiver: null, allLines: true)] : [];
}

/// <summary>第7表, the client's own.</summary>
internal sealed class BenefitPaperSource(SlipPapers slips, BenefitPapers benefits) : IPaperSource
{
    public FormName Form => FormName.BenefitSheet;

    public async Task<IReadOnlyList<Paper>> PapersAsync(Office office, Guid clientId, ServiceMonth month, CancellationToken cancel) =>
        await slips.ReadAsync(clientId, month, cancel) is { } printed && await benefits.SheetAsync(office, printed, cancel) is { } sheet
            ? [BenefitPapers.Paper(printed, sheet, providerNumber: null)]
            : [];
}

/// <summary>サービス提供票 with its 別表, one pair for each office that serves.</summary>
internal sealed class ProviderCopySource(ProviderCopies copies) : IPaperSource
{
    public FormName Form => FormName.ProviderCopy;

    public Task<IReadOnlyList<Paper>> PapersAsync(Office office, Guid clientId, ServiceMonth month, CancellationToken cancel) =>
        copies.OfAsync(office, clientId, month, provider: null, cancel);
}
