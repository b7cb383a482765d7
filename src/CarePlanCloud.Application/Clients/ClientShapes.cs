using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Clients;

namespace CarePlanCloud.Application.Clients;

/// <summary>Rows as the records that pages and the API hold.</summary>
internal static class ClientShapes
{
    public static ClientDraft Values(Client row) => new()
    {
        InsurerNumber = row.InsurerNumber,
        InsuredNumber = row.InsuredNumber,
        Name = row.Name,
        Kana = row.Kana,
        Sex = row.Sex,
        BirthDate = row.BirthDate,
        PostalCode = row.PostalCode,
        Address1 = row.Address1,
        Address2 = row.Address2,
        Phone = row.Phone,
        Contacts = row.Contacts,
        CareManagerId = row.CareManagerId,
        SatelliteId = row.SatelliteId,
        RequestFiledOn = row.RequestFiledOn,
        Note = row.Note,
    };

    public static CertificationView View(Certification row, DateOnly today) => new(
        row.Id, Values(row), CareLevels.NameOf(row.CareLevel), SpanRules.SpanOf(row).Holds(today), CertificationExpiry.StageOf(row.ValidTo, today));

    public static BenefitRateView View(BenefitRatePeriod row, DateOnly today) => new(
        row.Id,
        new BenefitRateDraft { ValidFrom = row.ValidFrom, ValidTo = row.ValidTo, Percent = row.Percent, Reason = row.Reason },
        new DatedSpan(row.ValidFrom, row.ValidTo).Holds(today));

    public static PublicExpenseView View(PublicExpensePeriod row, DateOnly today) => new(
        row.Id,
        new PublicExpenseDraft
        {
            ValidFrom = row.ValidFrom, ValidTo = row.ValidTo, PayerNumber = row.PayerNumber, RecipientNumber = row.RecipientNumber,
            Percent = row.Percent, OwnPayment = row.OwnPayment,
        },
        new DatedSpan(row.ValidFrom, row.ValidTo).Holds(today));

    public static CertificationHistory History(IEnumerable<Certification> rows) =>
        new(rows.Select(row => new CertificationPeriod(row.Id, row.CareLevel, row.ValidFrom, row.ValidTo, row.BenefitLimit)));

    private static CertificationDraft Values(Certification row) => new()
    {
        InsurerNumber = row.InsurerNumber,
        InsuredNumber = row.InsuredNumber,
        Status = row.Status,
        AppliedOn = row.AppliedOn,
        CertifiedOn = row.CertifiedOn,
        CareLevel = row.CareLevel,
        ValidFrom = row.ValidFrom,
        ValidTo = row.ValidTo,
        LimitFrom = row.LimitFrom,
        LimitTo = row.LimitTo,
        BenefitLimit = row.BenefitLimit,
        KindLimits = row.KindLimits,
        ReviewBoardOpinion = row.ReviewBoardOpinion,
        ShortStayDaysBefore = row.ShortStayDaysBefore,
    };
}
