using CarePlanCloud.Exchange.Layouts;
using static CarePlanCloud.Exchange.ColumnKind;

namespace CarePlanCloud.Exchange.Tests.Damage;

/// <summary>What a damage leaves of the row.</summary>
internal enum Left
{
    /// <summary>The row keeps its items: line and item must be named.</summary>
    Items,

    /// <summary>Where the items of the row begin and end is no longer known: the line must be named.</summary>
    Line,
}

/// <summary>One way in which an item can be damaged.</summary>
/// <param name="Name">In words.</param>
/// <param name="Befalls">Kinds that can suffer it.</param>
/// <param name="Make">Damaged values from a sound one, as they stand in the file; none where this item cannot suffer it.</param>
/// <param name="Left">What is left of the row.</param>
internal sealed record Way(string Name, IReadOnlyList<ColumnKind> Befalls, Func<Column, string, IEnumerable<byte[]>> Make, Left Left = Left.Items)
{
    private static readonly ColumnKind[] Filled = [.. Enum.GetValues<ColumnKind>().Where(kind => kind != Unused)];
    private static readonly ColumnKind[] Formed = [.. Filled.Where(kind => kind != ColumnKind.Text)];
    private static readonly ColumnKind[] WithDigits = [.. Formed.Where(kind => kind is not (FreeCode or UserCode))];
    private static readonly ColumnKind[] Days = [Date, DateOrZero];
    private static readonly ColumnKind[] Months = [Date, DateOrZero, Month, MonthOrZero];
    private static readonly ColumnKind[] Times = [Time, TimeOrNone];
    private static readonly ColumnKind[] Hyphened = [PostalCode, TaisCode];

    private static readonly ColumnKind[] Required =
        [.. LayoutCatalog.Current.Kinds.SelectMany(kind => kind.Layout?.Columns ?? []).Where(MayBeRequired).Select(column => column.Kind).Distinct()];

    public static IReadOnlyList<Way> All { get; } =
    [
        Plain("empty though required", Required, (column, _) => MayBeRequired(column) ? [""] : []),
        Plain("a small letter for a digit", WithDigits, (_, value) => DigitsReplaced(value, 'x')),
        Plain("a capital letter for a digit", WithDigits, (_, value) => DigitsReplaced(value, 'X')),
        Plain("a full-width digit", WithDigits, (_, value) => DigitsReplaced(value, '５')),
        Plain("a kana letter for a character", Formed, (_, value) => [$"{value[..^1]}ア", $"ｱ{value[1..]}"]),
        Plain("the first digit lost", WithDigits, (_, value) => value.Length > 1 ? [value[1..]] : []),
        Plain("the last digit lost", WithDigits, (_, value) => value.Length > 1 ? [value[..^1]] : []),
        Plain("a digit too many", WithDigits, (_, value) => [$"1{value}", $"{value}1"]),
        Plain("longer than the limit", Formed, (column, value) => column.Length is { } length ? [value.PadRight(length + 1, value[^1])] : []),
        Plain("a sign", Formed, (_, value) => [$"-{value}", $"+{value}"]),
        Plain("a decimal point", Formed, (_, value) => [$"{value}.0", $"{value}."]),
        Plain("a thousands comma in quotes", [Integer, QuotableInteger], (_, value) => [$"\"{value},000\""]),
        Plain("a blank in front", Formed, (_, value) => [$" {value}", $"　{value}"]),
        Plain("a blank behind", Formed, (_, value) => [$"{value} ", $"{value}　"]),
        Plain("a tab", Formed, (_, value) => [$"{value}\t"]),
        Plain("an impossible month", Months, (_, value) => [$"{value[..4]}13{value[6..]}", $"{value[..4]}00{(value.Length > 6 ? "01" : "")}"]),
        Plain("an impossible day", Days, (_, value) => [$"{value[..4]}0230", $"{value[..4]}1131", $"{value[..6]}32", $"{value[..4]}0100"]),
        Plain("an impossible time", Times, (_, _) => ["2400", "0960", "9998"]),
        Plain("a number as a spreadsheet shows it", WithDigits, (_, _) => ["1E+11", "9.97E+09"]),
        Plain("a date as a spreadsheet shows it", Months, (_, _) => ["2026/11/2", "Nov-26"]),
        Plain("a time as a spreadsheet shows it", Times, (_, _) => ["9:00", "0.375"]),
        Plain("a value outside the code table", [Code], (column, _) => new[] { "0", "9", "Z", "99", "あ" }.Where(value => !column.Codes!.ContainsKey(value))),
        Plain("a number outside its range", [Integer, QuotableInteger], (column, _) => new[] { column.Min - 1, column.Max + 1 }.OfType<int>().Select(value => $"{value}")),
        Plain("another digit than 0 and 1", [DayFlags], (_, value) => DigitsReplaced(value, '2')),
        Plain("the hyphen lost", Hyphened, (_, value) => [value.Replace("-", "", StringComparison.Ordinal)]),
        Plain("the hyphen elsewhere", Hyphened, (_, value) => ["-" + value.Replace("-", "", StringComparison.Ordinal)]),
        Plain("a full-width hyphen", Hyphened, (_, value) => [value.Replace('-', 'ー'), value.Replace('-', '－')]),
        Plain("another constant", [Constant], (_, value) => [$"{value[..^1]}8", $"8{value[1..]}"]),
        Plain("another version", [ColumnKind.Version], (_, _) => ["202208", "202410", "202504", "202604"]),
        Plain("filled though unused", [Unused], (_, _) => ["1", "0", "12", "x", "あ"]),
        new("quotes lost", [ColumnKind.Text], (_, value) => value.Any("\"\r\n,".Contains) ? [] : [Samples.Bytes(value)]),
        new("quotes added", [.. Formed.Where(kind => kind != QuotableInteger)], (_, value) => [Samples.Bytes($"\"{value}\"")]),
        new("a control character", Filled, (column, value) => Inserted(column, value, 0x07)),
        new("a zero byte", Filled, (column, value) => Inserted(column, value, 0x00)),
        new("a byte of no character", Filled, (column, value) => Inserted(column, value, 0xFD)),
        new("half a character", Filled, (column, value) => Inserted(column, value, 0x82)),
        new("a character of the sender's own", Filled, (column, value) => Inserted(column, value, 0xF0, 0x40)),
        new("a line break in quotes", Formed, (_, value) => [Samples.Bytes($"\"{value}\r\n\"")]),
        new("a stray quote", Filled, (column, value) => Inserted(column, value, (byte)'"'), Left.Line),
        new("a stray comma", Formed, (column, value) => Inserted(column, value, (byte)','), Left.Line),
        new("a stray line break", Formed, (column, value) => Inserted(column, value, (byte)'\r', (byte)'\n'), Left.Line),
    ];

    /// <summary>The damaged items as they stand in the file; none equals the sound one.</summary>
    public IEnumerable<byte[]> Of(Column column, string value) => Befalls.Contains(column.Kind) ? Make(column, value) : [];

    private static bool MayBeRequired(Column column) => column.Required != Requirement.No || column.Kind == Constant;

    private static Way Plain(string name, IReadOnlyList<ColumnKind> befalls, Func<Column, string, IEnumerable<string>> make) =>
        new(name, befalls, (column, value) => make(column, value).Distinct().Where(damaged => damaged != value).Select(Samples.Bytes));

    // The first, the middle and the last one.
    private static IEnumerable<string> DigitsReplaced(string value, char by)
    {
        var digits = Enumerable.Range(0, value.Length).Where(i => char.IsAsciiDigit(value[i])).ToList();
        return digits.Count == 0 ? [] : new[] { digits[0], digits[digits.Count / 2], digits[^1] }.Distinct().Select(i => $"{value[..i]}{by}{value[(i + 1)..]}");
    }

    // Behind the first character: inside the quotes of a text.
    private static IEnumerable<byte[]> Inserted(Column column, string value, params byte[] what)
    {
        var verbatim = SoundValue.Verbatim(column, value);
        return [[verbatim[0], .. what, .. verbatim[1..]]];
    }
}
