using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.ClientProfiles;

/// <summary>From 介護予防に関する事項 to the consent.</summary>
internal sealed class ProfileLife(ProfilePaper paper, Typesetter typesetter)
{
    private const int FewestIllnesses = 4;
    private const int FewestHours = 6;
    private const double Label = 30;
    private const double Width = 178;
    private const double CourseWidth = 28;

    public void Draw(FormStack stack)
    {
        stack.Heading(ProfileLabels.Prevention);
        stack.Table([Label, Width - Label], new TableRow(26, [CellOf.Label(0, "今までの生活"), CellOf.Entry(1, "今までの生活", paper.LifeHistory)]));
        DrawDay(stack);
        stack.Skip(2);
        stack.Heading(ProfileLabels.Illnesses);
        stack.Table(1, [20, 34, 50, CourseWidth, 46],
        [
            new(6,
            [
                CellOf.Label(0, "年月日"), CellOf.Label(1, "病名"), CellOf.Label(2, "医療機関・医師名\n（☆主治医・意見作成者）Tel"), CellOf.Label(3, "経過"),
                CellOf.Label(4, "治療中の場合は内容"),
            ]),
            .. Enumerable.Range(0, Math.Max(FewestIllnesses, paper.Illnesses.Count)).Select(index => IllnessRow(paper.Illnesses.ElementAtOrDefault(index))),
        ]);
        stack.Skip(2);
        stack.Heading(ProfileLabels.Services);
        stack.Table(1, [Width / 2, Width / 2],
            new TableRow(5, [CellOf.Label(0, "公的なサービス"), CellOf.Label(1, "非公的なサービス")]),
            new TableRow(20, [CellOf.Entry(0, "公的なサービス", paper.PublicServices), CellOf.Entry(1, "非公的なサービス", paper.InformalServices)]));
        stack.Skip(2);
        DrawConsent(stack);
    }

    private void DrawDay(FormStack stack)
    {
        var hours = Math.Max(FewestHours, paper.Day.Count);
        stack.Table(1, [Label, 62, 12, 8, 33, 33],
        [
            new(5,
            [
                CellOf.Label(0, "現在の生活状況", rows: hours + 3), CellOf.Label(1, "１日の生活・すごし方"), CellOf.Label(2, "時間", columns: 2),
                CellOf.Label(4, "本人"), CellOf.Label(5, "介護者・家族"),
            ]),
            .. Enumerable.Range(0, hours).Select(index => DayRow(index, hours)),
            new(5, [CellOf.Label(1, "趣味・楽しみ・特技", columns: 2), CellOf.Label(3, "友人・地域との関係", columns: 3)]),
            new(16, [CellOf.Entry(1, "趣味・楽しみ・特技", paper.Hobbies, columns: 2), CellOf.Entry(3, "友人・地域との関係", paper.Friends, columns: 3)]),
        ]);
    }

    private TableRow DayRow(int index, int hours)
    {
        var row = paper.Day.ElementAtOrDefault(index);
        TableCell[] hour = [CellOf.Line(2, "時間", row?.Time, columns: 2), CellOf.Line(4, "本人", row?.Client), CellOf.Line(5, "介護者・家族", row?.Family)];
        return new TableRow(6, index == 0 ? [CellOf.Entry(1, "１日の生活・すごし方", paper.DailyLife) with { Rows = hours }, .. hour] : hour);
    }

    private TableRow IllnessRow(ProfileIllness? illness)
    {
        var course = new Choices(typesetter, Sizes.Label, Choices.Dot,
            [.. ProfileLabels.Courses.Select(one => new Choice(one.Word, one.Code == illness?.Course))]);
        var doctor = illness is null ? null : $"{(illness.IsAttendingDoctor ? "☆" : "")}{illness.Doctor}";
        return new TableRow(10,
        [
            CellOf.Line(0, "年月日", illness?.When),
            CellOf.Line(1, "病名", illness?.Name),
            CellOf.Line(2, "医療機関・医師名", string.IsNullOrEmpty(illness?.Telephone) ? doctor : $"{doctor}\nTel {illness.Telephone}"),
            CellOf.Options(3, course, CourseWidth),
            CellOf.Line(4, "治療中の場合は内容", illness?.Treatment),
        ]);
    }

    private void DrawConsent(FormStack stack) => stack.Table([Width],
        new TableRow(18,
        [
            CellOf.Entry(0, "同意",
                $"{(paper.ConsentText is { } words ? words + "\n\n" : "")}{PaperDates.Long(paper.ConsentOn)}　　　　氏名　{paper.ConsenterName}"),
        ]));
}
