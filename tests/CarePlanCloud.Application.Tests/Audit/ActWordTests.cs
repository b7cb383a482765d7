using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Outbox;
using Xunit;

namespace CarePlanCloud.Application.Tests.Audit;

/// <summary>Nobody reads EnterActuals on a screen: every act of the trail has words.</summary>
public sealed partial class ActWordTests
{
    // What SettleWork writes is GiveUp, which the sources tell.
    [Fact]
    public void Every_use_case_that_writes_to_the_trail_has_words() => Assert.Empty(Writing().Except(ActWords.All.Keys).Except([nameof(SettleWork)]));

    [Fact]
    public void Every_act_that_the_sources_append_has_words() => Assert.Empty(Appended().Except(ActWords.All.Keys));

    [Fact]
    public void There_are_acts_to_judge() => Assert.True(Writing().Count > 100 && Appended().Count > 120, $"{Writing().Count} {Appended().Count}");

    [Fact]
    public void No_two_acts_are_called_the_same() => Assert.Equal(ActWords.All.Count, ActWords.All.Values.Distinct().Count());

    [Fact]
    public void The_words_are_Japanese() => Assert.All(ActWords.All.Values, word => Assert.Matches(Japanese(), word));

    private static List<string> Writing() =>
        [.. typeof(AuditTrail).Assembly.GetTypes().Where(ApplicationServices.IsUseCase)
            .Where(type => type.GetConstructors().Single().GetParameters().Any(parameter => parameter.ParameterType == typeof(AuditTrail))).Select(type => type.Name)];

    // Also what a use case hands to a desk that appends for it.
    private static List<string> Appended() =>
        [.. System.IO.Directory.EnumerateFiles(Path.Combine(Folder(), "../../../src/CarePlanCloud.Application"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).SelectMany(file => Append().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["act"].Value).Distinct()];

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("""(Append(All)?Async\(|wanted, |chosen, )(nameof\((?<act>\w+)\)|"(?<act>\w+)")""")]
    private static partial Regex Append();

    [GeneratedRegex(@"^[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}ー・（）CSVFAXID]+$")]
    private static partial Regex Japanese();
}
