using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Application.Transfers.Signals;
using CarePlanCloud.Domain.Reconciliation;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation.Mirror;

/// <summary>
/// Tells the service offices that are here what was made of their 実績: each its own lines, and each client's month whole, so that it does not
/// matter which word arrives first or twice. The caller saves.
/// </summary>
public sealed class MirrorDesk(CareDb db, ReconciliationDesk desk, InquiryDesk inquiries, SignalDesk signals)
{
    /// <param name="months">As they stand now.</param>
    /// <param name="isAccepted">The month is closed.</param>
    /// <param name="only">One office; null for everybody who serves in these months.</param>
    internal async Task SayAsync(IReadOnlyList<JudgedMonth> months, bool isAccepted, string? only, CancellationToken cancel)
    {
        var serving = months.SelectMany(month => month.Lines).Select(line => line.OfficeNumber).Where(number => only is null || number == only).Distinct().ToList();
        var tenant = db.TenantId;
        var here = await db.Offices.Where(office => serving.Contains(office.OfficeNumber) && office.Id != tenant).Select(office => office.OfficeNumber).ToListAsync(cancel);
        if (here.Count == 0)
        {
            return;
        }

        var open = await desk.OpenInquiriesAsync(months, cancel);
        foreach (var number in here)
        {
            var pictures = new List<SignalMonth>();
            foreach (var month in months.Where(month => month.Lines.Any(line => line.OfficeNumber == number)))
            {
                var client = await inquiries.NumberAsync(month.Client.Client, number, cancel);
                pictures.Add(new SignalMonth(
                    client.InsurerNumber, client.InsuredNumber, month.Slip.ServiceMonth, isAccepted,
                    [.. month.Decisions.Where(row => row.About.OfficeNumber == number).OrderBy(row => row.DecidedAt).Select(row => Of(month, row, open)).OfType<MirroredDecision>()]));
            }

            signals.Say(SignalKind.Reconciled, number, Guid.CreateVersion7(), new SignalBody { Months = pictures });
        }
    }

    // A decision whose difference is gone says nothing any more, unless it is gone because the plan followed.
    private static MirroredDecision? Of(JudgedMonth month, DifferenceDecision row, IReadOnlySet<Guid> open)
    {
        var difference = month.Reconciled.Differences.FirstOrDefault(each => each.Difference.Key == row.Key)?.Difference;
        return difference is null && row.Resolution != Resolution.ChangePlan ? null : new MirroredDecision(
            row.About.ServiceCode, row.About.Days, LineOf(month, row, difference)?.Time?.Start, row.Kind, row.Resolution, row.Reason,
            DifferenceViews.StateOf(row, open) == DifferenceState.Asked, row.DecidedByName, row.DecidedAt);
    }

    // A difference that went because the plan followed is named by the line of the plan as it was.
    private static Schedules.LineView? LineOf(JudgedMonth month, DifferenceDecision row, Difference? difference) =>
        difference is not null ? DifferenceViews.LineOf(month, difference)
        : row.PlanBefore is [var first, ..] ? month.Lines.FirstOrDefault(line => line.Id == first.LineId) : null;
}
