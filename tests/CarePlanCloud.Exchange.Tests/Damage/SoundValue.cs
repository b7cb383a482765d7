using static CarePlanCloud.Exchange.ColumnKind;

namespace CarePlanCloud.Exchange.Tests.Damage;

/// <summary>A sound value of each kind, for items that a sample leaves empty: they, too, can arrive damaged.</summary>
internal static class SoundValue
{
    public static string Of(Column column) => column.Kind switch
    {
        ColumnKind.Version or Constant => column.Constant!,
        Digits => new string('9', column.Length!.Value),
        InsuredNumber => "9900000001",
        OfficeNumber => "9970000029",
        Date or DateOrZero => "20261102",
        Month or MonthOrZero => "202611",
        Time or TimeOrNone => "0900",
        DayFlags => new string('0', 31),
        Integer or QuotableInteger => new string('2', Math.Min(2, column.Length ?? 2)),
        UnitPrice => "10.00",
        Code => column.Codes!.Keys.First(),
        FreeCode => "ABC123",
        ServiceCode => "111111",
        ColumnKind.ServiceKind => "11",
        TaisCode => "00002-000020",
        UserCode => "A0001",
        PostalCode => "999-0001",
        Phone => "0000-00-0000",
        ColumnKind.Text => "例示",
        Unused => "",
        _ => throw new InvalidOperationException($"Column kind {column.Kind} has no sound value here."),
    };

    /// <summary>The value as it stands in a file.</summary>
    public static byte[] Verbatim(Column column, string value) =>
        Samples.Bytes(column.Kind == ColumnKind.Text && value.Length > 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value);
}
