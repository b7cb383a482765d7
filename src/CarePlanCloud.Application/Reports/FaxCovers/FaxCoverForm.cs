using System.Globalization;
using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.FaxCovers;

/// <summary>Lays out FAX送付状: portrait, large type and no grey, so that it stays legible at 200 dots to the inch.</summary>
internal sealed class FaxCoverForm(FaxCoverPaper paper, Booklet booklet)
{
    private const double Large = 11;
    private const double TitleHeight = 14;
    private const double PartyHeight = 44;
    private const double RowHeight = 8;
    private const double SlipHeight = 34;
    private const double QrSize = 26;
    private const int Rows = 5;
    private const int NoteLines = 6;

    private static readonly Box Area = new(20, 20, 170, 257);
    private static readonly double[] Columns = [60, 30, 20, 20, 40];
    private static readonly string[] Heads = ["帳票名", "対象年月", "人数", "枚数", "版（連番）"];

    public void Compose()
    {
        var pen = booklet.NewSheet(PaperSize.A4Portrait);
        pen.Lines(Area.Top(TitleHeight), 20, Across.Centre, FaxCoverLabels.Title);
        var rest = Area.Below(TitleHeight);
        Entry(pen, rest.Top(RowHeight), "送信日時", paper.SentAt);
        rest = rest.Below(RowHeight + 3);
        var parties = rest.Top(PartyHeight).Columns(83, 4, 83);
        Party(pen, parties[0], "宛先", paper.To, "　御中");
        Party(pen, parties[2], "発信元", paper.From, "");
        rest = rest.Below(PartyHeight + 3);
        Entry(pen, rest.Top(10), "件名", paper.Subject);
        rest = rest.Below(10);
        Entry(pen, rest.Top(10), "送付枚数", $"本紙を含めて {paper.Sheets.ToString(CultureInfo.InvariantCulture)}枚");
        rest = Contents(pen, rest.Below(13));
        rest = Wishes(pen, rest);
        Notes(pen, rest.Top(8 + (NoteLines * 7)));
        Reply(pen, rest.Below(11 + (NoteLines * 7)).Top(SlipHeight));
        pen.Write(booklet.Typesetter.Wrap(FaxCoverLabels.Astray, Sizes.Entry, Area.Width), new Box(Area.X, Area.Bottom - 10, Area.Width, 10));
    }

    private static void Entry(Pen pen, Box row, string label, string text)
    {
        var cells = row.Columns(30, row.Width - 30);
        pen.Frame(row);
        pen.Line(cells[1].X, row.Y, cells[1].X, row.Bottom);
        pen.Lines(cells[0], Large, Across.Centre, label);
        pen.Fit(text, cells[1], label, Large, padding: 2);
    }

    private static void Party(Pen pen, Box box, string label, FaxParty party, string honorific)
    {
        pen.Frame(box, Sizes.OuterRule);
        pen.Lines(box.Top(7).Inset(2, 0), Large, Across.Left, label);
        pen.Fit(party.Name + honorific, box.Below(7).Top(9), label, 13, padding: 2);
        pen.Fit($"事業所番号　{party.OfficeNumber}", box.Below(16).Top(7), label, Large, padding: 2);
        pen.Fit(party.Address, box.Below(23).Top(7), label, Large, padding: 2);
        pen.Fit($"TEL　{party.Phone}", box.Below(30).Top(7), label, Large, padding: 2);
        pen.Fit($"FAX　{party.Fax}", box.Below(37).Top(7), label, Large, padding: 2);
    }

    private Box Contents(Pen pen, Box rest)
    {
        var rows = Math.Max(Rows, paper.Contents.Count);
        var top = rest;
        Row(pen, top.Top(RowHeight), Heads);
        foreach (var content in paper.Contents)
        {
            top = top.Below(RowHeight);
            Row(pen, top.Top(RowHeight), [content.Form, content.Month, $"{content.Clients}名", $"{content.Sheets}枚", content.Version]);
        }

        for (var row = paper.Contents.Count; row < rows; row++)
        {
            top = top.Below(RowHeight);
            Row(pen, top.Top(RowHeight), new string[Heads.Length]);
        }

        return top.Below(RowHeight + 3);
    }

    private static void Row(Pen pen, Box row, string?[] texts)
    {
        foreach (var (cell, text, head) in row.Columns(Columns).Zip(texts, Heads))
        {
            pen.Frame(cell);
            pen.Fit(text, cell, head, Large, Across.Centre);
        }
    }

    private Box Wishes(Pen pen, Box rest)
    {
        var x = rest.X;
        foreach (var wish in FaxCoverLabels.Wishes)
        {
            pen.Tick(wish, paper.Wishes.Contains(wish), x, rest.Y + 5, Large);
            x += booklet.Typesetter.WidthOf($"□{wish}　", Large) + 3;
        }

        return rest.Below(10);
    }

    private static void Notes(Pen pen, Box box)
    {
        pen.Frame(box);
        pen.Lines(box.Top(8).Inset(2, 0), Large, Across.Left, "通信欄");
        for (var line = 1; line < NoteLines; line++)
        {
            pen.Line(box.X + 2, box.Y + 8 + (line * 7), box.Right - 2, box.Y + 8 + (line * 7), style: LineStyle.Dotted);
        }
    }

    private void Reply(Pen pen, Box box)
    {
        pen.Frame(box, Sizes.OuterRule);
        var words = box.Left(box.Width - (paper.Confirmation is null ? 0 : QrSize + 6)).Inset(2, 1);
        pen.Lines(words.Top(7), Large, Across.Left, "受領確認欄");
        pen.Lines(words.Below(7).Top(9), Large, Across.Left, "受領日　　　月　　　日　　受領者　　　　　　　　　　　");
        pen.Fit(paper.From.Fax.Length > 0 ? $"この欄に記入のうえ FAX {paper.From.Fax} へご返送ください。" : "この欄に記入のうえ、発信元へご返送ください。", words.Below(16).Top(7), "受領確認欄", 10, padding: 0);
        if (paper.Confirmation is not { } confirmation)
        {
            return;
        }

        pen.Fit($"携帯電話などで右のコードを読み、「届きました」を押すだけでもすみます（{confirmation.ValidUntil}まで、1回）。", words.Below(23).Top(9), "受領確認欄", Sizes.Entry, padding: 0);
        pen.Picture(confirmation.QrCode, new Box(box.Right - QrSize - 3, box.Y + ((box.Height - QrSize) / 2), QrSize, QrSize));
    }
}
