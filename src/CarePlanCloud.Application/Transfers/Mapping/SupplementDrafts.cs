using System.Globalization;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Domain.Units.Sheet;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>What holds for a client in a month → a row of UPHOSOKU. Its plan date or month is set when the unit is composed (R51, R52).</summary>
internal static class SupplementDrafts
{
    /// <summary>The layout has nine frames of 種類支給限度 (R53).</summary>
    private const int Frames = 9;

    /// <param name="sender">The office that writes it.</param>
    /// <param name="month">The client in the month.</param>
    /// <param name="sheet">第7表 of the month; null beside a plan, which has none.</param>
    public static RecordDraft Of(Office sender, ClientMonth month, BenefitSheet? sheet)
    {
        var (client, now) = (month.Client, month.Current);
        var draft = new RecordDraft("UPHOSOKU")
            .Set("InsurerNumber", client.InsurerNumber)
            .Set("InsuredNumber", client.InsuredNumber)
            .Set("ClientNameKana", client.Kana)
            .Set("ClientName", client.Name)
            .Set("ClientSex", client.Sex)
            .Set("ClientBirthDate", client.BirthDate)
            .Set("ClientPostalCode", client.PostalCode)
            .Set("ClientAddress1", client.Address1)
            .Set("ClientAddress2", client.Address2)
            .Set("ClientPhone", client.Phone)
            .Set("CertifiedOn", now?.Row?.CertifiedOn)
            .Set("LimitFrom", now?.LimitFrom)
            .Set("LimitTo", now?.LimitTo)
            .Set("CertificationStatus", now?.Status switch { CertificationStatus.Applied => "1", CertificationStatus.Certified => "2", _ => "" })
            .Set("CareLevelChangedOn", month.ChangedOn)
            .Set("CareLevel", now?.CareLevel)
            .Set("BenefitLimit", month.LimitUnits)
            .Set("PreviousCareLevel", month.Before?.CareLevel)
            .Set("UpdatingOfficeNumber", sender.OfficeNumber);
        return sheet is null ? draft : WithUse(draft, sheet);
    }

    private static RecordDraft WithUse(RecordDraft draft, BenefitSheet sheet)
    {
        foreach (var (limit, frame) in sheet.KindLimits.Take(Frames).Select((limit, index) => (limit, (index + 1).ToString(CultureInfo.InvariantCulture))))
        {
            draft.Set($"KindLimit{frame}ServiceKind", limit.Kind)
                .Set($"KindLimit{frame}BenefitLimit", limit.Limit)
                .Set($"KindLimit{frame}TotalUnits", limit.Used)
                .Set($"KindLimit{frame}OverLimitUnits", limit.Over);
        }

        return draft
            .Set("OverLimitUnits", sheet.Limit.Over)
            .Set("ShortStayDaysUntilPreviousMonth", sheet.ShortStay?.DaysBefore)
            .Set("ShortStayDaysCumulative", sheet.ShortStay?.DaysInAll);
    }
}
