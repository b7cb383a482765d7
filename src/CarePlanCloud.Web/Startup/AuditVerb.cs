using CarePlanCloud.Application.Audit.Verifying;
using Npgsql;

namespace CarePlanCloud.Web.Startup;

/// <summary>
/// <c>audit verify</c>: walks every office's trail from its beginning to its head, reading only, beside a running product if need be. 0: all
/// are sound; 1: at least one is broken, and the first broken entry of each is named; 2: wrong usage, or nothing could be verified.
/// </summary>
internal static class AuditVerb
{
    public static Task<int> RunAsync(string[] args) => RunAsync(
        args, new ConfigurationBuilder().AddEnvironmentVariables().Build().GetConnectionString(CareServices.ConnectionName), Console.Out, Console.Error);

    /// <summary>Also for tests.</summary>
    public static async Task<int> RunAsync(string[] args, string? database, TextWriter said, TextWriter aside)
    {
        if (args is not ["verify"] || database is null)
        {
            await said.WriteLineAsync(database is null ? $"ConnectionStrings__{CareServices.ConnectionName} がありません。" : "使い方: audit verify");
            return 2;
        }

        try
        {
            return await VerifyAsync(database, said, aside);
        }
        catch (NpgsqlException fault)
        {
            await said.WriteLineAsync($"データベースを読めないため、検証できませんでした: {fault.Message}");
            return 2;
        }
    }

    private static async Task<int> VerifyAsync(string database, TextWriter said, TextWriter aside)
    {
        var broken = 0;
        long entries = 0;
        var offices = 0;
        await foreach (var trail in TrailVerifier.RunAsync(database, new Progress(aside), CancellationToken.None))
        {
            offices++;
            entries += trail.Verdict.Entries;
            broken += trail.Verdict.Break is null ? 0 : 1;
            await said.WriteLineAsync(LineOf(trail));
        }

        await said.WriteLineAsync(broken == 0
            ? FormattableString.Invariant($"{offices}事業所、{entries:N0}件。すべて正常です。")
            : FormattableString.Invariant($"{offices}事業所のうち {broken}事業所の監査ログが合いません。"));
        return broken == 0 ? 0 : 1;
    }

    private static string LineOf(OfficeTrail trail) => trail.Verdict.Break is not { } fault
        ? FormattableString.Invariant($"{trail.OfficeNumber}  {trail.Verdict.Entries,12:N0}件  正常  {trail.OfficeName}")
        : FormattableString.Invariant($"{trail.OfficeNumber}  {trail.Verdict.Entries,12:N0}件までは正常  異常  {TrailWords.Sentence(fault)}  {trail.OfficeName}");

    private sealed class Progress(TextWriter aside) : IProgress<(string OfficeNumber, long Entries)>
    {
        // Long runs only: a short one is over before anybody wonders.
        public void Report((string OfficeNumber, long Entries) value)
        {
            if (value.Entries % 500_000 == 0)
            {
                aside.WriteLine(FormattableString.Invariant($"{value.OfficeNumber}  {value.Entries:N0}件まで検証しました …"));
            }
        }
    }
}
