using System.Globalization;
using CarePlanCloud.Exchange.Findings;
using CarePlanCloud.Exchange.Layouts;

namespace CarePlanCloud.Exchange.Units;

/// <summary>R36: a name is its record kind, a month where the kind has one, four office parts and the serial number.</summary>
internal static class FileNameParser
{
    private const string Extension = ".CSV";
    private const string NoMonth = "000000";

    public static bool TryParse(string name, out FileName? result, out Finding? why)
    {
        result = null;
        var bare = WithoutFolders(name);
        if (!bare.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
        {
            why = IsFamilyChart(bare)
                ? FindingSink.Make(FindingCodes.KindNotSupportedYet, bare, "家族構成の画像")
                : FindingSink.Make(FindingCodes.NotExchangeFile, bare);
            return false;
        }

        var stem = bare[..^Extension.Length].ToUpperInvariant();
        var kind = LayoutCatalog.Current.Kinds
            .Where(kind => stem.StartsWith(kind.Name + "_", StringComparison.Ordinal))
            .MaxBy(kind => kind.Name.Length);
        if (kind is null)
        {
            why = FindingSink.Make(FindingCodes.NameMalformed, bare);
            return false;
        }

        var parts = stem[(kind.Name.Length + 1)..].Split('_');
        var months = kind.Month == NameMonth.None ? 0 : 1;
        if (!HasWidths(parts, months == 1 ? [6, 10, 2, 10, 2, 14] : [10, 2, 10, 2, 14]))
        {
            why = FindingSink.Make(IsOldForm(parts, months) ? FindingCodes.NameOldForm : FindingCodes.NameMalformed, bare);
            return false;
        }

        var month = months == 1 ? parts[0] : null;
        var parsed = new FileName(kind.Name, month, parts[months], parts[months + 1], parts[months + 2], parts[months + 3], parts[^1]);
        why = Check(bare, kind, parsed);
        result = why is null ? parsed : null;
        return why is null;
    }

    public static string WithoutFolders(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>What is odd about a name that is otherwise accepted.</summary>
    public static IEnumerable<Finding> Remarks(string name, FileName parsed)
    {
        if (WithoutFolders(name) != parsed.ToString())
        {
            yield return FindingSink.Make(FindingCodes.NameLowerCase, name);
        }

        foreach (var kind in new[] { parsed.SenderServiceKind, parsed.ReceiverServiceKind }.Distinct())
        {
            if (LayoutCatalog.Current.ServiceKind(kind) is null)
            {
                yield return FindingSink.Make(FindingCodes.NameServiceKindUnknown, name, kind);
            }
        }

        if (parsed.SenderOfficeNumber == parsed.ReceiverOfficeNumber)
        {
            yield return FindingSink.Make(FindingCodes.NameSameOffice, name);
        }
    }

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

    private static bool HasWidths(string[] parts, ReadOnlySpan<int> widths)
    {
        if (parts.Length != widths.Length)
        {
            return false;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length != widths[i] || !parts[i].All(char.IsAsciiLetterOrDigit))
            {
                return false;
            }
        }

        return Dates.AllDigits(parts[^1]) && (widths[0] != 6 || Dates.AllDigits(parts[0]));
    }

    // R91: the one file of the standard that is no CSV.
    private static bool IsFamilyChart(string bare) =>
        bare.StartsWith("UPKIHON_IMAGE_", StringComparison.OrdinalIgnoreCase) && bare.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase);

    // Specification 3 had no service kinds in names, 4.0 had three characters.
    private static bool IsOldForm(string[] parts, int months)
    {
        var rest = parts[months..];
        return HasWidths(rest, [10, 10, 14]) || HasWidths(rest, [10, 3, 10, 3, 14]);
    }
}
