using Xunit;

namespace CarePlanCloud.Architecture.Tests;

/// <summary>Which room knows which.</summary>
public sealed class ArrowTests
{
    private const string Violations = "CarePlanCloud.Architecture.Tests.Violations.";

    private static readonly string[] Ef = ["Microsoft.EntityFrameworkCore.", "CarePlanCloud.Application.Data.CareDb"];

    [Fact]
    public void Exchange_knows_CsvHelper_and_nothing_else() => Assert.Equal(["CsvHelper"], Rooms.References(Rooms.Exchange));

    [Fact]
    public void Domain_knows_nothing_at_all() => Assert.Empty(Rooms.References(Rooms.Domain));

    [Fact]
    public void Application_does_not_know_the_web_or_its_tools() =>
        Assert.DoesNotContain(Rooms.References(Rooms.Application), name => IsOneOf(name, "CarePlanCloud.Web", "Hangfire", "MudBlazor", "CsvHelper"));

    [Fact]
    public void Of_the_rooms_Web_knows_all() =>
        Assert.Equal(
            ["CarePlanCloud.Application", "CarePlanCloud.Domain", "CarePlanCloud.Exchange"],
            Rooms.References(Rooms.Web).Where(name => name.StartsWith("CarePlanCloud.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void An_assembly_that_knows_more_is_caught() =>
        Assert.Contains(Rooms.References(typeof(ArrowTests).Assembly), name => IsOneOf(name, "CarePlanCloud.Web", "Hangfire"));

    [Fact]
    public void Only_the_reader_and_the_writer_of_rows_name_CsvHelper() =>
        Assert.Empty(Rooms.Uses(name => In(name, "CarePlanCloud.Exchange.") && !In(name, "CarePlanCloud.Exchange.Csv."), "CsvHelper."));

    [Fact]
    public void The_reader_of_rows_does_name_CsvHelper() => Assert.NotEmpty(Rooms.Uses(name => In(name, "CarePlanCloud.Exchange.Csv."), "CsvHelper."));

    [Fact]
    public void Only_the_drawing_of_forms_names_SkiaSharp() =>
        Assert.Empty(Rooms.Uses(
            name => In(name, "CarePlanCloud.") && !In(name, "CarePlanCloud.Application.Reports.Drawing.") && !In(name, Violations),
            "SkiaSharp."));

    [Fact]
    public void The_drawing_of_forms_does_name_SkiaSharp() =>
        Assert.NotEmpty(Rooms.Uses(name => In(name, "CarePlanCloud.Application.Reports.Drawing."), "SkiaSharp."));

    [Fact]
    public void A_form_that_draws_by_itself_is_caught() => Assert.NotEmpty(Rooms.Uses(name => In(name, Violations + "FormThatDraws"), "SkiaSharp."));

    [Theory]
    [InlineData("Components")]
    [InlineData("Api")]
    [InlineData("Jobs")]
    public void Pages_endpoints_and_jobs_go_through_the_door(string folder)
    {
        Assert.NotEqual(0, Rooms.TypesIn(name => In(name, $"CarePlanCloud.Web.{folder}.")));
        Assert.Empty(Rooms.Uses(name => In(name, $"CarePlanCloud.Web.{folder}."), Ef));
    }

    [Theory]
    [InlineData("PageWithItsOwnQuery")]
    [InlineData("PageWithTheDatabaseInHand")]
    public void A_page_that_goes_past_the_door_is_caught(string page) => Assert.NotEmpty(Rooms.Uses(name => In(name, Violations + page), Ef));

    [Fact]
    public void Only_jobs_and_the_start_know_Hangfire() =>
        Assert.Empty(Rooms.Uses(
            name => In(name, "CarePlanCloud.") && !In(name, "CarePlanCloud.Web.Jobs.") && !In(name, "CarePlanCloud.Web.Startup.")
                && !In(name, "CarePlanCloud.Architecture.Tests."),
            "Hangfire."));

    [Fact]
    public void A_page_that_enqueues_is_caught() => Assert.NotEmpty(Rooms.Uses(name => In(name, Violations + "PageThatEnqueues"), "Hangfire."));

    private static bool In(string name, string beginning) => name.StartsWith(beginning, StringComparison.Ordinal);

    private static bool IsOneOf(string assembly, params string[] names) =>
        names.Any(name => assembly == name || assembly.StartsWith($"{name}.", StringComparison.Ordinal));
}
