using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending.Books;

/// <summary>A client's month with the lines this office answers for.</summary>
internal sealed record OwnMonth(ServiceSlip Slip, Client Client, IReadOnlyList<LineWithMarks> Lines)
{
    public int ActualDays => Lines.Sum(line => line.Actual.Values.Count(mark => mark.Count > 0));

    public int OpenDays => Lines.Sum(line => line.Planned.Keys.Count(day => !line.Actual.ContainsKey(day)));
}

/// <summary>What there is to report: the office's own lines of every slip of a month, in the order of the client numbers.</summary>
public sealed class OwnMonths(CareDb db, SlipReader reader)
{
    /// <param name="destination">A care-management office's number, or null for all of them.</param>
    internal async Task<IReadOnlyList<OwnMonth>> ReadAsync(
        string ownOfficeNumber, ServiceMonth month, string? destination, CancellationToken cancel)
    {
        var months = await AllAsync(month, destination, null, servedBy: ownOfficeNumber, cancel);
        return [.. months.Where(client => client.Lines.Count > 0)];
    }

    /// <summary>Whose months this office plans.</summary>
    internal async Task<IReadOnlyList<Guid>> PlannedClientsAsync(string ownOfficeNumber, ServiceMonth month, CancellationToken cancel) =>
        await db.ServiceSlips.AsNoTracking().Where(slip => slip.ServiceMonth == month.FirstDay && slip.CareManagementOfficeNumber == ownOfficeNumber)
            .Select(slip => slip.ClientId).ToListAsync(cancel);

    /// <summary>Slips that this office plans, with the lines of everybody who serves.</summary>
    internal Task<IReadOnlyList<OwnMonth>> PlannedAsync(
        string ownOfficeNumber, ServiceMonth month, IReadOnlyCollection<Guid> clientIds, CancellationToken cancel) =>
        AllAsync(month, ownOfficeNumber, clientIds, servedBy: null, cancel);

    private async Task<IReadOnlyList<OwnMonth>> AllAsync(
        ServiceMonth month, string? planner, IReadOnlyCollection<Guid>? clientIds, string? servedBy, CancellationToken cancel)
    {
        var slips = await (from slip in db.ServiceSlips.AsNoTracking()
                           join client in db.Clients.AsNoTracking() on slip.ClientId equals client.Id
                           where slip.ServiceMonth == month.FirstDay
                               && (planner == null || slip.CareManagementOfficeNumber == planner)
                               && (clientIds == null || clientIds.Contains(slip.ClientId))
                           orderby client.InsurerNumber, client.InsuredNumber
                           select new { Slip = slip, Client = client }).ToListAsync(cancel);
        var lines = await reader.LinesAsync(month, [.. slips.Select(row => row.Slip.Id)], servedBy, cancel);
        return [.. slips.Select(row => new OwnMonth(row.Slip, row.Client, [.. lines[row.Slip.Id]]))];
    }
}
