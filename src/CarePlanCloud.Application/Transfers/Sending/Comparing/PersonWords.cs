using System.Globalization;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Sending.Comparing;

/// <summary>What changed in the supplement of a client: the person, the certification, the limit.</summary>
internal static class PersonWords
{
    private static readonly (string Said, string[] Columns)[] Parts =
    [
        ("氏名・フリガナ", ["ClientName", "ClientNameKana"]),
        ("性別・生年月日", ["ClientSex", "ClientBirthDate"]),
        ("住所", ["ClientPostalCode", "ClientAddress1", "ClientAddress2"]),
        ("電話番号", ["ClientPhone"]),
        ("認定の日付・期間", ["CertifiedOn", "LimitFrom", "LimitTo", "CertificationStatus", "CareLevelChangedOn", "PreviousCareLevel"]),
        ("前月までの短期入所の日数", ["ShortStayDaysUntilPreviousMonth"]),
    ];

    public static IEnumerable<string> Of(Record? before, Record? after)
    {
        if (before is null || after is null)
        {
            yield break;
        }

        if (before["CareLevel"] != after["CareLevel"])
        {
            yield return $"要介護状態区分　{Level(before["CareLevel"])}→{Level(after["CareLevel"])}";
        }

        if (before["BenefitLimit"] != after["BenefitLimit"])
        {
            yield return $"区分支給限度基準額　{Units(before)}→{Units(after)}";
        }

        foreach (var (said, columns) in Parts.Where(part => part.Columns.Any(column => before[column] != after[column])))
        {
            yield return $"{said}が変わりました";
        }
    }

    private static string Level(string code) => CareLevels.NameOf(code) is { Length: > 0 } name ? name : "なし";

    private static string Units(Record record) =>
        record.Integer("BenefitLimit") is { } units ? $"{units.ToString("N0", CultureInfo.InvariantCulture)}単位" : "なし";
}
