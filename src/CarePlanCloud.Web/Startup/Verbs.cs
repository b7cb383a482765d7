using CarePlanCloud.Web.Api;
using CarePlanCloud.Web.Apply;
using CarePlanCloud.Web.Check;
using CarePlanCloud.Web.Confirm;
using CarePlanCloud.Web.Operator;

namespace CarePlanCloud.Web.Startup;

/// <summary>What one process does: serve pages and API, run background work, both, bring the database up to date, read a public list, verify the trails, or add an operator.</summary>
public static class Verbs
{
    private static readonly string[] Known = ["web", "worker", "all", "migrate", "directory", "audit", "operator"];

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [[not '-', ..] first, ..] && !Known.Contains(first))
        {
            await Console.Error.WriteLineAsync($"{first} is no verb. Known: {string.Join(' ', Known)}.");
            return 2;
        }

        var verb = args.FirstOrDefault(arg => Known.Contains(arg));
        var rest = args.Where(arg => arg != verb).ToArray();
        if (verb == "migrate")
        {
            return await MigrateVerb.RunAsync(rest);
        }

        if (verb == "directory")
        {
            return await DirectoryVerb.RunAsync(rest);
        }

        if (verb == "operator")
        {
            return await OperatorVerb.RunAsync(rest);
        }

        if (verb == "audit")
        {
            return await AuditVerb.RunAsync(rest);
        }

        var builder = WebApplication.CreateBuilder(rest);
        verb ??= builder.Environment.IsDevelopment() ? "all" : "web";
        var app = Build(builder, servesPages: verb is "web" or "all", worksInBackground: verb is "worker" or "all");
        await app.RunAsync();
        return 0;
    }

    /// <summary>The composition root, also for tests.</summary>
    public static WebApplication Build(WebApplicationBuilder builder, bool servesPages, bool worksInBackground)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddCareLog(builder.Environment.IsDevelopment());
        builder.AddCareServices();
        builder.Services.AddBackgroundWork(builder.Configuration, worksInBackground);
        if (servesPages)
        {
            builder.Services.AddScreens();
            builder.Services.AddApi();
            builder.Services.AddRequestLimits(builder.Configuration);
        }

        var app = builder.Build();
        app.MapHealth();
        if (servesPages)
        {
            app.UseCarePipeline();
            app.MapApi();
            app.MapScreens();
            app.MapCheck();
            app.MapConfirm();
            app.MapReceiptKeys();
            app.MapDeletionCertificates();
            app.MapApply();
            app.MapOperator();
        }

        return app;
    }
}
