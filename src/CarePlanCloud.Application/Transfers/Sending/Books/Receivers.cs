using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending.Books;

/// <summary>Who a client's papers concern (R31), and under which kind an office is written to (R36).</summary>
public sealed class Receivers(CareDb db)
{
    /// <summary>46: the kind of a 地域包括支援センター in file names.</summary>
    internal const string CenterKind = "46";

    /// <summary>委託: the offices that a client's newest plan of 介護予防 is written for or by.</summary>
    internal async Task<ILookup<Guid, string>> CentersAsync(IReadOnlyCollection<Guid> clientIds, CancellationToken cancel)
    {
        var documents = await db.PreventiveDocuments.AsNoTracking()
            .Where(row => clientIds.Contains(row.ClientId) && row.Kind == PreventiveDocumentKind.PreventivePlan && row.SenderOfficeNumber == ""
                && row.State != PlanState.Draft)
            .Select(row => new { row.ClientId, row.Number, row.DelegatedOfficeNumber }).ToListAsync(cancel);
        return documents.GroupBy(row => row.ClientId).Select(rows => rows.MaxBy(row => row.Number)!)
            .Where(row => row.DelegatedOfficeNumber.Length > 0).ToLookup(row => row.ClientId, row => row.DelegatedOfficeNumber);
    }

    /// <summary>The offices on the planned side of the clients' slips from a month on, with the kind of their first line.</summary>
    internal async Task<ILookup<Guid, (string Number, string Kind)>> ServingAsync(
        IReadOnlyCollection<Guid> clientIds, ServiceMonth month, CancellationToken cancel)
    {
        var lines = await (from slip in db.ServiceSlips.AsNoTracking()
                           join line in db.ServiceLines.AsNoTracking() on slip.Id equals line.SlipId
                           where clientIds.Contains(slip.ClientId) && slip.ServiceMonth >= month.FirstDay
                               && db.DayMarks.Any(mark => mark.ServiceMonth == slip.ServiceMonth && mark.LineId == line.Id && mark.Phase == Phase.Planned && mark.Count > 0)
                           orderby slip.ServiceMonth, line.Position
                           select new { slip.ClientId, line.ServiceOfficeNumber, Kind = line.ServiceCode.Substring(0, 2) }).ToListAsync(cancel);
        return lines.DistinctBy(line => (line.ClientId, line.ServiceOfficeNumber)).ToLookup(line => line.ClientId, line => (line.ServiceOfficeNumber, line.Kind));
    }

    /// <summary>An office that is here says itself under which kind it exchanges.</summary>
    internal async Task<IReadOnlyList<Sendable>> WithOwnKindsAsync(IReadOnlyList<Sendable> sendables, CancellationToken cancel)
    {
        var numbers = sendables.Select(row => row.ReceiverOfficeNumber).Distinct().ToList();
        var here = await db.Offices.AsNoTracking().Where(office => numbers.Contains(office.OfficeNumber))
            .ToDictionaryAsync(office => office.OfficeNumber, office => office.ServiceKind, cancel);
        return [.. sendables.Select(row => row with { ReceiverServiceKind = here.GetValueOrDefault(row.ReceiverOfficeNumber, row.ReceiverServiceKind) })];
    }
}
