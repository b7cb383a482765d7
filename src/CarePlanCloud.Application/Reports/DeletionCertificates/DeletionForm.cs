using System.Globalization;
using CarePlanCloud.Application.Ending.Exporting;
using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Reports.DeletionCertificates;

/// <summary>Lays out 削除証明書: who, when and how much on the first sheet, then table by table what was deleted, and how it is verified.</summary>
internal sealed class DeletionForm(DeletionPaper paper, Booklet booklet)
{
    private const double RowHeight = 8;
    private const double LabelWidth = 46;
    private const double Text = 10;

    private static readonly Box Area = new(20, 16, 170, 258);

    public void Compose()
    {
        var statement = paper.Statement;
        var pen = booklet.NewSheet(PaperSize.A4Portrait);
        pen.Lines(Area.Top(14), 20, Across.Centre, paper.FormTitle);
        pen.Lines(Area.Below(16).Top(6), Text, Across.Right, $"証明書番号　{statement.Number}");
        pen.Lines(Area.Below(22).Top(6), Text, Across.Right, $"発行　{Wareki.Of(DateOnly.FromDateTime(statement.DeletedAt.InJapan().DateTime)).Long}　CarePlanCloud");
        var rest = Area.Below(32);
        pen.Fit($"{statement.OfficeName}　御中", rest.Top(10), "宛名", 15, padding: 0);
        pen.Line(rest.X, rest.Y + 10, rest.Right, rest.Y + 10, Sizes.OuterRule);
        rest = Paragraph(pen, rest.Below(14), "契約の終わりにともない、次のとおり、事業所のデータを CarePlanCloud から削除したことを証明します。", 11).Below(3);
        foreach (var (label, words) in new[]
        {
            ("事業所番号", statement.OfficeNumber), ("電子請求ID", statement.KjBillingId), ("契約の最終日", $"{statement.LastDay:yyyy年M月d日}"),
            ("削除した日時", $"{statement.DeletedAt.InJapan():yyyy年M月d日 HH時mm分ss秒}（日本時間）"), ("実行した者", $"{statement.ExecutedBy}（CarePlanCloud 運営）"),
            ("削除した行", $"{Number(statement.Deleted.Sum(table => table.Rows))}行（{Number(statement.Deleted.Count)}個の表。内訳は次のページ）"),
            ("監査ログの最後", $"第{Number(statement.TrailNumber)}号"),
        })
        {
            pen.Fit(label, rest.Top(RowHeight).Left(LabelWidth), label, Text, padding: 0);
            pen.Fit(words, rest.Top(RowHeight).After(LabelWidth), label, 11, padding: 0);
            pen.Line(rest.X, rest.Y + RowHeight, rest.Right, rest.Y + RowHeight);
            rest = rest.Below(RowHeight);
        }

        pen.Fit($"同 SHA-256　{statement.TrailHash}", rest.Top(6), "監査ログの最後", 8, padding: 0);
        rest = rest.Below(11);
        pen.Lines(rest.Top(7), 12, Across.Left, "残るもの");
        rest = Rows(pen, rest.Below(8), [("残るもの", "いつまで"), .. statement.Kept.Select(kept => (kept.What, kept.Until))]).Below(5);
        rest = Paragraph(pen, rest, "サービス提供の記録の保存（完結の日から2年、自治体の条例で5年のところが多くあります）は、事業所の義務です。書き出したものを保存してください。", Text).Below(3);
        pen.Lines(rest.Top(7), 12, Across.Left, "署名（受領証と同じ鍵）");
        rest = Paragraph(pen, rest.Below(8), $"記載の SHA-256　{paper.StatementHash}", 8);
        rest = Paragraph(pen, rest, $"署名（ECDSA P-256）　{paper.Signature}", 8);
        Paragraph(pen, rest, $"鍵　{statement.KeyId}　確かめ方は、証明書といっしょのZIPにあります。", 8);
        Tables();
        booklet.NumberPages(Area.X, Area.Right, Area.Bottom + 8);
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private Box Paragraph(Pen pen, Box rest, string words, double points)
    {
        var block = booklet.Typesetter.Wrap(words, points, rest.Width);
        pen.Write(block, rest.Top(block.Height));
        return rest.Below(block.Height + 1);
    }

    private Box Rows(Pen pen, Box rest, IReadOnlyList<(string What, string Until)> rows)
    {
        foreach (var (row, isHead) in rows.Select((row, at) => (row, at == 0)))
        {
            var (left, right) = (booklet.Typesetter.Wrap(row.What, 9, 96), booklet.Typesetter.Wrap(row.Until, 9, 66));
            var line = rest.Top(Math.Max(left.Height, right.Height) + 2);
            var cells = line.Columns(100, 70);
            if (isHead)
            {
                pen.Grey(line);
            }

            pen.Frame(cells[0]);
            pen.Frame(cells[1]);
            pen.Write(left, cells[0].Inset(2, 1));
            pen.Write(right, cells[1].Inset(2, 1));
            rest = rest.Below(line.Height);
        }

        return rest;
    }

    private void Tables()
    {
        List<TableRow> rows = [new(7, [.. new[] { "内容", "データベースの表", "削除した行" }.Select((head, at) => new TableCell(at, head) { IsLabel = true, Across = Across.Centre, Down = Down.Middle })])];
        rows.AddRange(paper.Statement.Deleted.Select(table => new TableRow(
            5.2, [new TableCell(0, ExportWords.Of(table.Table)) { Points = 8.5 }, new TableCell(1, table.Table) { Points = 8.5 }, new TableCell(2, Number(table.Rows)) { Points = 8.5, Across = Across.Right }])));

        Place NextPage()
        {
            var pen = booklet.NewSheet(PaperSize.A4Portrait);
            pen.Lines(Area.Top(8), 12, Across.Left, $"内訳　削除証明書 {paper.Statement.Number}");
            return new Place(pen, Area.Y + 10, Area.Bottom);
        }

        new GrowingTable(booklet.Typesetter, [70, 70, 30], rows, headRows: 1).Draw(Area.X, NextPage(), NextPage);
    }
}
