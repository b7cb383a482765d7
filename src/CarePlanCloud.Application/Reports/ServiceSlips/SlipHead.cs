using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.ServiceSlips;

/// <summary>The three rows above the table of 第６表.</summary>
internal sealed class SlipHead(SlipPaper paper, Pen pen)
{
    private const double FirstRow = 8;
    private const double SecondRow = 9;
    private const double ThirdRow = 10;

    private readonly Typesetter _typesetter = pen.Typesetter;

    /// <returns>Where it ends.</returns>
    public double Draw(double left, double top)
    {
        var first = new Box(left, top, 281, FirstRow).Columns(18, 30, 18, 36, 24, 60, 20, 32, 16, 27);
        var second = new Box(left, first[0].Bottom, 281, SecondRow).Columns(18, 30, 18, 36, 24, 60, 20, 32, 16, 27);
        pen.Label(first[0], "保険者番号");
        pen.Frame(first[1]);
        pen.NumberBoxes(paper.InsurerNumber, 6, first[1], "保険者番号");
        pen.Label(first[2], "保険者名");
        pen.Frame(first[3]);
        pen.Fit(paper.InsurerName, first[3], "保険者名");
        DrawOffice(TwoRows(first[4]), TwoRows(first[5]));
        DrawDate("作成年月日", paper.MadeOn, first[6], first[7]);
        DrawConfirmation(TwoRows(first[8]), TwoRows(first[9]));

        pen.Label(second[0], "被保険者", "番号");
        pen.Frame(second[1]);
        pen.NumberBoxes(paper.InsuredNumber, 10, second[1], "被保険者番号");
        pen.Label(second[2], "フリガナ", "被保険者氏名");
        DrawName(second[3]);
        DrawDate("届出年月日", paper.FiledOn, second[6], second[7]);
        DrawThirdRow(new Box(left, second[0].Bottom, 281, ThirdRow));
        return second[0].Bottom + ThirdRow;
    }

    private static Box TwoRows(Box cell) => cell with { Height = FirstRow + SecondRow };

    private void DrawOffice(Box label, Box cell)
    {
        pen.Label(label, "居宅介護支援", "事業者事業所名", "担当者名");
        pen.Frame(cell);
        pen.Fit(paper.OfficeName, cell.Top(7), "居宅介護支援事業者事業所名");
        pen.Fit(paper.CareManagerName, cell.Below(7).Top(5), "担当者名");
        pen.Fit(paper.OfficeTelephone is { } number ? $"電話 {number}" : null, cell.Below(12), "電話", Sizes.Label);
    }

    private void DrawDate(string label, DateOnly? day, Box labelCell, Box cell)
    {
        pen.Label(labelCell, label);
        pen.Frame(cell);
        pen.Lines(cell, Sizes.Entry, Across.Centre, PaperDates.Long(day));
    }

    private void DrawConfirmation(Box label, Box cell)
    {
        pen.Frame(cell);
        if (paper.Receiver is { } receiver)
        {
            pen.Label(label, "提供", "事業所");
            pen.Fit(receiver.Name, cell.Top(11), SlipLabels.Receiver, Sizes.Label);
            pen.Fit(receiver.OfficeNumber, cell.Below(11), SlipLabels.Receiver, Sizes.Label);
            return;
        }

        pen.Label(label, SlipLabels.Confirmation[..3], SlipLabels.Confirmation[3..]);
        if (paper.ConsentOn is { } day)
        {
            pen.Fit(PaperDates.Long(day), cell, SlipLabels.Confirmation, Sizes.Label, Across.Centre);
        }
    }

    private void DrawName(Box cell)
    {
        pen.Frame(cell);
        pen.Line(cell.X, cell.Y + 3.8, cell.Right, cell.Y + 3.8, style: LineStyle.Dotted);
        pen.Fit(paper.ClientKana, cell.Top(3.8), "フリガナ", Sizes.Label);
        pen.Fit(paper.ClientName, cell.Below(3.8), "被保険者氏名", 10);
    }

    private void DrawThirdRow(Box row)
    {
        var cells = row.Columns(16, 34, 22, 52, 50, 40, 40, 27);
        pen.Label(cells[0], "生年月日");
        pen.Frame(cells[1]);
        PaperDates.Eras(_typesetter, paper.BirthDate).Draw(pen, cells[1].Top(5.2));
        pen.Lines(cells[1].Below(5.2).Top(4), Sizes.Entry, Across.Centre, PaperDates.BirthDay(paper.BirthDate));

        var sex = Labelled(cells[2], "性別");
        new Choices(_typesetter, Sizes.Entry, Choices.Dot, [new("男", paper.Sex == "1"), new("女", paper.Sex == "2")]).Draw(pen, sex);

        DrawLevels(cells[3], cells[4]);
        pen.Lines(Labelled(cells[5], "区分支給限度基準額").Inset(Sizes.Padding, 0), Sizes.Entry, Across.Right,
            $"{Figures.Of(paper.BenefitLimit)} 単位／月");
        pen.Lines(Labelled(cells[6], "限度額適用期間"), Sizes.Entry, Across.Centre,
            $"{ShortMonth(paper.LimitFrom)}から　{ShortMonth(paper.LimitTo)}まで");
        pen.Frame(cells[7]);
        pen.Lines(cells[7].Top(6.6), Sizes.Label, Across.Centre, "前月までの短期", "入所利用日数");
        pen.Lines(cells[7].Below(6.4).Inset(Sizes.Padding, 0), Sizes.Entry, Across.Right, $"{Figures.Of(paper.ShortStayDaysBefore)} 日");
    }

    private void DrawLevels(Box level, Box changed)
    {
        var choices = paper.IsPreventive
            ? LevelChoices.SupportWords(_typesetter, paper.CareLevel)
            : LevelChoices.Digits(_typesetter, paper.CareLevel);
        choices.Draw(pen, Labelled(level, "要介護状態区分"), padding: 0);

        var below = Labelled(changed.Left(30), "変更後要介護状態区分", ruled: false);
        var after = paper.IsPreventive
            ? LevelChoices.SupportWords(_typesetter, paper.ChangedLevel)
            : LevelChoices.Digits(_typesetter, paper.ChangedLevel);
        after.Draw(pen, paper.IsPreventive ? below with { Width = changed.Width } : below, padding: 0);
        if (paper.IsPreventive)
        {
            pen.Lines(changed.After(29.5).Top(4), Sizes.Label, Across.Centre, $"変更日 {PaperDates.Short(paper.ChangedOn)}");
        }
        else
        {
            var when = changed.After(30);
            pen.Lines(when.Top(4), Sizes.Label, Across.Centre, "変更日");
            pen.Lines(when.Below(4), Sizes.Label, Across.Centre, PaperDates.Short(paper.ChangedOn));
        }

        pen.Frame(changed);
    }

    // The label on its own small line, the value below it.
    private Box Labelled(Box cell, string label, bool ruled = true)
    {
        if (ruled)
        {
            pen.Frame(cell);
        }

        pen.Lines(cell.Top(4), Sizes.Label, Across.Centre, label);
        return cell.Below(4);
    }

    private static string ShortMonth(DateOnly? month) =>
        month is { } known ? Domain.Calendar.Wareki.Of(known).ShortMonth : "　年　月";
}
