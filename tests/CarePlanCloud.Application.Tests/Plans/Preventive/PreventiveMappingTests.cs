using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Application.Plans.Preventive.Rows;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans.Preventive;

/// <summary>What comes is what goes: the samples of the standard, read into documents and written again.</summary>
public sealed class PreventiveMappingTests : PreventiveTest
{
    private static readonly RawFile[] Sample =
        [.. Samples.Of(Samples.Prevention).Where(file => file.Name.StartsWith("UPKIHON", StringComparison.Ordinal) || file.Name.StartsWith("UPYOBO", StringComparison.Ordinal))];

    [Fact]
    public void The_samples_come_out_byte_for_byte()
    {
        var documents = Documents();
        var drafts = documents.SelectMany(document => PreventiveDrafts.Of(PreventiveForms.Of(document.Kind), document.Client, document.Content)).ToList();
        var composed = ExchangeFiles.Compose(new UnitRequest(
            new OfficeAddress("9900000060", "46"), new OfficeAddress("99A0000078", "A2"), new DateTime(2026, 10, 27, 10, 15, 0), drafts)
        {
            FamilyCharts = [.. documents.Select(document => PreventiveDrafts.Picture(document.Client, document.Date, document.FamilyChart)).OfType<FamilyChart>()],
        });
        Assert.Empty(composed.Findings);
        var written = Assert.Single(composed.Units).Files.ToDictionary(file => file.Name, file => Convert.ToHexString(file.Content.Span));
        Assert.Equal(
            Sample.Select(file => $"{file.Name} {Convert.ToHexString(file.Content.Span)}").Order(StringComparer.Ordinal),
            written.Select(file => $"{file.Key} {file.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_samples_are_two_documents_of_one_client()
    {
        var documents = Documents();
        Assert.Equal(
            ["ClientProfile 9900000004 2026-10-05 3 2 True", "PreventivePlan 9900000004 2026-10-10 3 0 False"],
            documents.Select(document => $"{document.Kind} {document.Client.InsuredNumber} {document.Date:yyyy-MM-dd} {document.Content.Rows.Count} {document.Content.Illnesses.Count} {document.FamilyChart is not null}"));
    }

    [Fact]
    public async Task A_complete_document_has_nothing_to_be_mended()
    {
        foreach (var document in Documents())
        {
            var view = await StartedAsync(document.Kind);
            var saved = await SaveAsync(Center, view.Id, view.Version, document.Content);
            Assert.True(saved.IsDone, saved.Refusal?.Message);
            Assert.Empty(saved.Value.Missing);
            Assert.Empty(saved.Value.Notes);
            var stored = (await DocumentAsync(Center, view.Id)).Content;
            var difference = Differences.Of(PreventiveForms.Of(document.Kind), document.Content, stored).Select(found => found.Label);
            Assert.Equal(["同意 年月日", "同意 氏名"], difference);
        }
    }

    [Fact]
    public async Task A_received_document_is_shown_and_goes_on_as_a_version_of_ones_own()
    {
        RawFile[] toPlanner = [.. Sample.Select(file => new RawFile(Addressed(file.Name), file.Name.EndsWith(".CSV", StringComparison.Ordinal) ? Samples.Encode(Addressed(file.Text())) : file.Content))];
        await TakeOverAsync(Planner, toPlanner);
        var received = await DocumentAsync(Planner, (await ListAsync(Planner, null)).Single(row => row.Kind == PreventiveDocumentKind.PreventivePlan).Id);
        Assert.Equal((false, "見本地域包括支援センター", "毎朝１５分歩く"), (received.CanWrite, received.SenderOfficeName, received.Content.Item("TargetLifeDay")));
        var own = await DocumentAsync(Planner, (await StartAsync(Planner, received.Kind, copyOf: received.Id, client: received.Client.Id)).Value);
        Assert.Equal((2, "", "毎朝１５分歩く", 3), (own.Number, own.SenderOfficeName, own.Content.Item("TargetLifeDay"), own.Content.Rows.Count));
        Assert.True((await SaveAsync(Planner, own, ("TargetLifeDay", "歩く"))).IsDone);
    }

    [Theory]
    [InlineData("ClientName", "例示 春子🌸", "本人氏名")]
    [InlineData("ConsultationMethodOther", "", "その他の方法")]
    public async Task What_would_trouble_the_files_is_said_while_writing(string item, string value, string label)
    {
        var view = await StartedAsync(PreventiveDocumentKind.ClientProfile);
        var sample = Documents().First(document => document.Kind == PreventiveDocumentKind.ClientProfile);
        var saved = await SaveAsync(Center, view.Id, view.Version, With(sample.Content, (item, value)));
        Assert.Equal([label], saved.Value.Notes.Select(note => note.Label));
        Assert.True((await AgreeAsync(Center, await DocumentAsync(Center, view.Id))).IsDone);
    }

    /// <summary>As the editor has them: the described items, the rows as a tree.</summary>
    private sealed record Opened(PreventiveDocumentKind Kind, ClientNumber Client, DateOnly Date, PreventiveContent Content, byte[]? FamilyChart);

    private static IReadOnlyList<Opened> Documents() =>
        [.. PreventiveMapping.Documents(ExchangeFiles.Read(Assert.Single(ExchangeFiles.Group(Sample))))
            .Select(mapped => new Opened(mapped.Kind, mapped.Client, mapped.Date, ContentOf(mapped), mapped.FamilyChart))];

    private static PreventiveContent ContentOf(MappedPreventive mapped) => PreventiveContent.Read(
        PreventiveForms.Of(mapped.Kind), mapped.Row.ToItems(), [.. mapped.Rows.Select(row => row.ToItems())], [.. mapped.Illnesses.Select(row => row.ToItems())]);

    private static string Addressed(string text) => text.Replace("99A0000078_A2", $"{TestCare.Planner}_43", StringComparison.Ordinal);
}
