namespace CarePlanCloud.Exchange.Tests;

/// <summary>convert --to 4.1.</summary>
public sealed class CliRevisionTests(CliTool tool) : IClassFixture<CliTool>
{
    [Fact]
    public void Slips_of_3_become_slips_of_4_1_with_the_kinds_their_rows_say()
    {
        // Equipment has no TAIS code in 3, which 4.1 asks for (R71).
        var refused = Convert(RevisionTests.ThirdRevision(), "slips");
        Assert.Equal(1, refused.Code);
        Assert.Empty(Written("slips"));
        Assert.All(refused.Said.Split(Environment.NewLine).Where(line => line.StartsWith("エラー", StringComparison.Ordinal)), line => Assert.Contains("CPX-R71A", line, StringComparison.Ordinal));

        Assert.Equal(1, Convert(RevisionTests.ThirdRevision(), "slips", "--force").Code);
        var written = Written("slips");
        Assert.Equal(Samples.Load(Samples.Slips).Select(file => InMarch(file.Name)).Order(StringComparer.Ordinal), written.Select(file => file.Name));
        Assert.All(["UPPLAN", "UPSIKYU", "UPHOSOKU"], kind => Assert.Equal(Samples.Read(RevisionTests.ThirdRevision())[kind]!.Records.Select(Values), Samples.Read(written)[kind]!.Records.Select(Values)));
    }

    [Fact]
    public void Actuals_of_3_travel_the_other_way()
    {
        Assert.Equal(0, Convert(RevisionTests.ThirdRevision(Samples.Load(Samples.Actuals)), "actuals").Code);
        Assert.Equal(InMarch(Samples.Load(Samples.Actuals)[0].Name), Assert.Single(Written("actuals")).Name);
    }

    [Fact]
    public void A_deletion_of_actuals_says_the_kind_itself()
    {
        var deletion = Deletion("DLTJSK");
        var answer = Convert(RevisionTests.ThirdRevision([deletion]), "deletion", "--receiver-kind", "43");

        Assert.Equal((0, ""), (answer.Code, string.Concat(answer.Said.Split(Environment.NewLine).Where(line => line.Contains("--", StringComparison.Ordinal)))));
        Assert.Equal(InMarch(deletion.Name), Assert.Single(Written("deletion")).Name);
    }

    [Fact]
    public void Where_no_row_says_the_kind_a_person_must()
    {
        var deletion = Deletion("DLTPLAN");
        var old = RevisionTests.ThirdRevision([deletion]);
        var asked = Convert(old, "asked");

        Assert.Equal(2, asked.Code);
        Assert.Contains("--sender-kind", asked.Said, StringComparison.Ordinal);
        Assert.Contains("--receiver-kind", asked.Said, StringComparison.Ordinal);
        Assert.Empty(Written("asked"));
        Assert.Equal(0, Convert(old, "asked", "--sender-kind", "43", "--receiver-kind", "11").Code);
        Assert.Equal(InMarch(deletion.Name), Assert.Single(Written("asked")).Name);
    }

    [Fact]
    public void An_office_that_serves_in_two_kinds_has_no_certain_one()
    {
        var slips = RevisionTests.ThirdRevision().Select(file => Samples.IsKind(file, "UPPLAN") ? RevisionTests.Edited(file, row => row.Replace(",116269,", ",156269,", StringComparison.Ordinal)) : file);

        Assert.Contains("--receiver-kind", Convert(slips, "two").Said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_planner_of_prevention_is_certain_only_when_number_and_rows_agree()
    {
        var slips = RevisionTests.ThirdRevision(Samples.Load(Samples.Prevention).Where(file => file.Name.Contains("_202611_", StringComparison.Ordinal)));
        var elsewhere = slips.Select(file => RevisionTests.Renamed(file, "9900000060", "9970000011")).ToList();

        Assert.DoesNotContain("--sender-kind", Convert(slips, "prevention").Said, StringComparison.Ordinal);
        Assert.Contains("--sender-kind", Convert(elsewhere, "elsewhere").Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_of_3_lacks_form_3_and_is_written_only_when_insisted()
    {
        // The receiver's kind stands in the slips that came with it.
        var plan = Samples.Load(Samples.Plan).Where(file => !Samples.IsKind(file, "UP3KYO"));
        var files = RevisionTests.ThirdRevision(plan.Concat(Samples.Load(Samples.Slips)));
        var refused = Convert(files, "plan");

        Assert.Equal(1, refused.Code);
        Assert.Contains(FindingCodes.MemberMissing, refused.Said, StringComparison.Ordinal);
        Assert.Empty(Written("plan"));
        Assert.Equal(1, Convert(files, "plan", "--force").Code);
        Assert.Equal(6, Written("plan").Count);
        Assert.All(Written("plan"), file => Assert.Contains("_9970000011_43_9970000029_11_", file.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_of_4_0_say_the_kind_in_two_of_three_characters_unless_told_otherwise()
    {
        var files = Samples.Load(Samples.Prevention).Where(file => file.Name.EndsWith(".CSV", StringComparison.Ordinal)).Select(file => RevisionTests.Renamed(file, "_46_", "_460_", "_A2_", "_A20_")).ToList();

        Assert.Equal(0, Convert(files, "v40").Code);
        Assert.Equal(files.Select(file => RevisionTests.Renamed(file, "_460_", "_46_", "_A20_", "_A2_").Name).Order(StringComparer.Ordinal), Written("v40").Select(file => file.Name));
        Assert.Equal(0, Convert(files.Where(file => file.Name.Contains("_202611_", StringComparison.Ordinal)), "v40a", "--receiver-kind", "A3").Code);
        Assert.Equal(3, Written("v40a").Count);
        Assert.All(Written("v40a"), file => Assert.Contains("_46_99A0000078_A3_", file.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_that_4_1_forbids_keeps_everything_from_being_written_even_when_insisted()
    {
        var files = RevisionTests.ThirdRevision().Select(file => Samples.IsKind(file, "UPPLAN") ? RevisionTests.Edited(file, row => row.Replace(",0,9970000011,", ",2,9970000011,", StringComparison.Ordinal)) : file).ToList();

        Assert.Equal(1, Convert(files, "bad", "--force").Code);
        Assert.Empty(Written("bad"));
    }

    [Fact]
    public void Files_of_4_1_are_left_alone_and_an_unknown_kind_is_a_wrong_call()
    {
        var answer = Convert(Samples.Load(Samples.Slips), "same");

        Assert.Equal(0, answer.Code);
        Assert.Contains("すでに4.1版", answer.Said, StringComparison.Ordinal);
        Assert.Empty(Written("same"));
        Assert.Equal(2, Convert(Samples.Load(Samples.Slips), "same", "--sender-kind", "99").Code);
    }

    private CliTool.Answer Convert(IEnumerable<RawFile> files, string folder, params string[] options) =>
        CliTool.RunWith(CliCheckTests.Zip(files), ["convert", "--to", "4.1", "-", "--out", tool.At(folder), .. options]);

    private List<RawFile> Written(string folder) => Directory.Exists(tool.At(folder))
        ? [.. Directory.GetFiles(tool.At(folder)).Order(StringComparer.Ordinal).Select(path => new RawFile(Path.GetFileName(path), File.ReadAllBytes(path)))]
        : [];

    private static RawFile Deletion(string kind) => Samples.Load(Samples.Deletions).Single(file => Samples.IsKind(file, kind));

    private static string InMarch(string name) => name.Replace("_202611_", "_202503_", StringComparison.Ordinal);

    private static string Values(Record record) => string.Join('|', record.Items);
}
