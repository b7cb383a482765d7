using Xunit;

namespace CarePlanCloud.Architecture.Tests;

/// <summary>What only the sources can tell.</summary>
public sealed class SourceTests
{
    private static readonly HashSet<string> Cupboards = ["Infrastructure", "Shared", "Common", "Core", "Helpers", "Utils", "Services", "Managers"];

    [Fact]
    public void Nobody_switches_the_filter_off() =>
        Assert.DoesNotContain(Sources(), file => SwitchesFilterOff(File.ReadAllText(file)));

    [Theory]
    [InlineData("db.Clients.IgnoreQueryFilters().ToList()")]
    [InlineData("db.Clients.IgnoreQueryFilters ([\"tenant\"])")]
    public void Switching_the_filter_off_is_caught(string source) => Assert.True(SwitchesFilterOff(source));

    [Fact]
    public void CsvHelper_is_named_in_two_files_only() =>
        Assert.Equal(
            ["CarePlanCloud.Exchange/Csv/RecordWriter.cs", "CarePlanCloud.Exchange/Csv/RowSource.cs"],
            Sources().Where(file => File.ReadAllText(file).Contains("CsvHelper", StringComparison.Ordinal)).Select(Relative).Order(StringComparer.Ordinal));

    [Fact]
    public void SkiaSharp_is_named_in_one_folder_only() =>
        Assert.Equal(
            ["CarePlanCloud.Application/Reports/Drawing"],
            Sources().Where(file => File.ReadAllText(file).Contains("SkiaSharp", StringComparison.Ordinal)).Select(file => Path.GetDirectoryName(Relative(file))).Distinct());

    [Fact]
    public void No_folder_is_a_cupboard_for_everything() => Assert.DoesNotContain(Folders(), IsCupboard);

    [Theory]
    [InlineData("CarePlanCloud.Application/Services", true)]
    [InlineData("CarePlanCloud.Web/Shared", true)]
    [InlineData("CarePlanCloud.Web/Components/Shared", false)]
    [InlineData("CarePlanCloud.Web/Components/Shared/MonthGrid", false)]
    public void A_cupboard_is_caught(string folder, bool caught) => Assert.Equal(caught, IsCupboard(folder));

    [Fact]
    public void Domain_asks_for_no_package_and_no_project() =>
        Assert.DoesNotContain("Reference", File.ReadAllText(Path.Combine(Rooms.SourceFolder, "CarePlanCloud.Domain/CarePlanCloud.Domain.csproj")), StringComparison.Ordinal);

    [Theory]
    [InlineData("CarePlanCloud.Exchange", "")]
    [InlineData("CarePlanCloud.Exchange.Cli", "CarePlanCloud.Exchange")]
    [InlineData("CarePlanCloud.Application", "CarePlanCloud.Domain CarePlanCloud.Exchange")]
    [InlineData("CarePlanCloud.Web", "CarePlanCloud.Application")]
    public void A_project_refers_to_its_neighbours_only(string project, string neighbours) =>
        Assert.Equal(
            neighbours,
            string.Join(' ', System.Xml.Linq.XDocument.Load(Path.Combine(Rooms.SourceFolder, project, $"{project}.csproj")).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))).Order(StringComparer.Ordinal)));

    private static bool SwitchesFilterOff(string source) => source.Contains(".IgnoreQueryFilters", StringComparison.Ordinal);

    private static bool IsCupboard(string folder) =>
        Cupboards.Contains(Path.GetFileName(folder)) && folder != "CarePlanCloud.Web/Components/Shared";

    private static IEnumerable<string> Sources() => SourceFiles.EndingWith(".cs", ".razor");

    private static IEnumerable<string> Folders() => SourceFiles.Folders();

    private static string Relative(string path) => SourceFiles.Relative(path);
}
