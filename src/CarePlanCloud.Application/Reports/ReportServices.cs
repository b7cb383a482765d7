using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Reports.Running;
using CarePlanCloud.Application.Reports.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace CarePlanCloud.Application.Reports;

internal static class ReportServices
{
    /// <summary>The printer, and one source for each form.</summary>
    public static void AddReports(this IServiceCollection services)
    {
        services.AddOptions<PaperOptions>();
        services.AddSingleton<FormPrinter>();
        services.AddSingleton<PrintRunWork>();
        services.AddScoped(provider => new PaperDesk(provider.GetRequiredService<CareDb>(), provider.GetServices<IPaperSource>()));
        services.AddScoped<SlipPapers>();
        services.AddScoped<PlanPapers>();
        services.AddScoped<BenefitPapers>();
        services.AddScoped<ProviderCopies>();
        services.AddScoped<IPaperSource, SlipPaperSource>();
        services.AddScoped<IPaperSource, BenefitPaperSource>();
        services.AddScoped<IPaperSource, ProviderCopySource>();
        foreach (var form in new[] { FormName.ClientProfile, FormName.PreventivePlan })
        {
            services.AddScoped<IPaperSource>(provider => new PreventivePaperSource(form, provider.GetRequiredService<CareDb>()));
        }

        foreach (var form in PrintPlanForms.Forms)
        {
            services.AddScoped<IPaperSource>(provider => new PlanPaperSource(form, provider.GetRequiredService<PlanPapers>()));
        }
    }
}
