using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>Adds a certification to the client's history, or mends one.</summary>
[Requires(Permission.WriteClients)]
public sealed class SaveCertification(CareDb db, AuditTrail audit)
{
    /// <param name="certificationId">Null for a new one.</param>
    /// <param name="endsPrevious">Earlier ones that reach into it end the day before (区分変更).</param>
    public async Task<Outcome<SpanSaved>> RunAsync(
        Guid clientId, Guid? certificationId, CertificationDraft typed, bool endsPrevious, CancellationToken cancel)
    {
        if (!await db.LockClientAsync(clientId, cancel))
        {
            return ClientRefusals.NotFound;
        }

        var all = await db.Certifications.Where(row => row.ClientId == clientId).ToListAsync(cancel);
        var stored = all.Find(row => row.Id == certificationId);
        if (certificationId is not null && stored is null)
        {
            return ClientRefusals.CertificationNotFound;
        }

        var draft = SpanRules.Mend(typed);
        if (SpanRules.Problems(draft) is { Count: > 0 } problems)
        {
            return ClientRefusals.Invalid(problems);
        }

        var wanted = new DatedSpan(draft.ValidFrom!.Value, draft.ValidTo);
        var inTheWay = ClientLocks.InTheWay(wanted, all.Where(row => row != stored), SpanRules.SpanOf, endsPrevious, (row, last) => row.ValidTo = last);
        if (inTheWay.Count > 0)
        {
            return ClientRefusals.SpansOverlap(
                inTheWay.ConvertAll(row => new SpanView(row.Id, row.ValidFrom, row.ValidTo, CareLevels.NameOf(row.CareLevel))));
        }

        var certification = stored ?? db.Certifications.Add(new Certification
        {
            TenantId = db.TenantId, ClientId = clientId, InsurerNumber = draft.InsurerNumber, InsuredNumber = draft.InsuredNumber, CareLevel = draft.CareLevel,
        }).Entity;
        Write(certification, draft);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(SaveCertification), clientId, cancel);
        return new SpanSaved(certification.Id, [.. SpanRules.Warnings(draft)]);
    }

    private static void Write(Certification row, CertificationDraft draft)
    {
        row.InsurerNumber = draft.InsurerNumber;
        row.InsuredNumber = draft.InsuredNumber;
        row.Status = draft.Status;
        row.AppliedOn = draft.AppliedOn;
        row.CertifiedOn = draft.CertifiedOn;
        row.CareLevel = draft.CareLevel;
        row.ValidFrom = draft.ValidFrom!.Value;
        row.ValidTo = draft.ValidTo;
        row.LimitFrom = draft.LimitFrom;
        row.LimitTo = draft.LimitTo;
        row.BenefitLimit = draft.BenefitLimit;
        row.KindLimits = [.. draft.KindLimits];
        row.ReviewBoardOpinion = draft.ReviewBoardOpinion;
        row.ShortStayDaysBefore = draft.ShortStayDaysBefore;
    }
}
