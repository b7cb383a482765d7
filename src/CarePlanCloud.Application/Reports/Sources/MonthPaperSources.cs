using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reports.ServiceSlips;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

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
internal sealed class ProviderCopySource(CareDb db, SlipPapers slips, BenefitPapers benefits) : IPaperSource
{
    public FormName Form => FormName.ProviderCopy;

    public async Task<IReadOnlyList<Paper>> PapersAsync(Office office, Guid clientId, ServiceMonth month, CancellationToken cancel)
    {
        if (await slips.ReadAsync(clientId, month, cancel) is not { } printed)
        {
            return [];
        }

        var profile = await db.OfficeProfiles.AsNoTracking().FirstOrDefaultAsync(cancel);
        var sheet = await benefits.SheetAsync(office, printed, cancel);
        return [.. printed.Servers.SelectMany(server => Pair(printed, sheet, server, profile))];
    }

    private static IEnumerable<Paper> Pair(PrintedSlip printed, PrintedSheet? sheet, (string Number, string Name) server, OfficeProfile? profile)
    {
        var receiver = new SlipReceiver(server.Name, server.Number, string.IsNullOrEmpty(profile?.Fax) ? null : profile.Fax);
        yield return SlipPapers.Paper(printed, receiver, profile?.ProviderCopyShowsAllLines ?? false);
        if (sheet is not null)
        {
            yield return BenefitPapers.Paper(printed, sheet, server.Number);
        }
    }
}
