using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Ending.Exporting;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Ending;

/// <summary>An export as the office's page shows it.</summary>
/// <param name="ExpiresAt">Until when the file is kept; null while it is not finished.</param>
public sealed record ExportView(
    Guid Id, ExportState State, int Done, int Total, string RequestedBy, DateTimeOffset RequestedAt, DateTimeOffset? FinishedAt, DateTimeOffset? ExpiresAt, int Files, long Bytes,
    IReadOnlyList<string> Notes)
{
    public bool IsUnderWay => State is ExportState.Requested or ExportState.Writing;
}

/// <summary>A 解約 as the office sees it.</summary>
/// <param name="ExportUntil">The last day on which the office can still write its data out.</param>
public sealed record TerminationView(DateOnly LastDay, string Reason, bool IsImmediate, DateTimeOffset AskedAt, string AskedBy, DateOnly ExportUntil);

/// <param name="Termination">Null while nobody has asked to leave.</param>
/// <param name="SuggestedLastDay">The end of this month.</param>
/// <param name="IsMailKnown">Whether an administrator can be written to when everything is deleted.</param>
public sealed record EndingView(
    TerminationView? Termination, IReadOnlyList<ExportView> Exports, DateOnly SuggestedLastDay, int GraceDays, int ExportDays, bool IsMailKnown);

/// <summary>契約の終わり: what was written out, and whether the office leaves.</summary>
[Requires(Permission.ManageOffice)]
public sealed class OpenEnding(CareDb db, AuditTrail audit, IOptions<EndingOptions> options, TimeProvider clock)
{
    private const int Shown = 10;

    /// <param name="isLook">True for a person who opens the page; false for what the page reads by itself afterwards.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<EndingView>> RunAsync(bool isLook, CancellationToken cancel)
    {
        var tenant = db.TenantId;
        var termination = await db.Terminations.AsNoTracking().FirstOrDefaultAsync(row => row.OfficeId == tenant && row.WithdrawnAt == null, cancel);
        var exports = await db.OfficeExports.AsNoTracking().OrderByDescending(row => row.RequestedAt).ThenByDescending(row => row.Id).Take(Shown).ToListAsync(cancel);
        var names = await db.PeopleNamesAsync(exports.Select(row => row.RequestedBy).Append(termination?.AskedBy), cancel);
        var (today, now) = (clock.TodayInJapan(), clock.GetUtcNow());
        if (isLook)
        {
            await audit.AppendAsync(nameof(OpenEnding), null, cancel);
        }

        return new EndingView(
            termination is null ? null : new TerminationView(
                termination.LastDay, termination.Reason, termination.IsImmediate, termination.AskedAt, NameOf(termination.AskedBy), termination.ExportUntil(options.Value.GraceDays)),
            exports.ConvertAll(row => new ExportView(
                row.Id, row.State == ExportState.Ready && row.ExpiresAt <= now ? ExportState.Expired : row.State, row.Done, row.Total, NameOf(row.RequestedBy), row.RequestedAt,
                row.FinishedAt, row.ExpiresAt, row.Files, row.Bytes, row.Notes)),
            new DateOnly(today.Year, today.Month, DateTime.DaysInMonth(today.Year, today.Month)), options.Value.GraceDays, options.Value.ExportDays,
            (await db.AdministratorMailsAsync(cancel)).Count > 0);

        string NameOf(Guid? id) => id is { } known ? names.GetValueOrDefault(known, "") : "";
    }
}

internal static class AdministratorMails
{
    /// <summary>Whom the office can be written to when nobody can sign in any more.</summary>
    public static Task<List<string>> AdministratorMailsAsync(this CareDb db, CancellationToken cancel)
    {
        var tenant = db.TenantId;
        return (from member in db.Memberships
                join user in db.Users on member.UserId equals user.Id
                where member.OfficeId == tenant && member.Role == Role.Administrator && member.LockedAt == null && user.Email != null && user.Email != ""
                select user.Email!).Distinct().ToListAsync(cancel);
    }
}

/// <summary>What everybody of an office that leaves is told on every page; null for an office that stays.</summary>
public sealed record EndingNotice(DateOnly LastDay, DateOnly ExportUntil);

[Requires(Permission.ViewClients)]
public sealed class OpenEndingNotice(CareDb db, IOptions<EndingOptions> options)
{
    public async Task<Outcome<EndingNotice?>> RunAsync(CancellationToken cancel)
    {
        var tenant = db.TenantId;
        var termination = await db.Terminations.AsNoTracking().FirstOrDefaultAsync(row => row.OfficeId == tenant && row.WithdrawnAt == null, cancel);
        return termination is null ? default(EndingNotice) : new EndingNotice(termination.LastDay, termination.ExportUntil(options.Value.GraceDays));
    }
}
