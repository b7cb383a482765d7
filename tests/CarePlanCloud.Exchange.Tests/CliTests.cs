using System.Text.Json;
using CarePlanCloud.Exchange.Cli;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>The offline checker as its user meets it: exit code and what is printed.</summary>
public sealed class CliTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careplan-cli");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_sound_folder_exits_with_0() => Assert.Equal(0, Check([Put(Samples.Load(Samples.Slips))]).Code);

    [Fact]
    public void A_damaged_file_exits_with_1_and_is_named_with_its_line()
    {
        var (code, printed) = Check([Put(Samples.WithItem(Samples.Slips, "UPPLAN", 2, 14, "x"))]);
        Assert.Equal(1, code);
        Assert.Contains("UPPLAN", printed, StringComparison.Ordinal);
        Assert.Contains("2", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_an_array_of_findings_with_stable_names()
    {
        var (_, printed) = Check([Put(Samples.WithItem(Samples.Slips, "UPPLAN", 2, 14, "x")), "--format", "json"]);
        var first = JsonDocument.Parse(printed).RootElement[0];
        Assert.All(["code", "severity", "file", "line", "item", "itemName", "rule", "message", "mend"], name => Assert.True(first.TryGetProperty(name, out _), name));
    }

    [Theory]
    [InlineData]
    [InlineData("--format")]
    [InlineData("--format", "yaml")]
    public void A_wrong_call_exits_with_2(params string[] arguments) => Assert.Equal(2, Check(arguments).Code);

    private static (int Code, string Printed) Check(string[] arguments)
    {
        using var output = new StringWriter();
        var code = CheckCommand.Run(arguments, output, TextWriter.Null);
        return (code, output.ToString());
    }

    private string Put(IEnumerable<RawFile> files)
    {
        foreach (var file in files)
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, file.Name), file.Content.ToArray());
        }

        return folder.FullName;
    }
}
