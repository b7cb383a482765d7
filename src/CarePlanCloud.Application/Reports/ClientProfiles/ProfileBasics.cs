using CarePlanCloud.Application.Reports.Drawing;
using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.ClientProfiles;

/// <summary>《基本情報》 down to 経済状況.</summary>
internal sealed class ProfileBasics(ProfilePaper paper, Typesetter typesetter)
{
    private const double Row = 7;
    private const double Label = 30;
    private const double Rest = 148;

    public void Draw(FormStack stack)
    {
        var method = List(Choices.Dot, ("来所", "01"), ("電話", "02"), ("その他", "03"))(paper.ConsultationMethod);
        var occurrence = List(Choices.Dot, ("初回", "01"), ("再来", "02"))(paper.Occurrence);
        stack.Table([Label, 36, 62, 50], new TableRow(Row,
        [
            CellOf.Label(0, "相談日"), CellOf.Line(1, "相談日", PaperDates.Long(paper.ConsultedOn)),
            Beside(2, 62, method, "相談方法", paper.ConsultationMethodOther),
            new(3, null) { Paint = (pen, box) => DrawOccurrence(pen, box, occurrence) },
        ]));
        stack.Table([Label, Rest], new TableRow(Row,
        [
            CellOf.Label(0, "本人の現況"),
            Beside(1, Rest, List(Choices.Dot, ("在宅", "01"), ("入院又は入所中", "02"))(paper.Situation), "本人の現況", paper.SituationDetail),
        ]));
        DrawPerson(stack);
        DrawIndependence(stack);
        DrawCertification(stack);
        DrawCircumstances(stack);
    }

    private void DrawPerson(FormStack stack)
    {
        stack.Table([Label, 68, 22, 58], new TableRow(10,
        [
            CellOf.Label(0, "フリガナ\n本人氏名"),
            new(1, null)
            {
                Paint = (pen, box) =>
                {
                    pen.Fit(paper.ClientKana, box.Top(4), "フリガナ", Sizes.Label);
                    pen.Fit(paper.ClientName, box.Below(4), "本人氏名", 11);
                },
            },
            CellOf.Options(2, List(Choices.Dot, ("男", "1"), ("女", "2"))(paper.Sex), 22),
            CellOf.Line(3, "生年月日", $"生年月日　{PaperDates.Long(paper.BirthDate)}\n（　{paper.Age?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "　"}　）歳"),
        ]));
        stack.Table([Label, 90, 10, 48],
            new TableRow(Row,
            [
                CellOf.Label(0, "住所", rows: 2), CellOf.Line(1, "住所", paper.Address) with { Rows = 2 },
                CellOf.Label(2, "Tel"), CellOf.Line(3, "Tel", paper.Telephone),
            ]),
            new TableRow(Row, [CellOf.Label(2, "Fax"), CellOf.Line(3, "Fax", paper.Fax)]));
    }

    private void DrawIndependence(FormStack stack) => stack.Table([Label, 38, 110],
        new TableRow(Row,
        [
            CellOf.Label(0, "日常生活自立度", rows: 2), CellOf.Label(1, "障害高齢者の\n日常生活自立度"),
            CellOf.Options(2, Coded(ProfileLabels.Disability, paper.DisabilityIndependence), 110),
        ]),
        new TableRow(Row,
        [
            CellOf.Label(1, "認知症高齢者の\n日常生活自立度"), CellOf.Options(2, Coded(ProfileLabels.Dementia, paper.DementiaIndependence), 110),
        ]));

    private void DrawCertification(FormStack stack) => stack.Table([Label, Rest],
        new TableRow(Row, [CellOf.Label(0, "認定・総合事業情報", rows: 3), CellOf.Options(1, Coded(ProfileLabels.Levels, paper.CareLevel), Rest)]),
        new TableRow(Row,
        [
            CellOf.Line(1, "有効期限",
                $"有効期限　{PaperDates.Long(paper.CertifiedFrom)}　～　{PaperDates.Long(paper.CertifiedTo)}　　（前回の介護度　{LevelWord(paper.PreviousCareLevel)}　）"),
        ]),
        new TableRow(Row,
        [
            new(1, null) { Paint = DrawChecklist, PaintHeight = 11 },
        ]));

    private void DrawChecklist(Pen pen, Box box)
    {
        pen.Lines(box.Top(5.5).Inset(Sizes.Padding, 0), Sizes.Label, Across.Left,
            $"基本チェックリスト記入結果　　　　　　基本チェックリスト記入日　{PaperDates.Long(paper.ChecklistOn)}");
        List(Choices.Dot, ("事業対象者の該当あり", "1"), ("事業対象者の該当なし", "2"))(paper.ChecklistResult)
            .Draw(pen, box.Below(5.5), Across.Left);
    }

    private void DrawCircumstances(FormStack stack)
    {
        string[] disabilities = ["身障（　）", "療育（　）", "精神（　）", "難病（　）"];
        string[] incomes = ["国民年金", "厚生年金", "障害年金", "生活保護"];
        stack.Table([Label, Rest],
            new TableRow(Row, [CellOf.Label(0, "障害等認定"), Beside(1, Rest, Flags("、", disabilities, paper.Disabilities), "障害等認定", paper.DisabilityRemarks, "、")]),
            new TableRow(Row, [CellOf.Label(0, "本人の住居環境"), new(1, null) { Paint = DrawHousing }]),
            new TableRow(Row, [CellOf.Label(0, "経済状況"), Beside(1, Rest, Flags(Choices.Dot, incomes, paper.Incomes), "経済状況", paper.IncomeDetail, Choices.Dot)]));
    }

    private void DrawHousing(Pen pen, Box box)
    {
        var kinds = new Choices(typesetter, Sizes.Label, Choices.Dot,
            [.. ProfileLabels.Housing.Select(kind => new Choice(kind.Word, paper.Housing is { Length: 2 } code && kind.Codes.Contains(code, StringComparison.Ordinal)))]);
        var presence = List("", ("有", "1"), ("無", "2"));
        var floor = paper.RoomFloor?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "　";
        var rest = box;
        Put(kinds);
        Say("自室の");
        Put(presence(paper.RoomFloor is null ? null : "1"));
        Say($"（　{floor}　）階、住宅改修の");
        Put(presence(paper.HomeModification));

        void Put(Choices choices)
        {
            choices.Draw(pen, rest, Across.Left);
            rest = rest.After(choices.Width + 3);
        }

        void Say(string words)
        {
            pen.Lines(rest, Sizes.Label, Across.Left, words);
            rest = rest.After(typesetter.WidthOf(words, Sizes.Label));
        }
    }

    private void DrawOccurrence(Pen pen, Box box, Choices occurrence)
    {
        occurrence.Draw(pen, box, Across.Left);
        pen.Lines(box.After(occurrence.Width + 3), Sizes.Label, Across.Left, $"（前　{PaperDates.Short(paper.PreviouslyConsultedOn) switch { "" => "　／　", var day => day }}）");
    }

    // Options with parentheses behind them; what is written there stands on a line of its own.
    private static TableCell Beside(int column, double width, Choices choices, string item, string? remark, string lead = "")
    {
        var cell = CellOf.Options(column, choices, width, item, remark);
        return string.IsNullOrEmpty(remark)
            ? cell with
            {
                Paint = (pen, box) =>
                {
                    choices.Draw(pen, box, Across.Left);
                    pen.Lines(box.After(choices.Width + 3), Sizes.Label, Across.Left, $"{lead}（　　　）");
                },
            }
            : cell;
    }

    private static string LevelWord(string? code) => ProfileLabels.Levels.FirstOrDefault(level => level.Code == code).Word ?? "　";

    private Func<string?, Choices> List(string separator, params (string Word, string Code)[] options) =>
        chosen => new Choices(typesetter, Sizes.Label, separator, [.. options.Select(option => new Choice(option.Word, option.Code == chosen))]);

    private Choices Coded((string Code, string Word)[] options, string? chosen) =>
        new(typesetter, Sizes.Label, Choices.Dot, [.. options.Select(option => new Choice(option.Word, option.Code == chosen))]);

    private Choices Flags(string separator, string[] words, IReadOnlyList<bool> flags) =>
        new(typesetter, Sizes.Label, separator, [.. words.Select((word, index) => new Choice(word, flags.ElementAtOrDefault(index)))]);
}
