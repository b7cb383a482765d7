using System.Text;

namespace CarePlanCloud.Exchange.Items;

/// <summary>A value as it must have been meant, and the codes of what was done to it.</summary>
internal sealed record Repair(string Value, IReadOnlyList<string> Codes);

/// <summary>
/// R42–R49 read tolerantly: values that break their form, yet can mean only one thing. Asked for the rare item that has a fault, so that
/// sound files pay nothing.
/// </summary>
internal static class ItemRepair
{
    private static readonly Step[] Steps =
    [
        new(FindingCodes.SpacesRemoved, (_, value) => Widths.Trim(value)),
        new(FindingCodes.HalfWidthRead, (_, value) => Widths.Fold(value)),
        new(FindingCodes.UpperCaseRead, UpperCase),
        new(FindingCodes.DateFormRead, DayOrMonth),
        new(FindingCodes.TimeFormRead, (column, value) => column.Kind is ColumnKind.Time or ColumnKind.TimeOrNone ? DateForms.Time(value) : null),
        new(FindingCodes.ThousandsRead, (column, value) => column.Kind is ColumnKind.Integer or ColumnKind.QuotableInteger ? WithoutThousands(value) : null),
        new(FindingCodes.DecimalZerosRead, (column, value) => column.Kind == ColumnKind.UnitPrice ? LostZeros.Behind(value) : null),
        new(FindingCodes.LeadingZerosRead, LostZeros.InFront),
        new(FindingCodes.PostalHyphenRead, (column, value) => column.Kind == ColumnKind.PostalCode ? WithHyphen(value) : null),
    ];

    /// <summary>Whether a value without fault needs a look all the same, because its column asks for no form.</summary>
    public static bool IsSuspect(Column column, string value) => column.Kind switch
    {
        ColumnKind.FreeCode => value.AsSpan().IndexOfAnyExceptInRange('-', 'z') >= 0,
        ColumnKind.Version => value.Length > 0 && !IsSound(column, value),
        ColumnKind.Text => value.StartsWith('#'),
        _ => false,
    };

    /// <summary>The repair, when one leads to a sound value; else null.</summary>
    public static Repair? Find(Column column, string value)
    {
        if (column.Kind == ColumnKind.Text)
        {
            return null;
        }

        var codes = new List<string>();
        foreach (var step in Steps)
        {
            if (step.Apply(column, value) is not { } next || next == value)
            {
                continue;
            }

            value = next;
            codes.Add(step.Code);
            if (IsSound(column, value))
            {
                return new Repair(value, codes);
            }
        }

        return null;
    }

    /// <summary>The code of damage that cannot be undone but is known by its look; else null.</summary>
    public static string? Damage(Column column, string value)
    {
        var plain = Widths.Fold(Widths.Trim(value));
        if (ExcelDamage.IsErrorWord(plain))
        {
            return FindingCodes.ExcelErrorWord;
        }

        return column.Kind switch
        {
            ColumnKind.Text => null,
            ColumnKind.Date or ColumnKind.DateOrZero or ColumnKind.Month or ColumnKind.MonthOrZero when DateForms.IsEra(plain) => FindingCodes.EraDate,
            _ => ExcelDamage.IsRoundedNumber(plain) ? FindingCodes.ExcelRoundedNumber : null,
        };
    }

    private static bool IsSound(Column column, string value) => column.Kind switch
    {
        // Which version it is, is judged per file.
        ColumnKind.Version => value.Length == 6 && Dates.AllDigits(value),
        ColumnKind.FreeCode => ItemCheck.Check(column, value).Code is null && Ascii.IsValid(value) && !value.Contains(' ', StringComparison.Ordinal),
        _ => ItemCheck.Check(column, value).Code is null,
    };

    private static string? UpperCase(Column column, string value) => column.Kind is ColumnKind.OfficeNumber or ColumnKind.InsuredNumber
        or ColumnKind.ServiceCode or ColumnKind.ServiceKind or ColumnKind.Code ? value.ToUpperInvariant() : null;

    private static string? DayOrMonth(Column column, string value) => column.Kind switch
    {
        ColumnKind.Date or ColumnKind.DateOrZero => DateForms.Day(value),
        ColumnKind.Month or ColumnKind.MonthOrZero => DateForms.Month(value),
        _ => null,
    };

    private static string? WithoutThousands(string value)
    {
        var groups = value.Split(',');
        return groups.Length > 1 && groups[0].Length is >= 1 and <= 3 && groups[1..].All(group => group.Length == 3) ? string.Concat(groups) : null;
    }

    private static string? WithHyphen(string value)
    {
        var code = value.TrimStart('〒');
        return code.Length == 7 ? $"{code[..3]}-{code[3..]}" : code;
    }

    private sealed record Step(string Code, Func<Column, string, string?> Apply);
}
