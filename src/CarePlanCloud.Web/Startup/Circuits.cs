using CarePlanCloud.Web.Live;
using Microsoft.AspNetCore.Components.Server;

namespace CarePlanCloud.Web.Startup;

/// <summary>Open pages: what is kept of one whose line is cut, and how long.</summary>
internal static class Circuits
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static void Limit(CircuitOptions options)
    {
        // A laptop that was shut comes back to the same page within ten minutes; after that the page is opened anew. What was typed is in the
        // database by then.
        options.DisconnectedCircuitRetentionPeriod = Longest;
        options.PersistedCircuitInMemoryRetentionPeriod = Longest;
        options.PersistedCircuitDistributedRetentionPeriod = Longest;
    }
}
