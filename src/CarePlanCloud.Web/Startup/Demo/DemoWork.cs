using CarePlanCloud.Application;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Web.Jobs;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>No worker runs while the demonstration is put in: what the acts have asked for is done here, by the same jobs.</summary>
internal sealed class DemoWork(UseCases door, OfficeJobs jobs)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        while (true)
        {
            var entries = new List<OutboxEntry>();
            await door.RunAsync<OutboxDispatch, int>(new Caller.Nobody(), use => use.RunAsync(entries.Add, cancel), cancel);
            if (entries.Count == 0)
            {
                return;
            }

            foreach (var entry in entries)
            {
                await (entry.Kind switch
                {
                    OutboxKind.CheckIncoming => jobs.CheckIncomingAsync(entry.OfficeId, entry.SubjectId, cancel),
                    OutboxKind.GenerateOutgoing => jobs.GenerateOutgoingAsync(entry.OfficeId, entry.SubjectId, cancel),
                    OutboxKind.RelayOutgoing => jobs.RelayOutgoingAsync(entry.OfficeId, entry.SubjectId, cancel),
                    OutboxKind.CarrySignal => jobs.CarrySignalAsync(entry.OfficeId, entry.SubjectId, cancel),
                    OutboxKind.PrintForms => jobs.PrintFormsAsync(entry.OfficeId, entry.SubjectId, cancel),
                    OutboxKind.NotifyOfInquiries => jobs.NotifyOfInquiriesAsync(entry.OfficeId, entry.SubjectId, cancel),
                    _ => throw new InvalidOperationException($"No work of kind {entry.Kind}."),
                });
            }
        }
    }
}
