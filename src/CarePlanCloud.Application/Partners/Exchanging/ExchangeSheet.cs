using System.Globalization;
using CarePlanCloud.Application.Reports.Evidence;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Partners.Exchanging;

/// <summary>連携の実績 as a list, on paper and for a spreadsheet: offices, days and numbers, and nobody's name.</summary>
internal static class ExchangeSheet
{
    /// <summary>Said wherever the figures stand: what they do not prove.</summary>
    public const string Caution =
        "居宅介護支援費（Ⅱ）の件数（49件まで）と処遇改善加算の上位区分で数えるのは、国のケアプランデータ連携システムか、国が認めたサービスによる連携だけです。CarePlanCloud だけの連携は入りません。";

    private static readonly string[] Heads =
    [
        "事業所番号", "連携先", "最初の日", "送信（電送）", "受信（電送）", "国のシステム（確認あり）", "国のシステム（確認なし）", "手で取り込み（経路の記録なし）", "連携した月数", "受領証",
        "最初の送達の番号",
    ];

    public static IReadOnlyList<string> CsvHeads => Heads;

    public static IEnumerable<string> Row(ExchangePartner partner) =>
    [
        partner.OfficeNumber, partner.Name, partner.FirstOn is { } day ? $"{day:yyyy/MM/dd}" : "", Number(partner.Sent), Number(partner.Received),
        Number(partner.NationalConfirmed), Number(partner.NationalOpen), Number(partner.TakenInByHand), Number(partner.Months), Number(partner.Receipts),
        partner.FirstProof?.ToString() ?? "",
    ];

    public static EvidencePaper PaperOf(ExchangeYear year, DateOnly today) => new()
    {
        Title = $"データ連携の実績　{year.Name}",
        About = $"{year.OfficeName}（事業所番号 {year.OfficeNumber}）　{Wareki.Of(year.From).Long}から{Wareki.Of(year.Until < today ? year.Until : today).Long}まで　"
            + $"連携先 {year.ByData}か所（うち国のシステム {year.ByNational}か所）　発行日 {Wareki.Of(today).Long}",
        Columns =
        [
            new("事業所番号", 26), new("連携先", 62), new("最初の日", 24), new("送信", 15), new("受信", 15), new("国のシステム", 24), new("月数", 14), new("受領証", 16),
            new("最初の送達の番号", 81),
        ],
        Rows = [.. year.Partners.Where(partner => partner.FirstOn is not null).Select(partner => (IReadOnlyList<string>)
        [
            partner.OfficeNumber, partner.Name, $"{partner.FirstOn:yyyy/MM/dd}", Number(partner.Sent), Number(partner.Received), Number(partner.NationalConfirmed),
            Number(partner.Months), Number(partner.Receipts), $"{partner.FirstProof}",
        ])],
        Nothing = "この年度に、受領証で示せるデータ連携はありません。",
        Notes =
        [
            "送信・受信は CarePlanCloud の電送で、相手または自事業所の受信箱に入ったことの受領証（電子署名）があるものの件数です。国のシステムは、書き出したファイルが届いたことを相手が確認したものの件数です。FAX・メール・手渡しは入りません。",
            Caution,
        ],
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
