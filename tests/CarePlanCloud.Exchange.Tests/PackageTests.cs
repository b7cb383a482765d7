using System.Diagnostics;
using System.IO.Compression;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>What is published: the packages hold what they promise, and the packed tool runs where nothing else is.</summary>
public sealed class PackageTests(CliTool tool) : IClassFixture<CliTool>
{
    private static readonly string Checkout = Above(AppContext.BaseDirectory, "CarePlanCloud.sln");

    // The tests are built into bin/<configuration>/<framework>, and so is what they pack.
    private static readonly string Configuration = Directory.GetParent(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!.Name;

    [Fact]
    public async Task The_packed_tool_can_be_installed_from_a_folder_and_checks_a_sample()
    {
        await Pack("CarePlanCloud.Exchange.Cli");
        await Dotnet("tool", "install", "careplan-exchange", "--tool-path", tool.At("tools"), "--source", tool.At("packages"));
        var (code, printed) = await Run(
            tool.At(Path.Combine("tools", "careplan-exchange")), "check", Path.Combine(AppContext.BaseDirectory, "Data", "exchange-samples", Samples.Slips));

        Assert.Equal((0, "送信単位 1、行 63、読めない行 0、エラー 0、確認 0、直した 0"), (code, printed.Trim()));
    }

    [Fact]
    public async Task The_library_comes_with_documentation_licence_and_symbols()
    {
        await Pack("CarePlanCloud.Exchange");
        using var package = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(tool.At("packages"), "CarePlanCloud.Exchange.*.nupkg")));
        using var symbols = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(tool.At("packages"), "CarePlanCloud.Exchange.*.snupkg")));

        Assert.Subset(
            package.Entries.Select(entry => entry.FullName).ToHashSet(),
            new HashSet<string> { "LIBRARY.md", "LICENSE", "lib/net10.0/CarePlanCloud.Exchange.dll", "lib/net10.0/CarePlanCloud.Exchange.xml" });
        Assert.Contains(symbols.Entries, entry => entry.FullName == "lib/net10.0/CarePlanCloud.Exchange.pdb");
    }

    private Task Pack(string project) =>
        Dotnet("pack", Path.Combine(Checkout, "src", project), "--no-build", "--configuration", Configuration, "--output", tool.At("packages"));

    private static async Task Dotnet(params string[] arguments)
    {
        var (code, printed) = await Run("dotnet", arguments);
        Assert.True(code == 0, printed);
    }

    private static async Task<(int Code, string Printed)> Run(string program, params string[] arguments)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(cancel);
        var output = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, output + await error);
    }

    private static string Above(string folder, string file) =>
        File.Exists(Path.Combine(folder, file)) ? folder : Above(Directory.GetParent(folder)!.FullName, file);
}
