namespace CarePlanCloud.Exchange.Findings;

/// <content>Texts about 利用者基本情報 and 介護予防サービス・支援計画書.</content>
internal static partial class FindingTexts
{
    private static readonly FindingText[] Prevention =
    [
        new(FindingCodes.EntrustmentEmpty, Severity.Warning, "R88",
            "委託の有無が空です。",
            "取り込めますが、委託かどうかを送信元に確認してください。",
            "Entrustment of a record in UPKIHON or UPYOBO is empty. Community support centres and care-management offices alike write it on every record."),
        new(FindingCodes.OtherNotExplained, Severity.Warning, "R89",
            "「{0}」の内容を書く項目が空です。",
            "取り込めますが、内容を送信元に確認してください。",
            "In UPKIHON ConsultationMethod is 03 (other) and ConsultationMethodOther is empty, or ClientSituation is 02 (in a hospital or facility) and ClientSituationDetail is empty. Write in words what the code leaves open."),
        new(FindingCodes.FamilyChartNameWrong, Severity.Error, "R91",
            "家族構成の画像の名前が決まりと違います（正しい形は「{0}」。0000は4桁の番号）。",
            "送信元のソフトで、画像も含めて出力し直してもらってください。",
            "FamilyChartImageFileName of a record in UPKIHON is not UPKIHON_IMAGE_, the name of its own file from the sender to the serial number, an underscore, four digits and .jpg. Name the picture that way and send it with the same serial number."),
        new(FindingCodes.FamilyChartMissing, Severity.Warning, "R91",
            "家族構成の画像のファイルがありません。",
            "取り込めますが、画像は付きません。送信元に、画像も一緒に送ってもらってください。",
            "The picture that FamilyChartImageFileName of a record in UPKIHON names is not in the sending unit. Send the picture with its record, or leave the item empty."),
        new(FindingCodes.FamilyChartShared, Severity.Warning, "R91",
            "同じ家族構成の画像を、ほかの行も使っています。",
            "別の利用者の画像が付くかもしれません。送信元に確認してください。",
            "FamilyChartImageFileName of a record in UPKIHON names a picture that an earlier record names, too. Write one picture per record, each with four digits of its own."),
        new(FindingCodes.FamilyChartUnused, Severity.Warning, "R91",
            "どの利用者の家族構成かが分からない画像です。",
            "取り込めますが、画像は付きません。送信元に確認してください。",
            "No record of UPKIHON in the sending unit names this picture as its FamilyChartImageFileName. Write its name into the record it belongs to, or leave the picture out."),
        new(FindingCodes.FamilyChartNoJpeg, Severity.Error, "R91",
            "家族構成の画像がJPEG形式ではありません。",
            "送信元に、JPEG形式の画像で送り直してもらってください。",
            "A file named UPKIHON_IMAGE does not begin with the bytes FF D8 FF of a JPEG. Convert the picture; changing its name is not enough."),
        new(FindingCodes.AppendixRowAlone, Severity.Error, "R92",
            "別表のこの行にあたる「{0}」の行がありません。",
            "送信元に、「{0}」も含めて出力し直してもらってください。",
            "A record of UPKIHON_SUB1, UPKIHON_SUB2 or UPYOBO_SUB repeats insurer number, insured number and date (ConsultationDate or PlanDate) of no record of its parent. Export the parent with it, with an identical key."),
        new(FindingCodes.SupportNumbersTwice, Severity.Warning, "R93",
            "課題・支援計画・利用サービスの番号が{0}行目と同じです。",
            "取り込めますが、行の並びが元の表と違うかもしれません。送信元に確認してください。",
            "Two records of UPYOBO_SUB with the same insurer number, insured number and PlanDate have the same IssueNumber, SupportPlanNumber and ServiceNumber. Repeat the number of the issue and count up that of the support plan; count up that of the service below one support plan."),
    ];
}
