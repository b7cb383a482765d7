using System.Buffers;
using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Items;

/// <summary>What is wrong with one item; Code is null when nothing is.</summary>
internal readonly record struct ItemFault(string? Code, object? Fact = null, object? OtherFact = null)
{
    public object[] Facts => Fact is null ? [] : OtherFact is null ? [Fact] : [Fact, OtherFact];
}

/// <summary>R42–R49: one item against its column. Runs once per cell, so it neither allocates nor uses patterns.</summary>
internal static class ItemCheck
{
    private const string NoTime = "9999";
    private static readonly SearchValues<char> PhoneCharacters = SearchValues.Create("0123456789+()- ");

    public static ItemFault Check(Column column, string value)
    {
        if (value.Length == 0)
        {
            return Empty(column);
        }

        var form = Form(column, value);

        // Too long is an error, while the form of some items is only a doubt.
        return value.Length > column.Length && (form.Code is null || FindingTexts.Of(form.Code).Severity == Severity.Warning) ? TooLong(column, value) : form;
    }

    private static ItemFault Empty(Column column) => column.Required == Requirement.Yes
        ? new(column.Certain ? FindingCodes.RequiredEmpty : FindingCodes.RequiredEmptyUncertain)
        : column.Kind == ColumnKind.Constant ? new(FindingCodes.ConstantWrong, column.Constant) : default;

    private static ItemFault TooLong(Column column, string value) => new(FindingCodes.TooLong, value.Length, column.Length);

    private static ItemFault Form(Column column, string value) => column.Kind switch
    {
        // Versions are judged per file, by FileReader.
        ColumnKind.Text or ColumnKind.Version or ColumnKind.FreeCode => default,
        ColumnKind.Digits => When(value.Length == column.Length && Dates.AllDigits(value), FindingCodes.NotFullDigits, column.Length),
        ColumnKind.InsuredNumber => When(IsInsuredNumber(value), FindingCodes.NotInsuredNumber),
        ColumnKind.OfficeNumber => When(value.Length == 10 && IsDigitsOrCapitals(value), FindingCodes.NotOfficeNumber),
        ColumnKind.Date => When(Dates.TryDay(value, out _), FindingCodes.NotDate),
        ColumnKind.DateOrZero => When(value == "00000000" || Dates.TryDay(value, out _), FindingCodes.NotDate),
        ColumnKind.Month => When(Dates.IsMonth(value), FindingCodes.NotMonth),
        ColumnKind.MonthOrZero => When(value == "000000" || Dates.IsMonth(value), FindingCodes.NotMonth),
        ColumnKind.Time => Time(value),
        ColumnKind.TimeOrNone => value == NoTime ? default : Time(value),
        ColumnKind.DayFlags => When(value.Length == 31 && value.AsSpan().IndexOfAnyExcept('0', '1') < 0, FindingCodes.NotDayFlags),
        ColumnKind.Integer or ColumnKind.QuotableInteger => Integer(column, value),
        ColumnKind.UnitPrice => When(IsUnitPrice(value), FindingCodes.NotUnitPrice),
        ColumnKind.Code => When(column.Codes!.ContainsKey(value), FindingCodes.NotInCodes, column),
        ColumnKind.ServiceCode => When(value.Length == 6 && IsDigitsOrCapitals(value), FindingCodes.NotServiceCode),
        ColumnKind.ServiceKind => When(value.Length == 2 && IsDigitsOrCapitals(value), FindingCodes.NotServiceKind),
        ColumnKind.TaisCode => When(IsTaisCode(value), FindingCodes.TaisUnusual),
        ColumnKind.UserCode => When(value.Length <= 10 && value.All(char.IsAsciiLetterOrDigit), FindingCodes.UserCodeUnusual),
        ColumnKind.PostalCode => When(IsPostalCode(value), FindingCodes.NotPostalCode),
        ColumnKind.Phone => When(value.AsSpan().IndexOfAnyExcept(PhoneCharacters) < 0, FindingCodes.PhoneUnusual),
        ColumnKind.Constant => When(value == column.Constant, FindingCodes.ConstantWrong, column.Constant),
        ColumnKind.Unused => value.Length > column.Length ? TooLong(column, value) : new(FindingCodes.UnusedFilled),
        _ => throw new InvalidOperationException($"Column kind {column.Kind} has no check."),
    };

    private static ItemFault When(bool fits, string code, object? fact = null) => fits ? default : new(code, Fact(fact));

    // Only a fault pays for listing the permitted codes.
    private static object? Fact(object? fact) => fact is Column column ? string.Join("、", column.Codes!.Keys.Order(StringComparer.Ordinal)) : fact;

    private static ItemFault Integer(Column column, string value)
    {
        if (!Dates.AllDigits(value))
        {
            return new(FindingCodes.NotInteger);
        }

        if (value.Length > column.Length)
        {
            return TooLong(column, value);
        }

        var outside = (column.Min is not null || column.Max is not null)
            && long.TryParse(value, out var number) && (number < column.Min || number > column.Max);
        return outside ? new(FindingCodes.OutOfRange, Range(column)) : default;
    }

    private static ItemFault Time(string value) =>
        When(Dates.TryTime(value, out _), value == Dates.EndOfDay ? FindingCodes.TimeOf2400 : FindingCodes.NotTime);

    private static string Range(Column column) => column.Max is null ? $"{column.Min}以上" : $"{column.Min ?? 0}〜{column.Max}";

    private static bool IsInsuredNumber(string value) =>
        value.Length == 10 && (char.IsAsciiDigit(value[0]) || value[0] == 'H') && Dates.AllDigits(value.AsSpan(1));

    private static bool IsDigitsOrCapitals(string value)
    {
        foreach (var c in value)
        {
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUnitPrice(string value) =>
        value.Length is 4 or 5 && value[^3] == '.' && Dates.AllDigits(value.AsSpan(0, value.Length - 3)) && Dates.AllDigits(value.AsSpan(value.Length - 2));

    // Worked examples print a full-width hyphen.
    private static bool IsTaisCode(string value) =>
        value.Length == 12 && (value[5] is '-' or '－') && Dates.AllDigits(value.AsSpan(0, 5)) && Dates.AllDigits(value.AsSpan(6));

    private static bool IsPostalCode(string value) =>
        value.Length == 8 && value[3] == '-' && Dates.AllDigits(value.AsSpan(0, 3)) && Dates.AllDigits(value.AsSpan(4));
}
