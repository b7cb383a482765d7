using CsCheck;

namespace CarePlanCloud.Exchange.Tests.Composing;

/// <summary>Whatever an office hands over comes out legal, and nothing is lost on the way.</summary>
public sealed class ComposePropertyTests
{
    [Fact]
    public void 渡した行は書いた行か理由つきで除いた行のどちらか() => Gen.Int[0, 100_000].Sample(
        seed =>
        {
            var request = RandomHeap.Make(seed);
            var result = ExchangeFiles.Compose(request);
            var written = result.Units.SelectMany(unit => ExchangeFiles.Read(unit).Files).SelectMany(file => file.Records).ToList();
            var leftOut = result.LeftOut.Select(left => left.Record).ToHashSet<RecordDraft>(ReferenceEqualityComparer.Instance);
            var stay = request.Records.Where(draft => !leftOut.Contains(draft)).ToList();

            Assert.False(result.HasErrors, Samples.Show(result.Findings));
            Assert.All(result.LeftOut, left => Assert.Contains(left.Why, result.Findings));
            Assert.Equal(result.LeftOut.Count, leftOut.Count);

            // A supplement is written once per plan and month; every other record once.
            Assert.Equal(Keys(stay, supplement: false).Order(), written.Where(row => row.Layout.RecordKind != "UPHOSOKU").Select(Key).Order());
            Assert.Equal(Keys(stay, supplement: true).Order(), written.Where(row => row.Layout.RecordKind == "UPHOSOKU").Select(Key).Distinct().Order());
        },
        iter: 60);

    [Fact]
    public void どの送信単位もそのまま取り込める() => Gen.Int[0, 100_000].Sample(
        seed =>
        {
            var result = ExchangeFiles.Compose(RandomHeap.Make(seed));
            var again = ExchangeFiles.Group([.. result.Units.SelectMany(unit => unit.Files)]);

            Assert.Equal(result.Units.Select(unit => unit.Key!.SerialNumber), again.Select(unit => unit.Key!.SerialNumber));
            Assert.All(again, unit => Assert.DoesNotContain(ExchangeFiles.Read(unit).Findings, finding => finding.Severity is Severity.Error or Severity.Repaired));
        },
        iter: 60);

    // What the composer sets itself is no part of the comparison.
    private static readonly HashSet<string> Set = ["DetailDiscriminatorCode", "FamilyChartImageFileName"];

    private static IEnumerable<string> Keys(IEnumerable<RecordDraft> drafts, bool supplement) => drafts
        .Where(draft => draft.Layout.RecordKind == "UPHOSOKU" == supplement).Select(draft => Key(draft.Layout, draft.Items));

    private static string Key(Record record) => Key(record.Layout, record.Items);

    private static string Key(Layout layout, IReadOnlyList<string> items) => string.Join(',', layout.Columns
        .Where(column => !Set.Contains(column.Name) && !(layout.RecordKind == "UPHOSOKU" && column.Name is "PlanDate" or "ServiceMonth"))
        .Select(column => items[column.Number - 1]).Prepend(layout.RecordKind));
}
