using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.FaxCovers;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.Invitations;

/// <summary>Lays out the ご案内: one portrait sheet in large type, legible after a FAX as well.</summary>
internal sealed class InvitationForm(InvitationPaper paper, Booklet booklet)
{
    private const double Large = 11;
    private const double QrSize = 48;
    private const double Gap = 5;

    private static readonly Box Area = new(20, 18, 170, 261);

    public void Compose()
    {
        var pen = booklet.NewSheet(PaperSize.A4Portrait);
        pen.Lines(Area.Top(6), Large, Across.Right, paper.IssuedOn);
        pen.Lines(Area.Below(8).Top(14), 20, Across.Centre, InvitationWords.Title);
        var rest = Area.Below(26);
        var parties = rest.Top(24).Columns(83, 4, 83);
        Party(pen, parties[0], paper.To, "　御中");
        Party(pen, parties[2], paper.From, "");
        rest = Paragraph(pen, rest.Below(24 + Gap), InvitationWords.Request);
        rest = Heading(pen, rest, "CarePlanCloud でできること");
        foreach (var fact in InvitationWords.Facts)
        {
            rest = Point(pen, rest, "・", fact);
        }

        rest = Joining(pen, Heading(pen, rest.Below(Gap - 2), "ご利用の始め方"));
        rest = Heading(pen, rest.Below(Gap), "お問い合わせ先");
        pen.Fit($"{paper.From.Name}（事業所番号 {paper.From.OfficeNumber}）", rest.Top(7), "お問い合わせ先", Large, padding: 2);
        pen.Fit($"TEL　{paper.From.Phone}　　FAX　{paper.From.Fax}", rest.Below(7).Top(7), "お問い合わせ先", Large, padding: 2);
        pen.Write(booklet.Typesetter.Wrap(InvitationWords.Privacy, Sizes.Entry, Area.Width), new Box(Area.X, Area.Bottom - 10, Area.Width, 10));
    }

    private static void Party(Pen pen, Box box, FaxParty party, string honorific)
    {
        pen.Fit(party.Name + honorific, box.Top(9), party.Name, 13, padding: 0);
        pen.Line(box.X, box.Y + 9, box.Right, box.Y + 9);
        pen.Fit($"事業所番号　{party.OfficeNumber}", box.Below(10).Top(7), party.Name, Large, padding: 0);
        pen.Fit(party.Address, box.Below(17).Top(7), party.Name, Large, padding: 0);
    }

    private Box Joining(Pen pen, Box rest)
    {
        var steps = rest.Left(rest.Width - QrSize - Gap);
        var below = steps;
        foreach (var (step, number) in InvitationWords.Steps.Select((step, index) => (step, index + 1)))
        {
            below = Point(pen, below, $"{number}.", step);
        }

        pen.Picture(paper.QrCode, new Box(rest.Right - QrSize, rest.Y, QrSize, QrSize));
        var address = rest.Below(Math.Max(below.Y - rest.Y, QrSize) + 2);
        pen.Frame(address.Top(9));
        pen.Fit(paper.Address, address.Top(9), "アドレス", 10, Across.Centre);
        pen.Fit($"このコードは {paper.ValidUntil} まで使えます。", address.Below(10).Top(6), "アドレス", Sizes.Entry, Across.Right, 0);
        return address.Below(16);
    }

    private static Box Heading(Pen pen, Box rest, string words)
    {
        pen.Lines(rest.Top(8), 13, Across.Left, words);
        pen.Line(rest.X, rest.Y + 8, rest.Right, rest.Y + 8, Sizes.OuterRule);
        return rest.Below(11);
    }

    private Box Paragraph(Pen pen, Box rest, string words)
    {
        var block = booklet.Typesetter.Wrap(words, Large, rest.Width);
        pen.Write(block, rest);
        return rest.Below(block.Height + Gap);
    }

    private Box Point(Pen pen, Box rest, string mark, string words)
    {
        var block = booklet.Typesetter.Wrap(words, Large, rest.Width - 7);
        pen.Write(new TextBlock([mark], Large), rest.Left(7));
        pen.Write(block, new Box(rest.X + 7, rest.Y, rest.Width - 7, block.Height));
        return rest.Below(block.Height + 1.5);
    }
}
