using CsCheck;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>
/// Whatever cell of whatever sample is damaged in a way that loses nothing: the records are those of the sound file, and the line and
/// the item are named.
/// </summary>
public sealed class RepairPropertyTests
{
    private static readonly ColumnKind[] Numbered = [ColumnKind.OfficeNumber, ColumnKind.InsuredNumber, ColumnKind.ServiceCode, ColumnKind.ServiceKind, ColumnKind.Code];
    private static readonly ColumnKind[] Days = [ColumnKind.Date, ColumnKind.DateOrZero];
    private static readonly ColumnKind[] Months = [ColumnKind.Month, ColumnKind.MonthOrZero];
    private static readonly ColumnKind[] Times = [ColumnKind.Time, ColumnKind.TimeOrNone];
    private static readonly List<Cell> Cells = [.. AllCells()];

    /// <summary>Each kind of damage: the damaged cell as it stands in the file, or null where the kind does not apply.</summary>
    private static readonly Dictionary<string, Func<Column, string, string?>> Damages = new()
    {
        ["文字の引用符を外す"] = (column, value) => column.Kind == ColumnKind.Text && value.Length > 0 && value.IndexOfAny([',', '"', '\r', '\n']) < 0 ? value : null,
        ["文字以外を引用符で囲む"] = (column, value) => IsForm(column, value) && column.Kind != ColumnKind.QuotableInteger ? $"\"{value}\"" : null,
        ["全角にする"] = (column, value) => IsForm(column, value) ? FullWidth(value) : null,
        ["ハイフンを長音にする"] = (column, value) => column.Kind is ColumnKind.Phone or ColumnKind.PostalCode or ColumnKind.TaisCode ? Changed(value, value.Replace('-', 'ー')) : null,
        ["空白で囲む"] = (column, value) => IsForm(column, value) ? $" {value}　" : null,
        ["空の項目に空白を入れる"] = (column, value) => column.Kind != ColumnKind.Text && value.Length == 0 ? " 　" : null,
        ["小文字にする"] = (column, value) => Numbered.Contains(column.Kind) ? Changed(value, value.ToLowerInvariant()) : null,
        ["日付を斜線で区切る"] = (column, value) => Day(column, value) is { } day ? $"{day.Year}/{day.Month}/{day.Day}" : null,
        ["日付を横線で区切る"] = (column, value) => Day(column, value) is { } day ? $"{day:yyyy-MM-dd}" : null,
        ["日付に零時がつく"] = (column, value) => Day(column, value) is { } day ? $"{day.Year}/{day.Month}/{day.Day} 0:00" : null,
        ["年月を区切る"] = (column, value) => IsMonth(column, value) ? $"{value[..4]}/{value[4..].TrimStart('0')}" : null,
        ["年月が日付になる"] = (column, value) => IsMonth(column, value) ? $"{value[..4]}/{value[4..].TrimStart('0')}/1" : null,
        ["時刻を区切る"] = (column, value) => Times.Contains(column.Kind) && value.Length == 4 && value != "9999" ? $"{value[..2].TrimStart('0').PadLeft(1, '0')}:{value[2..]}" : null,
        ["先頭の0が落ちる"] = WithoutZero,
        ["桁区切りを入れる"] = (column, value) => column.Kind == ColumnKind.Integer && value.Length is >= 4 and <= 6 && value[0] != '0' ? $"\"{value[..^3]},{value[^3..]}\"" : null,
        ["小数点以下の0が落ちる"] = (column, value) => column.Kind == ColumnKind.UnitPrice && value.EndsWith('0') ? value.TrimEnd('0').TrimEnd('.') : null,
        ["郵便番号のハイフンを外す"] = (column, value) => column.Kind == ColumnKind.PostalCode ? Changed(value, value.Replace("-", "", StringComparison.Ordinal)) : null,
    };

    public static TheoryData<string> Kinds => [.. Damages.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void 失われていない壊れ方なら_元の行がそのまま読めて_場所が分かる(string kind)
    {
        var suitable = Cells.Where(cell => Damages[kind](cell.Column, cell.Value) is not null).ToList();
        Assert.NotEmpty(suitable);
        Gen.Int[0, suitable.Count - 1].Sample(index => Check(suitable[index], Damages[kind](suitable[index].Column, suitable[index].Value)!), iter: 60, threads: 1);
    }

    private static void Check(Cell cell, string verbatim)
    {
        var name = cell.File.Name.ToString();
        var damaged = Samples.Bytes(Text(cell, verbatim));
        var files = cell.Unit.Select(file => file.Name == name ? file with { Content = damaged } : file).ToList();
        var set = Samples.Read(files);
        var read = set.Files.Single(file => file.Name.ToString() == name);

        Assert.Equal(cell.File.Records.Select(Line), read.Records.Select(Line));
        Assert.Equal(0, read.RowsRefused);
        Assert.All(set.Findings, finding => Assert.Equal(Severity.Repaired, finding.Severity));
        Assert.Contains(set.Findings, finding => (finding.File, finding.Line, finding.ItemNumber) == (name, cell.Record.Line, cell.Column.Number));
    }

    private static IEnumerable<Cell> AllCells()
    {
        var folders = Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Data", "exchange-samples")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        return
            from folder in folders
            from unit in ExchangeFiles.Group(Samples.Load(folder))
            let set = ExchangeFiles.Read(unit)
            where set.Findings.Count == 0
            from file in set.Files
            from record in file.Records
            from column in file.Layout.Columns
            select new Cell(unit.Files, file, record, column, record[column.Number]);
    }

    /// <summary>The file as it is written, but for one cell.</summary>
    private static string Text(Cell cell, string verbatim) => string.Concat(cell.File.Records.Select(record => string.Join(',', record.Layout.Columns.Select(column =>
        record == cell.Record && column == cell.Column ? verbatim
        : column.Kind == ColumnKind.Text && record[column.Number].Length > 0 ? $"\"{record[column.Number].Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : record[column.Number])) + "\r\n"));

    private static string Line(Record record) => $"{record.Line}|{string.Join('|', record.Items)}";

    private static bool IsForm(Column column, string value) => column.Kind != ColumnKind.Text && value.Length > 0;

    private static string? Changed(string value, string damaged) => damaged == value ? null : damaged;

    private static DateOnly? Day(Column column, string value) =>
        Days.Contains(column.Kind) && DateOnly.TryParseExact(value, "yyyyMMdd", out var day) ? day : null;

    private static bool IsMonth(Column column, string value) => Months.Contains(column.Kind) && value.Length == 6 && value != "000000";

    private static string FullWidth(string value) => string.Concat(value.Select(c => (char)(c - '!' + '！')));

    private static string? WithoutZero(Column column, string value) => column.Kind switch
    {
        ColumnKind.DateOrZero or ColumnKind.MonthOrZero when value.Length > 0 && value.Trim('0').Length == 0 => "0",
        ColumnKind.Digits or ColumnKind.InsuredNumber or ColumnKind.OfficeNumber or ColumnKind.Time or ColumnKind.TimeOrNone when value.StartsWith('0') => value[1..],
        ColumnKind.Code when value.Length == 2 && value[0] == '0' => value[1..],
        _ => null,
    };

    private sealed record Cell(IReadOnlyList<RawFile> Unit, ExchangeFile File, Record Record, Column Column, string Value);
}
