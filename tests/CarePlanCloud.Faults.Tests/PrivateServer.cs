using System.Diagnostics;
using System.Reflection;
using Npgsql;

namespace CarePlanCloud.Faults.Tests;

/// <summary>A PostgreSQL of this test run's own, that may be killed at any time. Everything the tests' helpers make is made on it.</summary>
public sealed class PrivateServer : IDisposable
{
    private const string Variable = "CAREPLAN_TEST_POSTGRES";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly string folder = Directory.CreateTempSubdirectory("careplan-faults.").FullName;

    public PrivateServer()
    {
        foreach (var role in new[] { "OWNER", "APP" })
        {
            var name = $"CAREPLAN_TEST_{role}_PASSWORD";
            Environment.SetEnvironmentVariable(name, Environment.GetEnvironmentVariable(name) ?? $"careplan-test-{role.ToLowerInvariant()}");
        }

        // As its own account: PostgreSQL's may be another than ours, and the folder is named to it only.
        Environment.SetEnvironmentVariable(Variable, Run("open", folder).Trim());
    }

    private static int Port => new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Variable)).Port;

    /// <summary>Every connection breaks, what was not committed is gone; then it is there again.</summary>
    public void Crash() => Run("crash", folder, $"{Port}");

    public void Dispose()
    {
        Run("close", folder);
        Directory.Delete(folder, recursive: true);
    }

    private static string Run(params string[] arguments)
    {
        var script = Path.Combine(
            typeof(PrivateServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Checkout").Value!,
            "tests", "CarePlanCloud.Faults.Tests", "cluster.sh");
        using var process = Process.Start(new ProcessStartInfo(script, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Limit) || process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', arguments)}: {errors.Result}");
        }

        return output.Result;
    }
}
