using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

internal static class SlipInsurer
{
    /// <summary>The insurer of a slip's client, whose 総合事業 table counts for it.</summary>
    public static Task<string> InsurerNumberOfAsync(this CareDb db, ServiceSlip slip, CancellationToken cancel) =>
        db.Clients.Where(client => client.Id == slip.ClientId).Select(client => client.InsurerNumber).SingleAsync(cancel);
}
