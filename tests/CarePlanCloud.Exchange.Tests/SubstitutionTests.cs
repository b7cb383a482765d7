using System.Text;
using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Exchange.Tests;

public sealed class SubstitutionTests
{
    /// <summary>Rows that no decomposition explains are in the table that is kept by hand.</summary>
    private static readonly HashSet<string> ByHand = [.. File.ReadLines(Source("Substitutions")).Skip(1).Select(line => line.Split(',')[0])];

    [Fact]
    public void 表のどの行も_元はMS932の外_先は内()
    {
        Assert.NotEmpty(Substitutions.Table);
        Assert.All(Substitutions.Table, row =>
        {
            Assert.False(CanEncode(Assert.Single(row.From.EnumerateRunes())), row.ToString());
            Assert.All(row.To.EnumerateRunes(), rune => Assert.True(CanEncode(rune), row.ToString()));
            Assert.False(string.IsNullOrWhiteSpace(row.Why));
        });
    }

    [Fact]
    public void 表のどの行も書くと先になり_もう一度書いても変わらない() => Assert.All(Substitutions.Table, row =>
    {
        var legal = Substitutions.Apply($"前{row.From}後");

        Assert.Equal($"前{row.To}後", legal.Text);
        Assert.Equal([row], legal.Made);
        Assert.Empty(legal.Outside);
        Assert.Equal(legal.Text, Ms932.Decode(Samples.Bytes(legal.Text)));
        Assert.Empty(Substitutions.Apply(legal.Text).Made);
    });

    [Fact]
    public void 互換の表は字の分解と同じ()
    {
        var rows = Substitutions.Table.Where(row => !ByHand.Contains(row.From) && !ByHand.Contains(Code(row.From))).ToList();

        Assert.True(rows.Count > 2_000);
        Assert.All(rows, row =>
        {
            var decomposed = Substitutions.Apply(row.From.Normalize(NormalizationForm.FormKC)).Text;
            var letters = string.Concat(row.From.Normalize(NormalizationForm.FormKD).Where(c => c is < '\u0300' or > '\u036F'));

            // A circled sign keeps its ring as brackets.
            Assert.Contains(row.To, new[] { decomposed, $"({decomposed})", Substitutions.Apply(letters).Text });
        });
    }

    [Fact]
    public void 表の記述は一字につき一行で_並びは符号順()
    {
        foreach (var table in new[] { "Substitutions", "Compatibility" })
        {
            var codes = File.ReadLines(Source(table)).Skip(1).Select(line => Rune(line.Split(',')[0]).Value).ToList();
            Assert.Equal(codes.Distinct().Order(), codes);
        }
    }

    [Fact]
    public void MS932にある字は半角カナのほか何も変えない()
    {
        var inside = string.Concat(Enumerable.Range(0, 0x1_0000).Select(unit => (char)unit).Where(Ms932.CanEncode).Where(c => c is < '\uFF61' or > '\uFF9F'));

        Assert.Contains("髙", inside, StringComparison.Ordinal);
        Assert.Equal(new LegalText(inside, [], [], KanaFolded: false), Substitutions.Apply(inside));

        var other = Substitutions.Apply(inside + "𠮷");
        Assert.Equal(inside + "吉", other.Text);
        Assert.Equal("𠮷", Assert.Single(other.Made).From);
        Assert.Empty(other.Outside);
    }

    [Theory]
    [InlineData("〜−‖—¢£¬¥", "～－∥―￠￡￢￥")]
    [InlineData("𠮷田 剝離 頰 𠮟る 鷗外 麴町 𣘺本", "吉田 剥離 頬 叱る 鴎外 麹町 橋本")]
    [InlineData("髙﨑德濵", "髙﨑德濵")]
    [InlineData("㋿8年 ㉑㊿❶⓵", "令和8年 (21)(50)①①")]
    [InlineData("⼀⻑\uF9DD\uFA30", "一長利侮")]
    [InlineData("ゔぁ ヷ", "ヴぁ ヴァ")]
    [InlineData("Café naïve Ångström Łódź ﬁ", "Cafe naive \u212Bngstrom Lodz fi")]
    [InlineData("a\u00A0b\u2003c", "a b c")]
    [InlineData("葛\U000E0100城\uFE00\u200B\uFEFF", "葛城")]
    [InlineData("か\u3099ハ\u309Aウ\u3099ゝ\u3099", "がパヴゞ")]
    [InlineData("e\u0301 x\u0302 e\u0302\u0301 и\u0306", "e x e й")]
    [InlineData("ﾍﾙﾊﾟｰｻﾞﾜﾞﾞｶ\u3099｢､｣", "ヘルパーザワ゛゛ガ「、」")]
    [InlineData("10–11時‑・• ½", "10－11時‐・・ 1/2")]
    public void 決まった形に置き換える(string text, string expected)
    {
        var legal = Substitutions.Apply(text);

        Assert.Equal(expected, legal.Text);
        Assert.Empty(legal.Outside);
    }

    [Theory]
    [InlineData("か\u309A", "か\u309A", 0x309A, 1)]
    [InlineData("\uFFFE\u3099", "\uFFFE\u3099", 0xFFFE, 0)]
    [InlineData("𠮷と😀と😀", "吉と😀と😀", 0x1F600, 2)]
    [InlineData("ab\uD83D", "ab\uD83D", 0xFFFD, 2)]
    [InlineData("日\u0007", "日\u0007", 7, 1)]
    [InlineData("\uE000", "\uE000", 0xE000, 0)]
    public void 決まった形のない字は位置とともに残る(string text, string expected, int code, int position)
    {
        var legal = Substitutions.Apply(text);

        Assert.Equal(expected, legal.Text);
        Assert.Equal((code, position), (legal.Outside[0].Character.Value, legal.Outside[0].Position));
        Assert.Equal(legal.Outside.DistinctBy(outside => outside.Character), legal.Outside);
    }

    [Fact]
    public void 指定は表より先で_いちばん長いものが勝ち_先も表を通る()
    {
        var chosen = new Dictionary<string, string> { ["𠮷"] = "よし", ["𠮷野"] = "吉埜", ["森"] = "𣘺😀" };
        var legal = Substitutions.Apply("𠮷野と𠮷と森", chosen);

        Assert.Equal("吉埜とよしと橋😀", legal.Text);
        Assert.Equal(["𠮷野", "𠮷", "森", "𣘺"], legal.Made.Select(made => made.From));
        Assert.Equal(5, Assert.Single(legal.Outside).Position);
    }

    private static bool CanEncode(Rune rune) => rune.IsBmp && Ms932.CanEncode((char)rune.Value);

    private static Rune Rune(string cell) =>
        cell.StartsWith("U+", StringComparison.Ordinal) ? new Rune(Convert.ToInt32(cell[2..], 16)) : cell.EnumerateRunes().Single();

    private static string Code(string text) => $"U+{text.EnumerateRunes().Single().Value:X4}";

    private static string Source(string table) => Path.Combine(AppContext.BaseDirectory, "Data", "tables", table + ".csv");
}
