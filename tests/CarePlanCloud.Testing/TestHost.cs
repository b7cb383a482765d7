using System.Diagnostics;
using System.Reflection;
using System.Text;
using CarePlanCloud.Web.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CarePlanCloud.Testing;

/// <summary>
/// The product itself on a free loopback port, on a database of its own: web and worker in one. As a process, or within that of the tests.
/// </summary>
public sealed class TestHost : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process? process;
    private readonly WebApplication? resident;
    private readonly StringBuilder log;
    private readonly string? database;

    private TestHost(Process process, StringBuilder log, string? database, Uri address)
    {
        this.process = process;
        this.log = log;
        this.database = database;
        Address = address;
    }

    private TestHost(WebApplication resident, StringBuilder log, string database)
    {
        this.resident = resident;
        this.database = database;
        this.log = log;
        Address = new Uri(resident.Urls.Single());
    }

    public Uri Address { get; }

    /// <summary>The product as it was built.</summary>
    public static string Binary => Metadata("WebBinary");

    public string Database => database ?? throw new InvalidOperationException("This process has no database.");

    private Process Running => process ?? throw new InvalidOperationException("This product is no process of its own.");

    /// <summary>Everything the process has printed so far, or a resident product has warned of; for assertions about what logs must not hold.</summary>
    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    /// <param name="settings">Environment variables of the process, such as Check__PerMinute.</param>
    public static async Task<TestHost> StartAsync(
        string verb = "all", string environment = "Development", IReadOnlyDictionary<string, string>? settings = null) =>
        await StartOnAsync(await TestPostgres.CreateDatabaseAsync(), verb, environment, settings);

    /// <summary>
    /// Within the process of the tests: what a page needs compiled is compiled once for all of them. It cannot be killed, and keeps of its log what is a warning or worse.
    /// </summary>
    /// <param name="settings">As environment variables would set them, such as Mail__DropFolder.</param>
    public static async Task<TestHost> StartResidentAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        var database = await TestPostgres.CreateDatabaseAsync();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Verbs).Assembly.GetName().Name, EnvironmentName = "Development", ContentRootPath = Metadata("WebFolder"),
        });
        builder.Configuration.AddInMemoryCollection(Settings(database).Concat(settings ?? new Dictionary<string, string>())
            .Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)));
        var log = new StringBuilder();
        builder.Logging.ClearProviders().AddProvider(new ResidentLog(log));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = Verbs.Build(builder, servesPages: true, worksInBackground: true);
        await app.StartAsync();
        return new TestHost(app, log, database);
    }

    /// <summary>Another program that serves pages and says where, without a database; its first argument is the program.</summary>
    public static Task<TestHost> StartOtherAsync(string[] command, IReadOnlyDictionary<string, string> settings) =>
        ListenAsync(print => Launch(new ProcessStartInfo("dotnet", command), settings, print), null);

    /// <summary>Ends the process and leaves the database to whoever made it.</summary>
    public async Task LeaveAsync()
    {
        if (resident is not null)
        {
            // In this order: what is disposed while it runs says so in the log.
            await resident.StopAsync();
            await resident.DisposeAsync();
            return;
        }

        await KillAsync();
        Running.Dispose();
    }

    /// <summary>kill -9: nothing is finished, nobody says goodbye. The database stays as it is.</summary>
    public async Task KillAsync()
    {
        if (!Running.HasExited)
        {
            Running.Kill(entireProcessTree: true);
        }

        await Running.WaitForExitAsync();
    }

    /// <summary>Another process on the database of this one.</summary>
    public Task<TestHost> StartAgainAsync(string verb = "all", IReadOnlyDictionary<string, string>? settings = null) =>
        StartOnAsync(Database, verb, "Development", settings);

    /// <summary>The machine forgets the process for a while (SIGSTOP), and remembers it again (SIGCONT).</summary>
    public void Freeze(bool frozen)
    {
        using var signal = Process.Start("kill", [frozen ? "-STOP" : "-CONT", Running.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        signal.WaitForExit();
    }

    /// <summary>A client of one office's API; <paramref name="officeNumber"/> null sends no key.</summary>
    public HttpClient Client(string? officeNumber = null)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        if (officeNumber is not null)
        {
            client.DefaultRequestHeaders.Add("X-Api-Key", $"demo-{officeNumber}");
        }

        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await LeaveAsync();
        if (database is not null)
        {
            await TestPostgres.DropDatabaseAsync(database);
        }
    }

    /// <summary>On a database that is there; with the process it goes.</summary>
    public static Task<TestHost> StartOnAsync(string database, string verb) => StartOnAsync(database, verb, "Development");

    private static Task<TestHost> StartOnAsync(
        string database, string verb, string environment, IReadOnlyDictionary<string, string>? settings = null) =>
        ListenAsync(print => Start([verb, "--urls", "http://127.0.0.1:0"], database, asOwner: false, environment, print, settings), database);

    private static async Task<TestHost> ListenAsync(Func<Action<string>, Process> start, string? database)
    {
        var log = new StringBuilder();
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = start(line =>
        {
            lock (log)
            {
                log.AppendLine(line);
            }

            const string Mark = "Now listening on: ";
            if (line.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at)
            {
                listening.TrySetResult(new Uri(line[(at + Mark.Length)..].Split('"')[0].Trim()));
            }
        });
        process.Exited += (_, _) =>
        {
            lock (log)
            {
                listening.TrySetException(new InvalidOperationException($"The process stopped at its start:\n{log}"));
            }
        };
        return new TestHost(process, log, database, await listening.Task.WaitAsync(StartLimit));
    }

    /// <summary>A database with everything a newcomer finds, plans and months included.</summary>
    public static async Task<string> MigrateWithMonthsAsync()
    {
        var database = await TestPostgres.CreateEmptyDatabaseAsync();
        await MigrateAsync(database, "--demo");
        return database;
    }

    /// <summary>Runs the migrate verb with the demonstration data on a database.</summary>
    internal static async Task MigrateAsync(string database, string demo = "--demo=people")
    {
        var log = new StringBuilder();
        using var process = Start(["migrate", demo], database, asOwner: true, "Development", line =>
        {
            lock (log)
            {
                log.AppendLine(line);
            }
        });
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"migrate failed ({process.ExitCode}):\n{log}");
        }
    }

    private static Process Start(
        string[] arguments, string database, bool asOwner, string environment, Action<string> print, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo("dotnet", [Binary, .. arguments]) { WorkingDirectory = Metadata("WebFolder") };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment.Remove("ConnectionStrings__CarePlanOwner");
        foreach (var (name, value) in Settings(database))
        {
            start.Environment[name] = value;
        }

        if (environment != "Development")
        {
            start.Environment["Keys__CertificateFile"] = TestKeys.CertificateFile;
            start.Environment["Keys__CertificatePassword"] = TestKeys.Password;
        }

        if (asOwner)
        {
            start.Environment["ConnectionStrings__CarePlanOwner"] = TestPostgres.AsOwner(database);
        }

        return Launch(start, settings ?? new Dictionary<string, string>(), print);
    }

    // One machine plays everybody: what is counted by the minute has tests of its own.
    private static IEnumerable<KeyValuePair<string, string>> Settings(string database) =>
        new[] { "SignInsOfAccount", "SignInsOfAddress", "SecondFactors", "Writes", "Reads", "RequestsOfAddress", "Circuits" }
            .Select(limit => KeyValuePair.Create($"Limits__{limit}", "100000"))
            .Append(KeyValuePair.Create("ConnectionStrings__CarePlan", TestPostgres.AsApp(database)));

    private static Process Launch(ProcessStartInfo start, IReadOnlyDictionary<string, string> settings, Action<string> print)
    {
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => print(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => print(line.Data ?? "");
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    internal static string Metadata(string key) =>
        typeof(TestHost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
