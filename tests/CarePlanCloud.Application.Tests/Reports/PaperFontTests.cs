using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.PlanOverviews;
using CarePlanCloud.Testing;
using CarePlanCloud.Testing.Papers;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reports;

public sealed class PaperFontTests
{
    [Fact]
    public void Characters_that_share_a_glyph_are_copied_as_what_they_are()
    {
        // U+7528 and the radical U+2F64, U+65E5 and U+2F47: one glyph each in the font.
        Assert.Equal(Printing.Font.GlyphOf('用'), Printing.Font.GlyphOf('⽤'));
        const string text = "利用者、⽤具、日曜、⽇付、ｻｰﾋﾞｽ、髙﨑、①Ⅳ～－";

        Assert.Contains(text, Printing.Pdf(InventedPlans.Overview() with { Policy = text }).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_the_font_lacks_is_a_geta_and_is_named()
    {
        var printed = Printing.Print(InventedSlips.Slip() with { ClientName = "𠮷田　花子", ClientKana = "ヨシダ😀" }, InventedSlips.Slip());
        var text = new PrintedPdf(printed.Pdf).Text();

        Assert.Contains("〓田花子", text, StringComparison.Ordinal);
        Assert.Equal(
            [("𠮷田　花子", "フリガナ", "😀"), ("𠮷田　花子", "被保険者氏名", "𠮷")],
            printed.MissingCharacters.Select(missing => (missing.ClientName, missing.Item, missing.Character)).Order());
    }

    [Fact]
    public void A_variant_selector_shows_the_plain_shape_and_is_named()
    {
        var printed = Printing.Print(InventedSlips.Slip() with { ClientName = "葛\U000E0100城　花子" });

        Assert.Contains("葛城花子", new PrintedPdf(printed.Pdf).Text(), StringComparison.Ordinal);
        Assert.Equal("\U000E0100", Assert.Single(printed.MissingCharacters).Character);
    }

    [Theory]
    [InlineData("/nowhere/ipaexg.ttf")]
    [InlineData("/etc/hostname")]
    public void A_missing_font_says_what_to_install(string file)
    {
        var error = Assert.Throws<PaperFontMissingException>(() => Printing.PrinterWith(file).Print([new OverviewPaper()]));

        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        Assert.Contains("fonts-ipaexfont-gothic", error.Message, StringComparison.Ordinal);
        Assert.Contains("Paper:FontFile", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subset_holds_the_outlines_of_the_characters_in_use_and_no_others()
    {
        var file = Path.Combine(Path.GetTempPath(), $"careplan-{Guid.NewGuid():N}.ttf");
        // With the geta, because a font without it is refused.
        File.WriteAllBytes(file, new FontSubset(Printing.Font, "介護〓".EnumerateRunes()).ToBytes());
        try
        {
            var read = PaperFont.Load(file);
            var outline = Printing.Font.Outline(Printing.Font.GlyphOf('護'));

            Assert.Equal(Printing.Font.GlyphOf('護'), read.GlyphOf('護'));
            Assert.True(read.Outline(read.GlyphOf('護')).StartsWith(outline));
            Assert.Equal(0, read.GlyphOf('人'));
            Assert.True(read.Outline(Printing.Font.GlyphOf('人')).IsEmpty);
            Assert.Equal(Printing.Font.WidthOf("介護", 9), read.WidthOf("介護", 9));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
