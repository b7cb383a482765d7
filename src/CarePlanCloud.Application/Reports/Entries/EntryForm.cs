using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.Entries;

/// <summary>Lays the sheet out: large type, the code in a frame, and what to do in three steps.</summary>
internal sealed class EntryForm(EntryPaper paper, Booklet booklet)
{
    private const double Large = 11;
    private const double QrSize = 48;
    private const double RowHeight = 9;
    private const double LabelWidth = 40;

    private static readonly Box Area = new(20, 18, 170, 261);

    private static readonly string[] Steps =
    [
        "右のコードを携帯電話などで読むか、パソコンで下のアドレスをひらきます。",
        "事業所番号と、枠の中のコードを入れます（「-」は入れなくてもかまいません）。",
        "ご自分だけのパスワード（13文字以上）を決めます。続けて、二つ目の確認を設定します。",
    ];

    public void Compose()
    {
        var pen = booklet.NewSheet(PaperSize.A4Portrait);
        pen.Lines(Area.Top(14), 20, Across.Centre, paper.FormTitle);
        var rest = Area.Below(20);
        pen.Fit($"{paper.Name}　様", rest.Top(10), "お名前", 15, padding: 0);
        pen.Line(rest.X, rest.Y + 10, rest.Right, rest.Y + 10, Sizes.OuterRule);
        rest = rest.Below(15);
        foreach (var (label, words) in new[]
        {
            ("事業所", paper.OfficeName), ("事業所番号", paper.OfficeNumber), ("事業所ID", paper.KjBillingId), ("ユーザーID", paper.LoginName), ("期限", $"{paper.ValidUntil} まで、1回だけ"),
        })
        {
            pen.Fit(label, rest.Top(RowHeight).Left(LabelWidth), label, Large, padding: 0);
            pen.Fit(words, new Box(rest.X + LabelWidth, rest.Y, rest.Width - LabelWidth, RowHeight), label, 13, padding: 0);
            pen.Line(rest.X, rest.Y + RowHeight, rest.Right, rest.Y + RowHeight);
            rest = rest.Below(RowHeight);
        }

        rest = rest.Below(8);
        pen.Lines(rest.Top(8), 13, Across.Left, "コード");
        pen.Frame(rest.Below(9).Top(18));
        pen.Fit(paper.Code, rest.Below(9).Top(18), "コード", 24, Across.Centre);
        rest = Doing(pen, rest.Below(36));
        pen.Frame(rest.Top(9));
        pen.Fit(paper.Address, rest.Top(9), "アドレス", 10, Across.Centre);
        var warning = booklet.Typesetter.Wrap(
            "この紙を持つ人は、あなたとして入れます。使い終わったら、細かく切って捨ててください。なくしたときは、すぐ管理者に知らせてください。", Large, Area.Width);
        pen.Write(warning, new Box(Area.X, Area.Bottom - 14, Area.Width, 14));
    }

    private Box Doing(Pen pen, Box rest)
    {
        var words = rest.Left(rest.Width - QrSize - 5);
        foreach (var (step, number) in Steps.Select((step, index) => (step, index + 1)))
        {
            var block = booklet.Typesetter.Wrap(step, Large, words.Width - 7);
            pen.Write(new TextBlock([$"{number}."], Large), words.Left(7));
            pen.Write(block, new Box(words.X + 7, words.Y, words.Width - 7, block.Height));
            words = words.Below(block.Height + 3);
        }

        pen.Picture(paper.QrCode, new Box(rest.Right - QrSize, rest.Y, QrSize, QrSize));
        return rest.Below(QrSize + 4);
    }
}
