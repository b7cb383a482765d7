using System.Text.RegularExpressions;
using Xunit;

namespace CarePlanCloud.Architecture.Tests;

/// <summary>docs/asvs.csv claims nothing that is not there.</summary>
public sealed partial class AsvsTests
{
    // OWASP ASVS 5.0.0 has so many requirements of level 1 and of level 2.
    private const int OfLevel1 = 70, OfLevel2 = 183;

    // Without OAuth and OIDC (V10) and WebRTC (V17).
    private const int Applying = 217;

    // A row for each breach, and one without any.
    private const string Sample =
        """
        id,level,requirement,status,evidence
        V1.1.1,1,Sound.,test,Web.Tests/Account/DoorTests.It_is_shut; Web.Tests/Account/DoorTests
        V1.1.2,1,"Sound, too.",evidence,deploy/door.conf: shuts it
        V1.1.3,2,Sound.,open,nobody has shut it
        V1.1.4,3,Of level three.,open,nobody has shut it
        V1.1.5,1,one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen,open,nobody has shut it
        V1.1.6,1,,open,nobody has shut it
        V1.1.7,1,A status nobody knows.,done,nobody has shut it
        V1.1.8,1,Without evidence.,test,
        V1.1.9,1,A class that is not there.,test,Web.Tests/Account/GateTests
        V1.1.10,1,A method that is not there.,test,Web.Tests/Account/DoorTests.It_is_painted
        V1.1.11,1,A class without tests.,test,Web.Tests/Account/Door
        V1.1.12,1,A file that is not there.,evidence,deploy/gate.conf: shuts it
        V1.1.13,1,A file without words.,evidence,deploy/door.conf
        V1.1.14,1,Nothing said.,open,
        V1.1.15,1,Nothing said.,n/a,no
        V1.1.15,1,Twice.,open,nobody has shut it
        V1.1.1,1,Out of order.,open,nobody has shut it
        1.2.3,1,No number.,open,nobody has shut it
        V1.3.1,1,Too few columns.
        """;

    private static readonly Dictionary<string, string> SampleFiles = new()
    {
        ["tests/CarePlanCloud.Web.Tests/Account/DoorTests.cs"] = "public sealed class DoorTests { [Fact] public async Task It_is_shut() { } }",
        ["tests/CarePlanCloud.Web.Tests/Account/Door.cs"] = "internal sealed class Door { }",
        ["deploy/door.conf"] = "shut",
    };

    private static readonly string Text = File.ReadAllText(Path.Combine(SourceFiles.Repository, "docs/asvs.csv"));

    private static readonly IReadOnlyList<AsvsRow> Rows = AsvsTable.RowsOf(Text);

    [Fact]
    public void Every_claim_holds() => Assert.Empty(AsvsTable.BreachesOf(Text, Read));

    [Fact]
    public void No_requirement_of_the_two_levels_is_left_out() =>
        Assert.Equal((OfLevel1, OfLevel2, Applying), (Rows.Count(row => row.Level == "1"), Rows.Count(row => row.Level == "2"), Rows.Count(row => row.Status != "n/a")));

    [Fact]
    public void Only_two_chapters_do_not_apply() =>
        Assert.All(Rows, row => Assert.Equal(row.Id.StartsWith("V10.", StringComparison.Ordinal) || row.Id.StartsWith("V17.", StringComparison.Ordinal), row.Status == "n/a"));

    [Fact]
    public void What_is_open_is_said_in_the_words_on_security()
    {
        var said = File.ReadAllText(Path.Combine(SourceFiles.Repository, "docs/security.md")).Split("## Open").Last();
        Assert.Equal(Rows.Where(row => row.Status == "open").Select(row => row.Id), Number().Matches(said).Select(number => number.Value));
    }

    [Fact]
    public void Each_kind_of_breach_is_caught() =>
        Assert.Equal(
            [
                "V1.3.1,1,Too few columns.: has not 5 columns",
                "V1.1.4: is of no level we claim",
                "V1.1.5: does not say shortly what is asked",
                "V1.1.6: does not say shortly what is asked",
                "V1.1.7: has an unknown status",
                "V1.1.8: names no test: ",
                "V1.1.9: there is no test class Web.Tests/Account/GateTests",
                "V1.1.10: there is no test Web.Tests/Account/DoorTests.It_is_painted",
                "V1.1.11: Web.Tests/Account/Door tests nothing",
                "V1.1.12: there is no file deploy/gate.conf",
                "V1.1.13: does not say what the file shows",
                "V1.1.14: does not say what is missing",
                "V1.1.15: does not say what is missing",
                "V1.1.15: stands twice or out of order",
                "V1.1.1: stands twice or out of order",
                "1.2.3: is no number of a requirement",
            ],
            AsvsTable.BreachesOf(Sample.ReplaceLineEndings("\n"), SampleFiles.GetValueOrDefault));

    [Fact]
    public void A_table_without_its_head_is_caught() =>
        Assert.Equal(["the first line does not name the columns"], AsvsTable.BreachesOf("id;level\n", SampleFiles.GetValueOrDefault));

    [GeneratedRegex(@"\bV[0-9]+\.[0-9]+\.[0-9]+\b")]
    private static partial Regex Number();

    private static string? Read(string path) =>
        Path.Combine(SourceFiles.Repository, path) is var file && File.Exists(file) ? File.ReadAllText(file) : null;
}
