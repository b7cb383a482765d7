using System.Globalization;

namespace CarePlanCloud.Domain.Claims;

/// <summary>
/// Reads a written file back and asks what reception asks of it (仕様書 3.2, 受付チェック). It knows only the text, so it finds what the writer or
/// whoever touched the file did wrong. Rows of its places count the records of the file.
/// </summary>
public static class WrittenClaimChecks
{
    private const int ControlItems = 12;
    private const int EndItems = 2;

    // Item numbers of the specification, behind the two of the frame.
    private static readonly Dictionary<string, int> ItemsOfKind = new()
    {
        [SheetRecords.Kind] = 27, [ClaimRecords.TotalKind] = 18, [ClaimRecords.CareKind] = 24, [ClaimRecords.PreventiveKind] = 24,
    };

    /// <param name="text">The whole file, decoded.</param>
    public static IReadOnlyList<ClaimFinding> Of(string text)
    {
        var file = WrittenFile.Read(text);
        List<ClaimFinding> found = [.. OfCharacters(text)];
        if (!file.HasLineEnds)
        {
            found.Add(ClaimRules.WrittenLineEnd.At(new(ClaimDocument.File)));
        }

        // Without its frame nothing else in it can be found again.
        var frame = OfFrame(file).ToList();
        return frame.Count > 0 ? [.. found, .. frame] : [.. found, .. OfNumbers(file), .. WrittenContentChecks.Of(file)];
    }

    private static IEnumerable<ClaimFinding> OfCharacters(string text) => text.EnumerateRunes()
        .Where(rune => rune.Value is '\'' or (>= 'a' and <= 'z') or > '~' or (< ' ' and not ('\r' or '\n')))
        .Distinct().Select(rune => ClaimRules.WrittenCharacter.At(new(ClaimDocument.File), rune.Value < ' ' ? $"U+{rune.Value:X4}" : rune.ToString()));

    private static IEnumerable<ClaimFinding> OfFrame(WrittenFile file)
    {
        var last = file.Records.Count - 1;
        return last < 1
            ? [ClaimRules.WrittenFrame.At(new(ClaimDocument.File))]
            : file.Records.Select((record, at) => (record, at)).Where(each => !IsFramed(each.record, each.at == 0, each.at == last))
                .Select(each => ClaimRules.WrittenFrame.At(new(ClaimDocument.File, Row: each.at + 1)));
    }

    private static bool IsFramed(IReadOnlyList<string> record, bool isFirst, bool isLast) => isFirst
        ? record is ["1", ..] && record.Count == ControlItems
        : isLast ? record is ["3", ..] && record.Count == EndItems : record is ["2", _, var kind, ..] && ItemsOfKind.TryGetValue(kind, out var items) && record.Count == items + 2;

    private static IEnumerable<ClaimFinding> OfNumbers(WrittenFile file)
    {
        var (control, data) = (file.Records[0], file.Records.Count - 2);
        if (control[3] != ClaimText.Number(data))
        {
            yield return ClaimRules.WrittenCount.At(new(ClaimDocument.File, Row: 1), control[3], data);
        }

        foreach (var (record, number) in file.Records.Select((record, at) => (record, at + 1)))
        {
            if (record[1] != number.ToString(CultureInfo.InvariantCulture))
            {
                yield return ClaimRules.WrittenNumber.At(new(ClaimDocument.File, Row: number), record[1], number);
            }

            if (record[0] == "2" && !IsOfKind(record[2], control[4]))
            {
                yield return ClaimRules.WrittenDataKind.At(new(ClaimDocument.File, Row: number), control[4], record[2]);
            }
        }
    }

    // データ種別 is the beginning of the first record's number; 明細書 travel with their 請求書.
    private static bool IsOfKind(string record, string dataKind) => dataKind switch
    {
        "821" => record == SheetRecords.Kind,
        "711" => record is ClaimRecords.TotalKind or ClaimRecords.CareKind or ClaimRecords.PreventiveKind,
        _ => false,
    };
}
