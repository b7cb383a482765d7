using CarePlanCloud.Application.Audit;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Claims;

/// <summary>給付管理: what goes to 国保連 for a service month. A look at every client in it: it leaves a trace each.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenClaimMonth(ClaimBook book, AuditTrail audit)
{
    /// <param name="month">Service month.</param>
    /// <param name="submissionMonth">処理対象年月, or null for the next one that is possible.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<Outcome<ClaimMonth>> RunAsync(ServiceMonth month, ServiceMonth? submissionMonth, CancellationToken cancel)
    {
        var read = await book.ReadAsync(month, submissionMonth, cancel);
        if (!read.IsDone)
        {
            return read;
        }

        var view = read.Value;
        await audit.AppendAllAsync(nameof(OpenClaimMonth), [.. view.Sheets.Select(sheet => sheet.ClientId).Union(view.Fees.Select(fee => fee.ClientId)).Select(id => (Guid?)id)], cancel);
        return view;
    }
}
