using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Components.Shared.Findings;

/// <summary>A polite text for whoever sent the files: places, codes and words of the findings, no names and no values of people.</summary>
public static class FindingLetter
{
    private const int PlacesOfACode = 10;

    private const string Greeting =
        "いつもお世話になっております。\n"
        + "お送りいただいたケアプランデータのファイルについて、次の点が見つかりました。\n"
        + "お手数をおかけしますが、ご確認のうえ、必要なところを直して新しい連番で送り直していただけますでしょうか。";

    /// <summary>Null when there is nothing the sender should mend.</summary>
    public static string? Of(IReadOnlyList<Finding> findings)
    {
        var places = FindingGroup.Of([.. findings.Where(finding => finding.Severity != Severity.Info)]);
        return places.Count == 0 ? null : string.Join('\n', places.GroupBy(place => place.First.Severity).SelectMany(Part).Prepend(Greeting));
    }

    private static IEnumerable<string> Part(IGrouping<Severity, FindingGroup> severity) =>
        severity.GroupBy(place => place.First.Code).SelectMany(code => Lines([.. code]))
            .Prepend($"\n■ {Heading(severity.Key)}（{severity.Sum(place => place.Count)}件）");

    private static IEnumerable<string> Lines(List<FindingGroup> places)
    {
        var first = places[0].First;
        yield return $"・{string.Join("　", new[] { first.Code, first.Rule, first.Message }.OfType<string>())}";
        foreach (var place in places.Take(PlacesOfACode))
        {
            yield return $"　　{Place(place)}";
        }

        if (places.Count > PlacesOfACode)
        {
            yield return $"　　ほか {places.Count - PlacesOfACode}か所";
        }
    }

    private static string Place(FindingGroup place) => string.Join("　", new[]
    {
        place.First.File,
        place.Rows.Length > 0 ? $"{place.Rows}行目" : "",
        place.First.ItemName is { } item ? $"項目{place.First.ItemNumber}「{item}」" : "",
    }.Where(part => part.Length > 0));

    private static string Heading(Severity severity) => severity switch
    {
        Severity.Error => "直していただきたいところ",
        Severity.Warning => "ご確認いただきたいところ",
        _ => "こちらで補って読んだところ",
    };
}
