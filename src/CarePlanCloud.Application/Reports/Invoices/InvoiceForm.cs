using System.Globalization;
using CarePlanCloud.Application.Billing;
using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Reports.Invoices;

/// <summary>Lays out 請求書: one portrait sheet. All six items of 適格請求書 (消費税法 57条の4) stand on it.</summary>
internal sealed class InvoiceForm(Invoice invoice, Booklet booklet)
{
    private const double Large = 11;
    private const double RowHeight = 9;

    private static readonly Box Area = new(20, 20, 170, 257);
    private static readonly double[] Columns = [84, 26, 28, 32];

    public void Compose()
    {
        var pen = booklet.NewSheet(PaperSize.A4Portrait);
        pen.Lines(Area.Top(14), 20, Across.Centre, "請求書");
        var head = Area.Below(18);
        pen.Lines(head.Top(6), 10, Across.Right, $"請求書番号　{invoice.Name}");
        pen.Lines(head.Below(6).Top(6), 10, Across.Right, $"発行日　{Wareki.Of(invoice.IssuedOn).Long}");
        var parties = Area.Below(36).Top(46).Columns(86, 6, 78);
        Addressee(pen, parties[0]);
        Issuer(pen, parties[2]);
        var rest = Area.Below(88);
        pen.Lines(rest.Top(7), Large, Across.Left, $"件名　CarePlanCloud 利用料（{Month}分）");
        Total(pen, rest.Below(10).Top(14));
        rest = Table(pen, rest.Below(32));
        rest = Sums(pen, rest.Below(6));
        Payment(pen, rest.Below(8));
    }

    private string Month => $"{invoice.ServiceMonth.Year}年{invoice.ServiceMonth.Month}月";

    private static string Yen(long yen) => yen.ToString("N0", CultureInfo.InvariantCulture) + "円";

    private void Addressee(Pen pen, Box box)
    {
        pen.Fit(invoice.Addressee + "　御中", box.Top(10), "宛名", 14, padding: 0);
        pen.Line(box.X, box.Y + 10, box.Right, box.Y + 10);
        pen.Fit($"事業所番号　{invoice.AddresseeOfficeNumber}", box.Below(12).Top(7), "宛名", 10, padding: 0);
        pen.Fit(invoice.AddresseeAddress, box.Below(19).Top(7), "宛名", 10, padding: 0);
        pen.Lines(box.Below(32).Top(7), 10, Across.Left, "下記のとおりご請求いたします。");
    }

    private void Issuer(Pen pen, Box box)
    {
        pen.Fit(invoice.IssuerName, box.Top(9), "発行者", 13, padding: 0);
        pen.Fit($"登録番号　{invoice.RegistrationNumber}", box.Below(10).Top(7), "発行者", 10, padding: 0);
        pen.Fit(invoice.IssuerAddress, box.Below(17).Top(7), "発行者", 10, padding: 0);
        pen.Fit(invoice.IssuerPhone.Length > 0 ? $"TEL　{invoice.IssuerPhone}" : "", box.Below(24).Top(7), "発行者", 10, padding: 0);
    }

    private void Total(Pen pen, Box box)
    {
        pen.Frame(box, Sizes.OuterRule);
        var cells = box.Columns(60, box.Width - 60);
        pen.Lines(cells[0].Inset(4, 0), 13, Across.Left, "ご請求金額（税込）");
        pen.Fit(Yen(invoice.TotalYen), cells[1], "ご請求金額", 18, Across.Right, 4);
    }

    private Box Table(Pen pen, Box rest)
    {
        var charge = invoice.Charge;
        Row(pen, rest.Top(RowHeight), ["品目", "数量", "単価（税抜）", "金額（税抜）"], isHead: true);
        rest = rest.Below(RowHeight);
        Row(pen, rest.Top(RowHeight), [$"CarePlanCloud 利用料　{Month}分", $"{charge.Clients}名", Yen(charge.PricePerClient), Yen(charge.Uncapped)]);
        rest = rest.Below(RowHeight);
        if (charge.Reduction > 0)
        {
            Row(pen, rest.Top(RowHeight), [$"月額の上限（{Yen(charge.Cap)}）による値引き", "", "", "−" + Yen(charge.Reduction)]);
            rest = rest.Below(RowHeight);
        }

        return rest;
    }

    private static void Row(Pen pen, Box row, string[] texts, bool isHead = false)
    {
        foreach (var (cell, text, at) in row.Columns(Columns).Zip(texts).Select((pair, at) => (pair.First, pair.Second, at)))
        {
            if (isHead)
            {
                pen.Grey(cell);
            }

            pen.Frame(cell);
            pen.Fit(text, cell, "明細", 10, isHead ? Across.Centre : at == 0 ? Across.Left : Across.Right, 2);
        }
    }

    // Per-rate totals and the tax of each rate, rounded once.
    private Box Sums(Pen pen, Box rest)
    {
        (string Label, string Text)[] sums =
        [
            ($"{invoice.TaxPercent}%対象　小計（税抜）", Yen(invoice.NetYen)), ($"{invoice.TaxPercent}%対象　消費税", Yen(invoice.TaxYen)), ("合計（税込）", Yen(invoice.TotalYen)),
        ];
        foreach (var (label, text) in sums)
        {
            var cells = rest.Top(RowHeight).After(70).Columns(62, 38);
            pen.Frame(cells[0]);
            pen.Frame(cells[1]);
            pen.Fit(label, cells[0], "合計", 10, Across.Left, 2);
            pen.Fit(text, cells[1], "合計", 10, Across.Right, 2);
            rest = rest.Below(RowHeight);
        }

        pen.Lines(rest.Below(1).Top(6), Sizes.Entry, Across.Right, "消費税は税率ごとに1回、1円未満を切り捨てて計算しています。");
        return rest.Below(8);
    }

    private void Payment(Pen pen, Box rest)
    {
        pen.Lines(rest.Top(7), Large, Across.Left, $"お支払期限　{Wareki.Of(invoice.DueOn).Long}");
        if (invoice.BankAccount.Length > 0)
        {
            pen.Fit($"お振込先　{invoice.BankAccount}", rest.Below(8).Top(7), "振込先", Large, padding: 0);
        }

        pen.Write(
            booklet.Typesetter.Wrap("数量は、その月の利用票がある利用者の人数です。1人を1回だけ数えます。", Sizes.Entry, Area.Width), rest.Below(18).Top(6));
    }
}
