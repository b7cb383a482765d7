using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Sending.Comparing;

/// <summary>Which papers of a plan or a document of prevention are other ones than those that were sent.</summary>
internal static class DocumentWords
{
    private static readonly (string Said, string[] RecordKinds)[] Papers =
    [
        ("第1表", ["UP1KYO"]),
        ("第2表", ["UP2KYO"]),
        ("第3表", ["UP3KYO"]),
        ("利用者基本情報", ["UPKIHON", "UPKIHON_SUB1", "UPKIHON_SUB2"]),
        ("支援計画書", ["UPYOBO", "UPYOBO_SUB"]),
    ];

    public static IEnumerable<string> Of(FileSet before, FileSet after, ClientNumber client)
    {
        if (DateOf(before, client) is { } old && DateOf(after, client) is { } now && old != now)
        {
            yield return $"作成（変更）日　{Wareki.Of(old).Short}→{Wareki.Of(now).Short}";
        }

        var changed = Papers.Where(paper => paper.RecordKinds.Any(kind => Differ(kind, before, after, client))).Select(paper => paper.Said).ToList();
        if (changed.Count > 0)
        {
            yield return $"{string.Join('・', changed)}が変わりました";
        }
    }

    private static DateOnly? DateOf(FileSet unit, ClientNumber client) =>
        Rows("UP1KYO", unit, client).Concat(Rows("UPYOBO", unit, client)).FirstOrDefault()?.Date("PlanDate");

    private static bool Differ(string recordKind, FileSet before, FileSet after, ClientNumber client)
    {
        var (old, now) = (Items(recordKind, before, client), Items(recordKind, after, client));
        return old.Count != now.Count || old.Zip(now).Any(pair => !pair.First.SequenceEqual(pair.Second));
    }

    // What dates a paper is told once, above.
    private static List<List<string>> Items(string recordKind, FileSet unit, ClientNumber client) =>
        [.. Rows(recordKind, unit, client).Select(row => row.Layout.Columns.Where(column => column.Name is not ("PlanDate" or "CreatedDate"))
            .Select(column => row[column.Number]).ToList())];

    private static IEnumerable<Record> Rows(string recordKind, FileSet unit, ClientNumber client) =>
        SlipMapping.Records(unit, recordKind).Where(row => ClientNumber.Of(row) == client);
}
