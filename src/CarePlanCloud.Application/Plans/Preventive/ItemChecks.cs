using System.Globalization;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>Something that cannot stand on the document as it is.</summary>
/// <param name="Item">The column.</param>
/// <param name="Row">The row of the appendix, 1-based; null for the main record.</param>
/// <param name="Label">What the paper calls it.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record ItemProblem(string Item, int? Row, string Label, string Message);

/// <summary>What a single item may hold, asked while it is written. An empty item is never wrong here: drafts have gaps.</summary>
public static class ItemChecks
{
    /// <summary>Longest text of one item, far beyond what any paper holds.</summary>
    public const int LongestText = 4_000;

    private const string PhoneCharacters = "0123456789+()- ";

    /// <summary>Null when the value may stand there.</summary>
    public static string? Problem(FormItem item, string value)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(value);
        return value.Length == 0 ? null : item.Kind switch
        {
            EntryKind.Date => IsDay(value) ? null : "日付を確かめてください。年・月・日の順に、暦にある日を入れます。",
            EntryKind.Number => Number(item, value),
            EntryKind.Choice or EntryKind.Check => item.Column.Codes!.ContainsKey(value) ? null : "選べる値ではありません。印刷されている言葉から選び直してください。",
            _ when item.Column.Kind == ColumnKind.Phone => Phone(item.Column, value),
            _ => value.Length <= LongestText ? null : $"{LongestText:N0}文字までにしてください（いま {value.Length:N0}文字）。",
        };
    }

    public static bool IsDay(string digits) => Day(digits) is not null;

    /// <summary>YYYYMMDD as a day; null when it is none.</summary>
    public static DateOnly? Day(string digits) => ItemDays.Read(digits);

    private static string? Number(FormItem item, string value)
    {
        var most = item.Most ?? (item.Column.Length == 1 ? 9 : 99);
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most && value.Length <= item.Column.Length
            ? null
            : $"0 から {most} までの数を入れてください。";
    }

    private static string? Phone(Column column, string value) =>
        value.Length > column.Length ? $"{column.Length}文字までにしてください。"
        : value.All(PhoneCharacters.Contains) ? null
        : "半角の数字とハイフンで入れてください。";
}
