using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Tenancy;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Plans;

/// <summary>
/// A new draft: empty, or with the words of an earlier plan of the client (written here or received). Who the client and the office are
/// and what is certified is taken from today's data either way.
/// </summary>
[Requires(Permission.WritePlans)]
public sealed class StartPlan(CareDb db, PlanReader reader, CertificationBook certifications, CurrentActor actor, AuditTrail audit, TimeProvider clock)
{
    /// <param name="copyFrom">The plan whose words are taken over; null for an empty one.</param>
    /// <param name="planDate">居宅サービス計画作成（変更）日; null for today.</param>
    public async Task<Outcome<PlanView>> RunAsync(Guid clientId, Guid? copyFrom, DateOnly? planDate, CancellationToken cancel)
    {
        var client = await db.Clients.AsNoTracking().FirstOrDefaultAsync(row => row.Id == clientId, cancel);
        if (client is null)
        {
            return PlanRefusals.ClientOfPlanNotFound;
        }

        if (!await reader.MayWriteAsync(cancel))
        {
            return PlanRefusals.NotAPlanningOffice;
        }

        // Two people who begin at the same moment take turns; the second finds the draft of the first.
        await db.TakeTurnAsync("plan:" + clientId, cancel);
        var newest = await db.PlanVersions.AsNoTracking().Where(row => row.ClientId == clientId).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        if (newest is { State: PlanState.Draft })
        {
            return PlanRefusals.DraftExists(newest.Id);
        }

        var source = copyFrom is { } id ? await reader.FormsAsync(id, cancel) : null;
        if (copyFrom is not null && source?.ClientId != clientId)
        {
            return PlanRefusals.PlanNotFound;
        }

        var today = clock.TodayInJapan();
        var version = new PlanVersion
        {
            TenantId = db.TenantId,
            ClientId = clientId,
            Number = (newest?.Number ?? 0) + 1,
            PlanDate = planDate ?? today,
            Forms = await FormsAsync(client, source?.Forms, planDate ?? today, today, cancel),
            BasedOnId = copyFrom,
            WrittenBy = actor.Id,
            WrittenAt = clock.GetUtcNow(),
        };
        db.PlanVersions.Add(version);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(StartPlan), clientId, cancel);
        return await reader.ViewAsync(version, cancel);
    }

    private async Task<CarePlanForms> FormsAsync(
        Client client, CarePlanForms? source, DateOnly planDate, DateOnly today, CancellationToken cancel)
    {
        var facts = (await certifications.NewestAsync([client.Id], cancel))[client.Id];
        var own = await db.LetterheadAsync(await db.OwnOfficeAsync(cancel), client, cancel);
        var ownPlace = own.Address1.Length > 0 ? own : null;
        var first = await FirstPlanDateAsync(client.Id, cancel);
        var author = (await reader.NamesAsync([actor.Id], cancel)).Values.FirstOrDefault() ?? "";
        var forms = source ?? new CarePlanForms { Needs = [NeedTable.EmptyNeed] };
        var before = source?.Overview ?? await NewestSheetAsync(client.Id, cancel);
        return forms with
        {
            Overview = forms.Overview with
            {
                CreatedOn = today,
                Categories = first is null ? PlanCategories.First : PlanCategories.Continued,
                CertificationStatus = facts.Status,
                ClientPostalCode = (client.Address1.Length > 0 ? client : null)?.PostalCode ?? before.ClientPostalCode,
                ClientAddress1 = (client.Address1.Length > 0 ? client : null)?.Address1 ?? before.ClientAddress1,
                ClientAddress2 = (client.Address1.Length > 0 ? client : null)?.Address2 ?? before.ClientAddress2,
                AuthorName = author.Length > 0 ? author : forms.Overview.AuthorName,
                OfficeName = own.OfficeName,
                OfficePostalCode = ownPlace?.PostalCode ?? before.OfficePostalCode,
                OfficeAddress1 = ownPlace?.Address1 ?? before.OfficeAddress1,
                OfficeAddress2 = ownPlace?.Address2 ?? before.OfficeAddress2,
                FirstPlanDate = first ?? planDate,
                CertifiedOn = facts.CertifiedOn,
                ValidFrom = facts.ValidFrom,
                ValidTo = facts.ValidTo,
                CareLevel = facts.CareLevel,
                ReviewBoardOpinion = facts.ReviewBoardOpinion.Length > 0 ? facts.ReviewBoardOpinion : forms.Overview.ReviewBoardOpinion,
            },
        };
    }

    // Addresses that nobody has entered yet stand on the newest sheet that came in a file.
    private async Task<PlanOverview> NewestSheetAsync(Guid clientId, CancellationToken cancel) =>
        await db.CarePlans.AsNoTracking().Where(row => row.ClientId == clientId).OrderByDescending(row => row.PlanDate).FirstOrDefaultAsync(cancel) is { } newest
            ? Transfers.Mapping.OverviewItems.Read(newest.Overview)
            : new PlanOverview();

    // What the earlier plans say of the first one; a file from elsewhere may know better than we do.
    private async Task<DateOnly?> FirstPlanDateAsync(Guid clientId, CancellationToken cancel)
    {
        var written = await db.PlanVersions.AsNoTracking().Where(row => row.ClientId == clientId).ToListAsync(cancel);
        var received = await db.CarePlans.AsNoTracking().Where(row => row.ClientId == clientId).ToListAsync(cancel);
        return written.Select(row => row.Forms.Overview.FirstPlanDate ?? row.PlanDate)
            .Concat(received.Select(row => Transfers.Mapping.ItemDays.Read(row.Overview.GetValueOrDefault("FirstPlanDate")) ?? row.PlanDate))
            .Cast<DateOnly?>().Min();
    }
}
