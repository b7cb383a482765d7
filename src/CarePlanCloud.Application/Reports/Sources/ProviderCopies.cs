using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reports.ServiceSlips;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reports.Sources;

/// <summary>サービス提供票 with its 別表: the pair of one office that serves, or of all of them.</summary>
public sealed class ProviderCopies(CareDb db, SlipPapers slips, BenefitPapers benefits)
{
    /// <param name="provider">An office number; null for every office on the slip. Each sees its own lines only, unless the office prints all.</param>
    internal async Task<IReadOnlyList<Paper>> OfAsync(Office office, Guid clientId, ServiceMonth month, string? provider, CancellationToken cancel)
    {
        if (await slips.ReadAsync(clientId, month, cancel) is not { } printed)
        {
            return [];
        }

        var profile = await db.OfficeProfiles.AsNoTracking().SingleOrDefaultAsync(cancel);
        var sheet = await benefits.SheetAsync(office, printed, cancel);
        var fax = (await db.LetterheadAsync(office, printed.Client.Client, cancel)).Fax;
        return [.. printed.Servers.Where(server => provider is null || server.Number == provider)
            .SelectMany(server => Pair(printed, sheet, server, fax, profile?.ProviderCopyShowsAllLines ?? false))];
    }

    private static IEnumerable<Paper> Pair(PrintedSlip printed, PrintedSheet? sheet, (string Number, string Name) server, string fax, bool allLines)
    {
        var receiver = new SlipReceiver(server.Name, server.Number, fax.Length == 0 ? null : fax);
        yield return SlipPapers.Paper(printed, receiver, allLines);
        if (sheet is not null)
        {
            yield return BenefitPapers.Paper(printed, sheet, server.Number);
        }
    }
}
