using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Exchange;
using CarePlanCloud.Exchange.Text;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Claims;

/// <summary>A file for 国保連 and the id under which it is kept.</summary>
public sealed record MadeClaimFile(Guid Id, RawFile File);

/// <summary>Makes a file of a closed month: what 国保連 does not hold yet, or holds differently. Kept byte for byte; refused while anything in it is wrong.</summary>
[Requires(Permission.ClaimMonths)]
public sealed class MakeClaimFile(CareDb db, ClaimBook book, ReconciliationDesk desk, TimeProvider clock, AuditTrail audit)
{
    public async Task<Outcome<MadeClaimFile>> RunAsync(ServiceMonth month, ClaimSort sort, ServiceMonth? submissionMonth, CancellationToken cancel)
    {
        await desk.LockAsync(month, cancel);
        var read = await book.ReadAsync(month, submissionMonth, cancel);
        if ((read.IsDone ? Refuse(read.Value, sort) : read.Refusal) is { } refused)
        {
            return refused;
        }

        var view = read.Value;
        var first = view.SubmissionMonth.FirstDay;
        await db.TakeTurnAsync("claims:" + db.TenantId, cancel);
        var serial = 1 + await db.ClaimSendings.CountAsync(row => row.SubmissionMonth == first && row.Sort == sort, cancel);
        var head = new ClaimFileHead((await db.OwnOfficeAsync(cancel)).OfficeNumber, view.SubmissionMonth) { Serial = serial };
        var (file, documents) = sort == ClaimSort.Sheets ? Sheets(head, view) : Fees(head, view);
        var content = file.ToBytes();

        // What leaves the house is read back from its bytes, by who knows nothing of the writer.
        if (WrittenClaimChecks.Of(Ms932.Decode(content)).Where(finding => finding.IsError).ToList() is { Count: > 0 } misread)
        {
            return ClaimRefusals.HasErrors(misread);
        }

        var sending = new ClaimSending
        {
            TenantId = db.TenantId,
            Sort = sort,
            SubmissionMonth = first,
            Serial = serial,
            FileName = file.Name,
            Content = content,
            MadeAt = clock.GetUtcNow(),
            MadeByName = await desk.PersonAsync(cancel),
        };
        db.ClaimSendings.Add(sending);
        db.ClaimDocuments.AddRange(documents.Select(document => new ClaimDocumentRow
        {
            TenantId = db.TenantId,
            SendingId = sending.Id,
            ClientId = document.ClientId,
            ServiceMonth = month.FirstDay,
            InsurerNumber = document.Person.InsurerNumber,
            InsuredNumber = document.Person.InsuredNumber,
            Kind = document.Kind,
            Fingerprint = document.Fingerprint,
            Units = document.Units,
        }));
        await db.SaveChangesAsync(cancel);
        await audit.AppendAllAsync(nameof(MakeClaimFile), [.. documents.Select(document => (Guid?)document.ClientId)], cancel);
        return new MadeClaimFile(sending.Id, new RawFile(sending.FileName, sending.Content));
    }

    private sealed record Document(Guid ClientId, InsuredPerson Person, SubmissionKind Kind, string Fingerprint, int Units);

    private static Refusal? Refuse(ClaimMonth view, ClaimSort sort)
    {
        if (!view.IsClosed)
        {
            return ClaimRefusals.MonthNotClosed;
        }

        var errors = (sort == ClaimSort.Sheets ? view.SheetFindings : view.FeeFindings).Where(finding => finding.IsError).ToList();
        var isNothing = sort == ClaimSort.Sheets ? view.Sheets.All(sheet => sheet.Kind is null) : view.Fees.All(fee => fee.IsHeld || fee.Claim is null);
        return isNothing ? ClaimRefusals.NothingToSend : errors.Count > 0 ? ClaimRefusals.HasErrors(errors) : null;
    }

    private static (ClaimFile File, List<Document> Documents) Sheets(ClaimFileHead head, ClaimMonth view)
    {
        var going = view.Sheets.Where(sheet => sheet.Kind is not null).ToList();
        return (ClaimFile.OfSheets(head, going.Select(sheet => sheet.Sheet)), going.ConvertAll(sheet => new Document(
            sheet.ClientId, sheet.Sheet.Person, sheet.Kind!.Value, ClaimBook.FingerprintOf(sheet.Sheet), sheet.Sheet.TotalUnits)));
    }

    private static (ClaimFile File, List<Document> Documents) Fees(ClaimFileHead head, ClaimMonth view)
    {
        var going = view.Fees.Where(fee => !fee.IsHeld && fee.Claim is not null).Select(fee => (fee.ClientId, Claim: fee.Claim!)).ToList();
        return (ClaimFile.OfClaims(head, going.Select(fee => fee.Claim)), going.ConvertAll(fee => new Document(
            fee.ClientId, fee.Claim.Person, SubmissionKind.New, ClaimBook.FingerprintOf(fee.Claim), fee.Claim.TotalUnits)));
    }
}
