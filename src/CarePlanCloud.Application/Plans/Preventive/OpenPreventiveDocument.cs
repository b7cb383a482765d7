using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>One document with everything its page shows. A look at a person's life: it leaves a trace.</summary>
[Requires(Permission.ViewClients)]
public sealed class OpenPreventiveDocument(CareDb db, CurrentActor actor, PreventiveDesk desk, AuditTrail audit)
{
    public async Task<Outcome<PreventiveView>> RunAsync(Guid id, CancellationToken cancel)
    {
        var document = await db.PreventiveDocuments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancel);
        if (document is null)
        {
            return PreventiveRefusals.DocumentNotFound;
        }

        var office = await db.OwnOfficeAsync(cancel);
        var client = await db.Clients.AsNoTracking().SingleAsync(row => row.Id == document.ClientId, cancel);
        var versions = await db.PreventiveDocuments.AsNoTracking()
            .Where(row => row.ClientId == document.ClientId && row.Kind == document.Kind)
            .OrderByDescending(row => row.Number)
            .Select(row => new PreventiveVersion(row.Id, row.Number, row.Date, row.State, row.SenderOfficeNumber != "")).ToListAsync(cancel);
        var (missing, notes) = await desk.WantsAsync(document, cancel);
        await audit.AppendAsync(nameof(OpenPreventiveDocument), document.ClientId, cancel);
        return new PreventiveView(
            document.Id, document.Kind,
            new PreventiveClient(client.Id, client.Name, client.Kana, client.InsurerNumber, client.InsuredNumber),
            document.Number, document.State, await SenderNameAsync(document, cancel), PreventiveContent.Of(document), document.FamilyChart is not null,
            await DelegationAsync(document, cancel),
            WritesForCenter: office.Kind == OfficeKind.CareManagementOffice,
            CanWrite: actor.May(Permission.WritePlans) && PreventiveDesk.MayWrite(office) && document.State == PlanState.Draft,
            document.AgreedOn, document.AgreedBy, document.ExplainedBy, document.HandedOverOn, document.HandedOverBy,
            await desk.WriterNameAsync(document.WrittenBy, cancel), document.WrittenAt, document.Version, versions, missing, notes);
    }

    private async Task<string> SenderNameAsync(PreventiveDocument document, CancellationToken cancel) =>
        document.SenderOfficeNumber.Length == 0 ? "" : (await db.PartnerNamesAsync([document.SenderOfficeNumber], cancel))[document.SenderOfficeNumber];

    private async Task<PreventiveDelegation> DelegationAsync(PreventiveDocument document, CancellationToken cancel)
    {
        var number = document.DelegatedOfficeNumber;
        var name = number.Length == 0 ? "" : (await db.PartnerNamesAsync([number], cancel))[number];
        return new PreventiveDelegation(document.Items.GetValueOrDefault("Entrustment") == "2", number, name);
    }
}
