using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Reports.FaxCovers;
using CarePlanCloud.Application.Reports.Sources;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Outside;

/// <summary>A unit as paper for the FAX: the cover, and behind it the forms the files stand for, the receiver's own lines only (R31).</summary>
public sealed class FaxPapers(CareDb db, PaperDesk desk, ProviderCopies copies, FormPrinter printer, TimeProvider clock)
{
    private static readonly FormName[] PlanForms = [FormName.PlanOverview, FormName.PlanNeeds, FormName.WeeklyPlan];
    private static readonly FormName[] PreventiveForms = [FormName.ClientProfile, FormName.PreventivePlan];

    /// <param name="confirmation">The address for the receiver's answer, whole.</param>
    internal async Task<PrintedForms> PrintAsync(Office office, Outgoing unit, string receiverName, Uri confirmation, DateTimeOffset validUntil, CancellationToken cancel)
    {
        var clients = await db.OutgoingClients.AsNoTracking().Where(client => client.OutgoingId == unit.Id && client.Fingerprint != null)
            .Select(client => client.ClientId).ToListAsync(cancel);
        var papers = new List<Paper>();
        foreach (var client in (await db.NumbersOfAsync(clients, cancel)).Keys)
        {
            papers.AddRange(await BehindAsync(office, unit, client, cancel));
        }

        var sheets = papers.Count == 0 ? 0 : printer.Print(papers, cancellation: cancel).Pages.Sum();
        var cover = new FaxCoverPaper
        {
            To = await ReceiverAsync(unit.ReceiverOfficeNumber, receiverName, cancel),
            From = await SenderAsync(office, cancel),
            SentAt = $"{Wareki.Of(clock.TodayInJapan()).Long}　　　時　　　分",
            Subject = $"{MonthOf(unit, "分　")}{Called(unit.Kind)}の送付",
            Sheets = sheets + 1,
            Contents = [new FaxContent(Called(unit.Kind), MonthOf(unit, ""), unit.ClientCount, sheets, unit.SerialNumber)],
            Wishes = unit.Kind == UnitKind.Slip ? [FaxCoverLabels.Check, FaxCoverLabels.ReturnActuals] : [FaxCoverLabels.Check],
            Confirmation = new FaxConfirmation(confirmation.AbsoluteUri, QrCodes.Of(confirmation), $"{validUntil.InJapan():M月d日}"),
        };
        return printer.Print([cover, .. papers], numbersThrough: true, cancellation: cancel);
    }

    /// <summary>What the papers are called; a provider's copy of the 利用票 is a 提供票.</summary>
    internal static string Called(UnitKind kind) => kind switch
    {
        UnitKind.Slip => "サービス提供票・別表",
        UnitKind.Actuals => "サービスの実績",
        UnitKind.Plan => "居宅サービス計画書",
        UnitKind.PreventivePlan => "介護予防の計画書",
        UnitKind.SlipDeletion => "サービス提供票の取下げ",
        UnitKind.ActualsDeletion => "実績の取下げ",
        _ => "計画書の取下げ",
    };

    private async Task<IReadOnlyList<Paper>> BehindAsync(Office office, Outgoing unit, Guid clientId, CancellationToken cancel)
    {
        var month = ServiceMonth.Of(unit.ServiceMonth ?? unit.CreatedOn);
        switch (unit.Kind)
        {
            case UnitKind.Actuals when ActualsBook.IsPassedOn(unit.SenderServiceKind):
                return await CollectAsync([FormName.ServiceSlip]);
            case UnitKind.Actuals:
                return await copies.OfAsync(office, clientId, month, office.OfficeNumber, cancel);
            case UnitKind.Slip:
                var own = await copies.OfAsync(office, clientId, month, unit.ReceiverOfficeNumber, cancel);

                // A center serves nothing itself and oversees everything (R101).
                return own.Count > 0 ? own : await CollectAsync([FormName.ServiceSlip, FormName.BenefitSheet]);
            case UnitKind.Plan:
                return await CollectAsync(PlanForms);
            case UnitKind.PreventivePlan:
                return await CollectAsync(PreventiveForms);
            default:
                return [];
        }

        async Task<IReadOnlyList<Paper>> CollectAsync(FormName[] forms) => (await desk.CollectAsync(office, clientId, month, forms, cancel))?.Papers ?? [];
    }

    private async Task<FaxParty> ReceiverAsync(string number, string name, CancellationToken cancel)
    {
        var partner = await db.Partners.AsNoTracking().FirstOrDefaultAsync(row => row.OfficeNumber == number, cancel);
        if (partner is not null)
        {
            return new FaxParty(name, number, partner.Address, partner.Phone, partner.Fax);
        }

        var listed = await db.DirectoryOffices.AsNoTracking().FirstOrDefaultAsync(row => row.OfficeNumber == number, cancel);
        return new FaxParty(name, number, listed?.Address ?? "", listed?.Phone ?? "", listed?.Fax ?? "");
    }

    private async Task<FaxParty> SenderAsync(Office office, CancellationToken cancel)
    {
        var profile = await db.OfficeProfiles.AsNoTracking().SingleOrDefaultAsync(cancel);
        return new FaxParty(office.Name, office.OfficeNumber, $"{profile?.Address1}{profile?.Address2}", profile?.Phone ?? "", profile?.Fax ?? "");
    }

    private static string MonthOf(Outgoing unit, string behind) => unit.ServiceMonth is { } month ? Wareki.Of(month).LongMonth + behind : "";
}
