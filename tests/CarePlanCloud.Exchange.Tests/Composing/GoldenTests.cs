using System.Runtime.CompilerServices;

namespace CarePlanCloud.Exchange.Tests.Composing;

/// <summary>What the composer makes of the invented offices, byte for byte. With CAREPLAN_WRITE_GOLDEN the files are written anew.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Offices => [.. InventedOffice.Requests.Keys];

    [Theory]
    [MemberData(nameof(Offices))]
    public void 架空の事業所が送るファイルは_いつも同じバイト(string office)
    {
        var result = ExchangeFiles.Compose(InventedOffice.Requests[office]);
        var files = result.Units.SelectMany(unit => unit.Files).ToList();
        if (Environment.GetEnvironmentVariable("CAREPLAN_WRITE_GOLDEN") is { Length: > 0 })
        {
            Write(office, files);
        }

        Assert.False(result.HasErrors, Samples.Show(result.Findings));
        var golden = Samples.Load(Path.Combine("..", "golden", office));
        Assert.Equal(golden.Select(file => file.Name).Order(StringComparer.Ordinal), files.Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(golden.Single(other => other.Name == file.Name).Content.ToArray(), file.Content.ToArray()));
    }

    private static void Write(string office, List<RawFile> files)
    {
        foreach (var root in new[] { Path.GetDirectoryName(Path.GetDirectoryName(Here()))!, AppContext.BaseDirectory })
        {
            var folder = Path.Combine(root, "Data", "golden", office);
            Directory.CreateDirectory(folder);
            foreach (var old in Directory.GetFiles(folder))
            {
                File.Delete(old);
            }

            files.ForEach(file => File.WriteAllBytes(Path.Combine(folder, file.Name), file.Content.ToArray()));
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
