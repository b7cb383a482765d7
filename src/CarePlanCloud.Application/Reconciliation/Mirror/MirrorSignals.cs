using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Signals;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Reconciliation.Mirror;

/// <summary>Keeps what a planner last said of each client's month. What it said is kept under its own number: it can speak of nobody else's plan.</summary>
internal sealed class MirrorSignals(CareDb db) : ISignalHandler
{
    public bool Takes(SignalKind kind) => kind is SignalKind.Reconciled;

    public async Task TakeInAsync(CarriedSignal signal, CancellationToken cancel)
    {
        // Two words about one month take turns.
        await db.TakeTurnAsync($"mirror:{db.TenantId}:{signal.SenderOfficeNumber}", cancel);
        var months = signal.Body.Months.Select(month => month.ServiceMonth).Distinct().ToList();
        var known = await db.MirroredMonths.Where(row => row.PlannerOfficeNumber == signal.SenderOfficeNumber && months.Contains(row.ServiceMonth))
            .ToDictionaryAsync(row => (row.InsurerNumber, row.InsuredNumber, row.ServiceMonth), cancel);
        foreach (var month in signal.Body.Months.DistinctBy(month => (month.InsurerNumber, month.InsuredNumber, month.ServiceMonth)))
        {
            var row = known.GetValueOrDefault((month.InsurerNumber, month.InsuredNumber, month.ServiceMonth));
            if (row?.SaidAt > signal.SaidAt)
            {
                continue;
            }

            row ??= db.MirroredMonths.Add(new MirroredMonth
            {
                TenantId = db.TenantId,
                PlannerOfficeNumber = signal.SenderOfficeNumber,
                InsurerNumber = month.InsurerNumber,
                InsuredNumber = month.InsuredNumber,
                ServiceMonth = month.ServiceMonth,
            }).Entity;
            (row.IsAccepted, row.Decisions, row.SaidAt) = (month.IsAccepted, month.Decisions, signal.SaidAt);
        }
    }
}
