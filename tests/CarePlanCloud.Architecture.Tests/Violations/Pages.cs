using CarePlanCloud.Application.Data;
using Hangfire;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Architecture.Tests.Violations;

internal static class PageWithItsOwnQuery
{
    public static async Task<int> CountAsync(IServiceProvider services)
    {
        await Task.Yield();
        return await ((DbContext)services.GetService(typeof(DbContext))!).Set<object>().CountAsync();
    }
}

internal static class PageWithTheDatabaseInHand
{
    public static string NameOf(CareDb db) => db.TenantId.ToString();
}

internal static class PageThatEnqueues
{
    public static void Enqueue(IBackgroundJobClient jobs) => jobs.Enqueue(() => Console.WriteLine());
}
