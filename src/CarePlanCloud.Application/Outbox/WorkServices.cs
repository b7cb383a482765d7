using CarePlanCloud.Application.Audit.Verifying;
using CarePlanCloud.Application.Ending.Deleting;
using CarePlanCloud.Application.Ending.Exporting;
using CarePlanCloud.Application.Inquiries.Notices;
using CarePlanCloud.Application.Reports.Running;
using CarePlanCloud.Application.Transfers.Checking;
using CarePlanCloud.Application.Transfers.Relaying;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Application.Transfers.Signals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CarePlanCloud.Application.Outbox;

internal static class WorkServices
{
    /// <summary>What is done in the background, and what becomes of it when it cannot be done: one line for each kind of entry.</summary>
    public static void AddWork(this IServiceCollection services)
    {
        services.AddSingleton(WorkLease.Usual);
        services.AddSingleton<IOfficeWork>(provider => provider.GetRequiredService<IncomingCheck>());
        services.AddSingleton<IOfficeWork>(provider => provider.GetRequiredService<OutgoingWriting>());
        services.AddSingleton<IOfficeWork>(provider => provider.GetRequiredService<Relay>());
        services.AddSingleton<IOfficeWork>(provider => provider.GetRequiredService<SignalCarrier>());
        services.AddSingleton<IOfficeWork>(provider => provider.GetRequiredService<PrintRunWork>());
        services.AddSingleton<IOfficeWork>(provider => provider.GetRequiredService<InquiryNotices>());
        services.AddSingleton<IOfficeWork>(provider => provider.GetRequiredService<VerificationWork>());
        services.AddSingleton<IOfficeWork>(provider => provider.GetRequiredService<ExportWork>());
        services.AddSingleton<IOfficeWork>(provider => provider.GetRequiredService<DeletionWork>());
        services.AddScoped<IWorkSubject, ExportWorkSubject>();
        services.AddScoped<IWorkSubject, DeletionWorkSubject>();
        services.AddScoped<IWorkSubject, IncomingWorkSubject>();
        services.AddScoped<IWorkSubject, OutgoingWorkSubject>();
        services.AddScoped<IWorkSubject, SignalWorkSubject>();
        services.AddScoped<IWorkSubject, PrintWorkSubject>();
        services.AddScoped<IWorkSubject, NoticeWorkSubject>();
        services.AddScoped<IWorkSubject, VerificationWorkSubject>();
        services.AddScoped<DeadLetterDesk>();
        services.AddScoped(provider => new WorkSubjects(provider.GetServices<IWorkSubject>()));
        services.AddSingleton(provider => new WorkRunner(
            provider.GetRequiredService<UseCases>(), provider.GetServices<IOfficeWork>(), provider.GetRequiredService<WorkLease>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<WorkRunner>>()));
    }
}
