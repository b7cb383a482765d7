namespace CarePlanCloud.Exchange.Findings;

/// <content>Texts about plans, their forms and the client supplement.</content>
internal static partial class FindingTexts
{
    private static readonly FindingText[] Plans =
    [
        new(FindingCodes.KeyTwice, Severity.Warning, "R11",
            "同じ利用者・同じ日（年月）の行が、{0}行目にもあります。",
            "どちらの行が正しいかを送信元に確認してください。",
            "A record of form 1, UPKIHON, UPYOBO, the client supplement or a deletion has the same key (insurer number, insured number and what the layout adds: date, month, office, service kind) as an earlier record of its file. Other files hang on this key, so write one record for each."),
        new(FindingCodes.KindLimitIncomplete, Severity.Warning, "R53",
            "種類支給限度の欄に、サービス種類か支給限度基準額が抜けています。",
            "このまま取り込めますが、抜けている値を送信元に確認してください。",
            "One of the frames KindLimit1 to KindLimit9 of the client supplement has some of its four items, but no ServiceKind or no BenefitLimit. Fill both in every frame that is used, and none of the four in the others."),
        new(FindingCodes.ShortStayMedicalKind, Severity.Warning, "R53",
            "種類支給限度の短期入所療養介護は、種類22として書く決まりです。",
            "このまま取り込めます。続く場合は送信元にお知らせください。",
            "A kind limit frame of the client supplement has ServiceKind 23 or 2A. The limit of short-stay medical care counts for all of its kinds and is entered once, with ServiceKind 22."),
        new(FindingCodes.PrintNumberEmpty, Severity.Warning, "R55",
            "第2表の並び順を決める番号が空です。",
            "取り込めますが、行の並びが元の表と違うかもしれません。送信元に確認してください。",
            "NeedNumber, GoalNumber or SupportNumber of a record in form 2 is empty. The three numbers give the order in which the form is printed, so repeat them on every record, also where the texts are left blank."),
        new(FindingCodes.PrintNumbersTwice, Severity.Warning, "R55",
            "課題・援助目標・援助内容の番号が{0}行目と同じです。",
            "取り込めますが、行の並びが元の表と違うかもしれません。送信元に確認してください。",
            "Two records of form 2 with the same insurer number, insured number and PlanDate have the same NeedNumber, GoalNumber and SupportNumber. Number the contents below each goal 1, 2, 3 and so on."),
        new(FindingCodes.WeekRowMixed, Severity.Warning, "R58",
            "第3表の1行は、週間のサービス・日常生活上の活動・週単位以外のサービスのどれか1つです。",
            "取り込めますが、週間表に正しく出ないかもしれません。送信元に確認してください。",
            "A record of form 3 must fill exactly one of three groups: CareService to EndTime (weekly service), DailyActivity to ActivityEndTime, or NonWeeklyService. It fills none or several. Write a record of its own for each."),
        new(FindingCodes.WeeklyServiceIncomplete, Severity.Warning, "R58",
            "週間のサービスに、内容・曜日・時刻のどれかがありません。",
            "取り込めますが、週間表に正しく出ないかもしれません。送信元に確認してください。",
            "A record of form 3 fills one of CareService, Weekday, StartTime and EndTime, but not all four. Write all of them; a service without a weekday belongs into NonWeeklyService."),
    ];
}
