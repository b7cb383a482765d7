using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain.Units.Sheet;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Claims;

/// <summary>給付管理票 and fees of a closed month, beside what 国保連 holds already.</summary>
public sealed class ClaimBook(CareDb db, FeeBook fees, TimeProvider clock)
{
    /// <param name="month">The service month.</param>
    /// <param name="submissionMonth">処理対象年月; null for the next one that is possible.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal async Task<Outcome<ClaimMonth>> ReadAsync(ServiceMonth month, ServiceMonth? submissionMonth, CancellationToken cancel)
    {
        if (submissionMonth is { } wanted && wanted.CompareTo(month) <= 0)
        {
            return ClaimRefusals.SubmittedTooEarly;
        }

        var first = month.FirstDay;
        var today = clock.TodayInJapan();
        var earliest = month.Next;
        var submission = submissionMonth ?? (ServiceMonth.Of(today).CompareTo(earliest) > 0 ? ServiceMonth.Of(today) : earliest);
        var files = await FilesAsync(first, cancel);
        var closing = await db.MonthClosings.AsNoTracking().FirstOrDefaultAsync(row => row.ServiceMonth == first && row.ReopenedAt == null, cancel);
        if (closing is null)
        {
            return new ClaimMonth(month, submission, IsClosed: false, [], [], [], [], files);
        }

        var office = await db.OwnOfficeAsync(cancel);
        var closed = (await db.ClosedClients.AsNoTracking().Where(row => row.ClosingId == closing.Id).ToListAsync(cancel))
            .OrderBy(row => row.Month.InsurerNumber, StringComparer.Ordinal).ThenBy(row => row.Month.InsuredNumber, StringComparer.Ordinal).ToList();
        var held = await HeldAsync(first, cancel);
        var (sheets, claimed) = (SheetsOf(office, month, today, closed, held, await EarlierAsync(first, cancel)), await fees.ReadAsync(office, month, closed, held, cancel));
        var head = new ClaimFileHead(office.OfficeNumber, submission);
        var accepted = held.Where(row => row.Sort == ClaimSort.Sheets).ToDictionary(row => KeyOf(month, row.Row), row => row.SentIn);
        var goingOut = sheets.Where(sheet => sheet.Kind is not null).Select(sheet => sheet.Sheet).ToList();
        var claims = claimed.Where(fee => !fee.IsHeld).Select(fee => fee.Claim).OfType<CareManagementClaim>().ToList();
        var together = new ClaimSubmission(head) { Sheets = goingOut, Claims = claims, Accepted = accepted };
        var found = ClaimChecks.Of(together);
        return new ClaimMonth(
            month, submission, IsClosed: true, sheets, claimed,
            [.. found.Where(finding => finding.Place.Document is ClaimDocument.Sheet or ClaimDocument.File)], [.. found.Where(finding => finding.Place.Document == ClaimDocument.Claim)], files);
    }

    internal static ClaimKey KeyOf(ServiceMonth month, ClaimDocumentRow row) => new(month, row.InsurerNumber, row.InsuredNumber);

    /// <summary>What the document says apart from its kind and the day it was made.</summary>
    internal static string FingerprintOf(BenefitManagementSheet sheet) => Hash(string.Join('|', [
        sheet.Month, sheet.Person, sheet.LimitFrom, sheet.LimitTo, sheet.LimitUnits, sheet.Maker, sheet.CareManagerNumber, sheet.Entrusted, .. sheet.Rows]));

    internal static string FingerprintOf(CareManagementClaim claim) => Hash(string.Join('|', [
        claim.Month, claim.Person, claim.UnitPrice, claim.Welfare, claim.CertifiedFrom, claim.CertifiedTo, claim.FiledOn, claim.CareManagerNumber, .. claim.Lines]));

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    private async Task<IReadOnlyList<ClaimFileView>> FilesAsync(DateOnly first, CancellationToken cancel) =>
        (await (from sending in db.ClaimSendings.AsNoTracking()
                where db.ClaimDocuments.Any(row => row.SendingId == sending.Id && row.ServiceMonth == first)
                orderby sending.MadeAt descending
                select new
                {
                    sending.Id, sending.Sort, sending.SubmissionMonth, sending.FileName, Documents = db.ClaimDocuments.Count(row => row.SendingId == sending.Id),
                    sending.MadeAt, sending.MadeByName, sending.SentAt, sending.SentByName, sending.DiscardedAt,
                }).ToListAsync(cancel))
        .ConvertAll(row => new ClaimFileView(
            row.Id, row.Sort, ServiceMonth.Of(row.SubmissionMonth), row.FileName, row.Documents, row.MadeAt, row.MadeByName, row.SentAt, row.SentByName, row.DiscardedAt));

    // The newest document of each person that was sent and not sent back; a cancelled one is none.
    private async Task<IReadOnlyList<HeldClaim>> HeldAsync(DateOnly first, CancellationToken cancel) =>
        [.. (await (from row in db.ClaimDocuments.AsNoTracking()
                    join sending in db.ClaimSendings.AsNoTracking() on row.SendingId equals sending.Id
                    where row.ServiceMonth == first && sending.SentAt != null && row.ReturnedAt == null
                    select new { Row = row, sending.Sort, sending.SubmissionMonth, sending.SentAt }).ToListAsync(cancel))
            .GroupBy(each => (each.Sort, each.Row.InsurerNumber, each.Row.InsuredNumber)).Select(same => same.MaxBy(each => each.SentAt)!)
            .Where(each => each.Row.Kind != SubmissionKind.Cancellation)
            .Select(each => new HeldClaim(each.Sort, ServiceMonth.Of(each.SubmissionMonth), each.Row))];

    /// <summary>The months of clients as closings had them that were reopened since.</summary>
    private async Task<ILookup<Guid, ClosedMonth>> EarlierAsync(DateOnly first, CancellationToken cancel) =>
        (await (from client in db.ClosedClients.AsNoTracking()
                join closing in db.MonthClosings.AsNoTracking() on client.ClosingId equals closing.Id
                where closing.ServiceMonth == first && closing.ReopenedAt != null
                select client).ToListAsync(cancel)).ToLookup(row => row.ClientId, row => row.Month);

    private static IReadOnlyList<SheetProposal> SheetsOf(
        Office office, ServiceMonth month, DateOnly today, List<ClosedClient> closed, IReadOnlyList<HeldClaim> held, ILookup<Guid, ClosedMonth> earlier)
    {
        var known = held.Where(row => row.Sort == ClaimSort.Sheets).ToDictionary(row => (row.Row.InsurerNumber, row.Row.InsuredNumber));
        var proposals = new List<SheetProposal>();
        foreach (var client in closed)
        {
            var before = known.GetValueOrDefault((client.Month.InsurerNumber, client.Month.InsuredNumber));
            var sheet = SheetOf(office, month, today, client.Month);
            SubmissionKind? kind = (before, sheet.Rows.Count) switch
            {
                (null, 0) => null,
                (null, _) => SubmissionKind.New,
                (_, 0) => SubmissionKind.Cancellation,
                ({ } one, _) when one.Row.Fingerprint == FingerprintOf(sheet) => null,
                _ => SubmissionKind.Correction,
            };
            if (before is not null && kind is SubmissionKind.Cancellation)
            {
                // Nothing is left to write, and a file without rows is none: 取消 says again what 国保連 holds.
                sheet = earlier[client.ClientId].Select(each => SheetOf(office, month, today, each)).FirstOrDefault(each => FingerprintOf(each) == before.Row.Fingerprint) ?? sheet;
            }

            if (sheet.Rows.Count > 0 || kind is not null)
            {
                proposals.Add(new SheetProposal(client.ClientId, client.Month.Name, sheet with { Submission = kind ?? SubmissionKind.New }, kind, before?.SentIn));
            }
        }

        return proposals;
    }

    private static BenefitManagementSheet SheetOf(Office office, ServiceMonth month, DateOnly today, ClosedMonth client) => new()
    {
        Month = month,
        Person = PersonOf(client, client.CareLevel),
        LimitFrom = client.LimitFrom is { } from ? ServiceMonth.Of(from) : null,
        LimitTo = client.LimitTo is { } to ? ServiceMonth.Of(to) : null,
        LimitUnits = client.LimitUnits,
        Maker = office.Kind == OfficeKind.CommunitySupportCenter ? PlanMaker.PreventiveSupport : PlanMaker.CareManagementOffice,
        OfficeNumber = office.OfficeNumber,
        CreatedOn = today,
        CareManagerNumber = client.CareManagerNumber,
        Rows = BenefitManagementRow.Of(client.Providers.Select(provider => new ManagedUnits(provider.OfficeNumber, provider.ServiceKind, provider.ManagedUnits))),
    };

    internal static InsuredPerson PersonOf(ClosedMonth client, string level) =>
        new(client.InsurerNumber, client.InsuredNumber, client.BirthDate, client.Sex, CareLevels.Parse(level));
}
