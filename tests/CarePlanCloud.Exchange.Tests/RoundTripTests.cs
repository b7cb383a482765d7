using System.Globalization;
using System.Text.Unicode;
using CarePlanCloud.Exchange.Text;
using CsCheck;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>What is written is read again, item by item, for every layout and every value its table allows.</summary>
public sealed class RoundTripTests
{
    private static readonly char[] Characters = [.. Enumerable.Range(0x20, 0xFFE0).Select(code => (char)code).Where(c => Ms932.CanEncode(c) && Substitutions.Apply($"{c}").Text == $"{c}" && !KanaFolding.IsNeeded([c]) && !char.IsControl(c))];
    private static readonly Gen<string> Nasty = Among("\"", "\"\"", ",", "\r\n", "\n", " ", "、", "ソ", "表", "ー", "髙", "①", "ガ");
    private static readonly Gen<string> Text = Gen.OneOf(Among(Characters).Select(c => c.ToString()), Nasty).Array[1, 12].Select(string.Concat);
    private static readonly Gen<string> Capitals = Gen.Char["0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"].Array[10].Select(c => new string(c));
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 36_500].Select(new DateOnly(1930, 1, 1).AddDays);
    private static readonly Gen<string> Time = Gen.Int[0, 1_439].Select(minute => $"{minute / 60:00}{minute % 60:00}");

    public static TheoryData<string> Kinds => [.. Layout.All.Select(layout => layout.RecordKind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void 書いたものを読むと同じ値になる(string kind)
    {
        var layout = Layout.Find(kind)!;
        var name = new FileName(kind, LayoutHasMonth(kind) ? "202611" : null, "9970000011", "43", "9970000029", "11", "20261025093000");
        Row(layout).Array[1, 5].Sample(
            rows =>
            {
                var drafts = rows.Select(items => layout.Columns.Zip(items).Aggregate(new RecordDraft(kind), (draft, item) => draft.Set(item.First.Name, item.Second))).ToList();
                var written = ExchangeFiles.Write(name, drafts);
                Assert.Equal("", Samples.Show(written.Findings));

                // A handful of rare kanji may be UTF-8 of others by accident: no reader could tell.
                if (written.File!.Content.Span.IndexOfAnyInRange((byte)0xE0, (byte)0xEF) >= 0 && Utf8.IsValid(written.File.Content.Span))
                {
                    return;
                }

                var file = Assert.Single(ExchangeFiles.Read(new SendingUnit(UnitKind.Actuals, name, [written.File], [])).Files);
                Assert.Equal(0, file.RowsRefused);
                Assert.Equal(rows.Select(items => string.Join('|', items)), file.Records.Select(record => string.Join('|', record.Items)));

                // The same values give the same bytes again.
                Assert.Equal(written.File.Content.ToArray(), ExchangeFiles.Write(name, [.. file.Records.Select(Samples.Draft)]).File!.Content.ToArray());
            },
            iter: 300);
    }

    [Fact]
    public void 珍しい漢字だけのファイルをUTF8と間違えない()
    {
        // E9 B8 8B 48: 鮑稀 in MS932, a letter outside MS932 and H in UTF-8.
        var name = new FileName("UP3KYO", null, "9970000011", "43", "9970000029", "11", "20261025093000");
        var draft = new RecordDraft("UP3KYO").Set("InsurerNumber", "990011").Set("InsuredNumber", "9900000001").Set("CreatedDate", "20261025").Set("PlanDate", "20261020").Set("NonWeeklyService", "鮑稀");
        var file = Assert.Single(ExchangeFiles.Read(new SendingUnit(UnitKind.Plan, name, [ExchangeFiles.Write(name, [draft]).File!], [])).Files);

        Assert.Equal("鮑稀", file.Records[0]["NonWeeklyService"]);
    }

    [Fact]
    public void どのレイアウトにも表がある() => Assert.Equal(17, Kinds.Count);

    private static bool LayoutHasMonth(string kind) => kind is "UPHOSOKU" or "UPPLAN" or "UPJSK" or "UPSIKYU" or "DLTPLAN" or "DLTJSK";

    private static Gen<string[]> Row(Layout layout) => layout.Columns.Select(Item).Aggregate(
        Gen.Const(Array.Empty<string>()), (row, item) => Gen.Select(row, item, (items, next) => (string[])[.. items, next]));

    /// <summary>Any value the column allows; empty, too, where it need not be filled.</summary>
    private static Gen<string> Item(Column column)
    {
        var value = Value(column);
        return column.Required == Requirement.Yes || column.Kind is ColumnKind.Constant or ColumnKind.Version ? value : Gen.OneOf(value, Gen.Const(""));
    }

    private static Gen<string> Value(Column column) => column.Kind switch
    {
        ColumnKind.Version or ColumnKind.Constant => Gen.Const(column.Constant!),
        ColumnKind.Digits => Digits(column.Length!.Value),
        ColumnKind.InsuredNumber => Gen.OneOf(Digits(10), Digits(9).Select(digits => "H" + digits)),
        ColumnKind.OfficeNumber => Capitals,
        ColumnKind.Date => Day.Select(day => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
        ColumnKind.DateOrZero => Gen.OneOf(Gen.Const("00000000"), Day.Select(day => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture))),
        ColumnKind.Month => Day.Select(day => day.ToString("yyyyMM", CultureInfo.InvariantCulture)),
        ColumnKind.MonthOrZero => Gen.OneOf(Gen.Const("000000"), Day.Select(day => day.ToString("yyyyMM", CultureInfo.InvariantCulture))),
        ColumnKind.Time => Time,
        ColumnKind.TimeOrNone => Gen.OneOf(Gen.Const("9999"), Time),
        ColumnKind.DayFlags => Gen.Char["01"].Array[31].Select(flags => new string(flags)),
        ColumnKind.Integer or ColumnKind.QuotableInteger => Gen.Int[column.Min ?? 0, Math.Min(column.Max ?? int.MaxValue - 1, (int)Math.Pow(10, column.Length!.Value) - 1)].Select(number => number.ToString(CultureInfo.InvariantCulture)),
        ColumnKind.UnitPrice => Gen.Int[0, 9_999].Select(price => (price / 100m).ToString("0.00", CultureInfo.InvariantCulture)),
        ColumnKind.Code => Among(column.Codes!.Keys.Order(StringComparer.Ordinal).ToArray()),
        ColumnKind.FreeCode or ColumnKind.UserCode => Capitals.Select(code => code[..Math.Min(10, column.Length!.Value)]),
        ColumnKind.ServiceCode => Capitals.Select(code => code[..6]),
        ColumnKind.ServiceKind => Capitals.Select(code => code[..2]),
        ColumnKind.TaisCode => Gen.Select(Digits(5), Digits(6), (maker, product) => $"{maker}-{product}"),
        ColumnKind.PostalCode => Gen.Select(Digits(3), Digits(4), (area, town) => $"{area}-{town}"),
        ColumnKind.Phone => Gen.Char["0123456789+()- "].Array[1, 15].Select(phone => new string(phone)),
        ColumnKind.Text => column.Length is { } most ? Text.Select(text => text[..Math.Min(most, text.Length)]) : Text,
        ColumnKind.Unused => Gen.Const(""),
        _ => throw new InvalidOperationException($"No values for {column.Kind}."),
    };

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<string> Digits(int count) => Gen.Char['0', '9'].Array[count].Select(digits => new string(digits));
}
