namespace CarePlanCloud.Exchange.Findings;

/// <content>Texts about slips, actuals and their deletions.</content>
internal static partial class FindingTexts
{
    private static readonly FindingText[] Slips =
    [
        new(FindingCodes.ServiceNotInSheet, Severity.Warning, "R28",
            "このサービスが第7表（サービス利用票別表）にありません。",
            "取り込めますが、第6表と第7表のどちらが正しいかを送信元に確認してください。",
            "A ServiceOfficeNumber and ServiceCode that form 6 has for a client are in no record of form 7 for the same insurer and insured number; told at the first record of the service. Export both forms from the same slip, with the services of all offices."),
        new(FindingCodes.ServiceNotInSlip, Severity.Warning, "R28",
            "このサービスが第6表（サービス利用票）にありません。",
            "取り込めますが、第6表と第7表のどちらが正しいかを送信元に確認してください。",
            "A ServiceOfficeNumber and ServiceCode that form 7 has for a client, subtotals and the total left aside, are in no record of form 6 for the same insurer and insured number. Export both forms from the same slip, with the services of all offices."),
        new(FindingCodes.CountZero, Severity.Warning, "R69",
            "サービス回数が0です。",
            "行わなかったサービスなら、行ごと除いてもらってください。",
            "Count of a record in form 6 is 0. Leave out the record of a service that is not planned or was not given; a record stands for at least one time."),
        new(FindingCodes.SameVisitTwice, Severity.Warning, "R69",
            "同じ日・同じ時刻の同じサービスが、{0}行目にもあります。",
            "2回なのか、同じ行が重なったのかを送信元に確認してください（2回なら、1行にして回数を2とする決まりです）。",
            "Two records of form 6 have the same insurer number, insured number, ServiceOfficeNumber, SatelliteNumber, ServiceCode, ServiceDate, StartTime and EndTime; equipment (service kinds 17 and 67) is not judged. Write one record with the number of times as its Count."),
        new(FindingCodes.DiscriminatorOnPreventiveRental, Severity.Warning, "R72",
            "介護予防福祉用具貸与（67）に明細判別コードが入っています（17だけに使う決まりです）。",
            "取り込めます。続く場合は送信元にお知らせください。",
            "DetailDiscriminatorCode is filled in a record of form 6 with service kind 67. The standard defines it for kind 17 only; leave it empty for every other kind."),
        new(FindingCodes.CostNotClaimAndCharge, Severity.Warning, "R85",
            "費用総額「{0}」が、保険請求額「{1}」と利用者負担「{2}」の和になっていません。",
            "取り込めますが、送信元に金額を確認してもらってください。",
            "In a record of form 7 TotalCost, InsuranceClaim and ClientCharge are all filled, and the first is not the sum of the other two. Compute the charge as what the claim leaves of the cost."),
        new(FindingCodes.DeletionMonthDiffers, Severity.Error, "R87",
            "削除する年月「{0}」がファイル名の年月「{1}」と違います。",
            "送信元に、どの年月を削除するのかを確認し、年月ごとに出力し直してもらってください。",
            "ServiceMonth of a record in DLTPLAN or DLTJSK is not the month in the file name. Both name the service month that is taken back; write one file per month."),
    ];
}
