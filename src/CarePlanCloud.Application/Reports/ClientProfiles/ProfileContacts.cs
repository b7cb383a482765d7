using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.ClientProfiles;

/// <summary>来所者, 緊急連絡先 and the family.</summary>
internal sealed class ProfileContacts(ProfilePaper paper)
{
    private const double ChartWidth = 80;
    private const double ChartHeight = 60;
    private const int Contacts = 4;

    private static readonly double[] Widths = [30, 46, 22, 80];

    public void Draw(FormStack stack)
    {
        stack.Table(Widths,
        [
            new(5, [CellOf.Label(0, "来所者（相談者）", rows: 2), .. Heads]),
            ContactRow(paper.Visitor, "来所者（相談者）"),
            new(5, [CellOf.Label(0, "緊急連絡先", rows: 1 + Math.Max(Contacts, paper.EmergencyContacts.Count)), .. Heads]),
            .. Enumerable.Range(0, Math.Max(Contacts, paper.EmergencyContacts.Count))
                .Select(index => ContactRow(paper.EmergencyContacts.ElementAtOrDefault(index), "緊急連絡先")),
        ]);
        stack.Table(1, [178 - ChartWidth, ChartWidth],
            new TableRow(5, [CellOf.Label(0, "家族関係等の状況"), CellOf.Label(1, $"{ProfileLabels.Family}\n{ProfileLabels.FamilyLegend}")]),
            new TableRow(ChartHeight,
            [
                CellOf.Entry(0, "家族関係等の状況", paper.FamilyRelations),
                new(1, null)
                {
                    Paint = (pen, box) =>
                    {
                        if (!paper.FamilyChart.IsEmpty)
                        {
                            pen.Picture(paper.FamilyChart, box.Inset(1));
                        }
                    },
                },
            ]));
    }

    private static TableCell[] Heads => [CellOf.Label(1, "氏名"), CellOf.Label(2, "続柄"), CellOf.Label(3, "住所・連絡先")];

    private static TableRow ContactRow(ProfileContact? contact, string item) => new(6.5,
    [
        CellOf.Line(1, item, contact?.Name),
        CellOf.Line(2, item, contact?.Relationship),
        CellOf.Line(3, item, string.Join('　', new[] { contact?.Address, contact?.Telephone }.Where(part => !string.IsNullOrEmpty(part)))),
    ]);
}
