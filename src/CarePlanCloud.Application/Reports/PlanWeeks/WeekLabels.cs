namespace CarePlanCloud.Application.Reports.PlanWeeks;

/// <summary>Words of 第３表 that are not confirmed against a current official copy, or are our own.</summary>
internal static class WeekLabels
{
    public const string Title = "週間サービス計画表";
    public const string FromMonth = "分より";
    public const string Numbered = "表中の番号";

    // Bands of the sheet of 2021.
    public static readonly (string Name, int From, int To)[] Bands =
    [
        ("深夜", 0, 6), ("早朝", 6, 8), ("午前", 8, 12), ("午後", 12, 18), ("夜間", 18, 22), ("深夜", 22, 24),
    ];

    // The sheet before it ran from 4:00 to 4:00.
    public static readonly (string Name, int From, int To)[] OldBands =
    [
        ("深夜", 4, 6), ("早朝", 6, 8), ("午前", 8, 12), ("午後", 12, 18), ("夜間", 18, 22), ("深夜", 22, 28),
    ];
}
