using System.Globalization;
using CarePlanCloud.Exchange.Findings;
using CarePlanCloud.Exchange.Layouts;

namespace CarePlanCloud.Exchange.Units;

/// <summary>
/// R36: a name is its record kind, a month where the kind has one, sender and receiver and the serial number; revisions differ in how
/// they write service kinds. R91: the picture of a family chart adds four digits and is the one file that is no CSV.
/// </summary>
internal static class FileNameParser
{
    private const string NoMonth = "000000";

    public static bool TryParse(string name, out FileName? result, out Finding? why)
    {
        result = null;
        var bare = WithoutFolders(name);
        var extension = Path.GetExtension(bare).ToUpperInvariant();
        if (extension is not (".CSV" or ".JPG") || (extension == ".JPG" && !bare.StartsWith("UPKIHON_IMAGE_", StringComparison.OrdinalIgnoreCase)))
        {
            why = FindingSink.Make(FindingCodes.NotExchangeFile, bare);
            return false;
        }

        var stem = bare[..^extension.Length].ToUpperInvariant();
        foreach (var revision in Revision.All)
        {
            if (Parse(stem, isImage: extension == ".JPG", revision) is var (kind, parsed))
            {
                why = Check(bare, kind, parsed);
                result = why is null ? parsed : null;
                return why is null;
            }
        }

        why = FindingSink.Make(FindingCodes.NameMalformed, bare);
        return false;
    }

    public static string WithoutFolders(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>What is odd about a name that is otherwise accepted.</summary>
    public static IEnumerable<Finding> Remarks(string name, FileName parsed)
    {
        // The standard itself writes both .jpg and .JPG (R91).
        var bare = WithoutFolders(name);
        if ((parsed.ImageNumber is null ? bare : Path.ChangeExtension(bare, ".jpg")) != parsed.ToString())
        {
            yield return FindingSink.Make(FindingCodes.NameLowerCase, name);
        }

        if (parsed.Revision != StandardRevision.V41)
        {
            yield return FindingSink.Make(FindingCodes.NameOldForm, name, LayoutCatalog.Of(parsed.Revision).Revision.NameJa);
        }

        // The three characters of 4.0 are defined nowhere.
        foreach (var kind in new[] { parsed.SenderServiceKind, parsed.ReceiverServiceKind }.Where(kind => kind.Length == 2).Distinct())
        {
            if (LayoutCatalog.ServiceKind(kind) is null)
            {
                yield return FindingSink.Make(FindingCodes.NameServiceKindUnknown, name, kind);
            }
        }

        if (parsed.SenderOfficeNumber == parsed.ReceiverOfficeNumber)
        {
            yield return FindingSink.Make(FindingCodes.NameSameOffice, name);
        }
    }

    private static (RecordKind Kind, FileName Name)? Parse(string stem, bool isImage, Revision revision)
    {
        var kind = LayoutCatalog.Of(revision.Standard).Kinds
            .Where(kind => (kind.Role == MemberRole.Image) == isImage && stem.StartsWith(kind.Name + "_", StringComparison.Ordinal))
            .MaxBy(kind => kind.Name.Length);
        if (kind is null)
        {
            return null;
        }

        var parts = stem[(kind.Name.Length + 1)..].Split('_');
        var month = kind.Month == NameMonth.None ? null : parts[0];
        var office = month is null ? 0 : 1;
        var serial = office + (revision.ServiceKindLength > 0 ? 4 : 2);
        if (!HasWidths(parts, Widths(month is not null, revision.ServiceKindLength, isImage))
            || !Dates.AllDigits(parts[serial]) || !Dates.AllDigits(parts[^1]) || (month is not null && !Dates.AllDigits(month)))
        {
            return null;
        }

        var bare = revision.ServiceKindLength == 0;
        return (kind, new FileName(
            kind.Name, month, parts[office], bare ? "" : parts[office + 1], parts[office + (bare ? 1 : 2)], bare ? "" : parts[office + 3], parts[serial])
        {
            Revision = revision.Standard,
            ImageNumber = isImage ? parts[^1] : null,
        });
    }

    private static IEnumerable<int> Widths(bool month, int serviceKind, bool isImage) =>
        [.. month ? [6] : (int[])[], .. serviceKind > 0 ? [10, serviceKind, 10, serviceKind, 14] : (int[])[10, 10, 14], .. isImage ? [4] : (int[])[]];

    private static bool HasWidths(string[] parts, IEnumerable<int> widths) =>
        parts.Select(part => part.All(char.IsAsciiLetterOrDigit) ? part.Length : -1).SequenceEqual(widths);

    private static Finding? Check(string bare, RecordKind kind, FileName name)
    {
        if (!DateTime.TryParseExact(name.SerialNumber, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return FindingSink.Make(FindingCodes.NameSerialInvalid, bare);
        }

        var monthFits = name.ServiceMonth is null || Dates.IsMonth(name.ServiceMonth)
            || (kind.Month == NameMonth.MonthOrZero && name.ServiceMonth == NoMonth);
        return monthFits ? null : FindingSink.Make(FindingCodes.NameMonthInvalid, bare, name.ServiceMonth!);
    }
}
