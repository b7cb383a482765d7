using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Members.Entry;

/// <summary>A code as it is handed to a person: shown or sent this once, and never to be asked for again.</summary>
/// <param name="Code">In groups of four; empty when it went by mail.</param>
/// <param name="Path">Below the address of the product; empty when it went by mail.</param>
public sealed record MadeEntryCode(Guid Id, string Code, string Path, DateTimeOffset ExpiresAt);

/// <summary>Who is to come in. The meaning of each part stands at <see cref="EntryCode"/>.</summary>
internal sealed record EntryFor(
    EntryPurpose Purpose, string Name, string LoginName, Role Role = Role.Viewer, string CareManagerNumber = "", string Mail = "", Guid? UserId = null,
    bool RemovesSecondFactor = false);

/// <summary>Makes codes and finds those that still count.</summary>
public sealed class EntryCodes(CareDb db, CurrentActor actor, TimeProvider clock)
{
    // A mail is read the same week or not at all; paper is handed over at the next shift, and somebody may be away for it.
    private static readonly TimeSpan ByMail = TimeSpan.FromDays(7);
    private static readonly TimeSpan ByPaper = TimeSpan.FromDays(14);
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(60);

    /// <summary>The caller saves. Earlier codes for the same are no good any more; but who only says to have forgotten takes none that an administrator made.</summary>
    internal async Task<MadeEntryCode> MakeAsync(Office office, EntryFor who, CancellationToken cancel)
    {
        var (code, now, byMember) = (EntryCode.NewText(), clock.GetUtcNow(), actor.Kind == "member");
        var isForgotten = who.Purpose == EntryPurpose.Reset && !byMember;
        await db.EntryCodes.Where(row => row.Purpose == who.Purpose && row.LoginName == who.LoginName && row.UsedAt == null && row.RevokedAt == null && (!isForgotten || row.MadeBy == null))
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.RevokedAt, now), cancel);
        var made = new EntryCode
        {
            TenantId = db.TenantId, Purpose = who.Purpose, CodeHash = PaperCode.HashOf(code), MadeAt = now, MadeBy = byMember ? actor.Id : null,
            ExpiresAt = now + (isForgotten ? Forgotten : who.Mail.Length > 0 ? ByMail : ByPaper),
            UserId = who.UserId, RemovesSecondFactor = who.RemovesSecondFactor, Name = who.Name, LoginName = who.LoginName, Role = who.Role,
            CareManagerNumber = who.CareManagerNumber, Mail = who.Mail,
        };
        db.EntryCodes.Add(made);
        return new MadeEntryCode(made.Id, code, $"join?from={office.OfficeNumber}&code={code}", made.ExpiresAt);
    }

    /// <summary>Locked until the end of the transaction, so that of two uses at one moment the second finds it used.</summary>
    internal async Task<EntryCode?> TakeAsync(string typed, CancellationToken cancel)
    {
        var (hash, now, tenant) = (PaperCode.HashOf(typed), clock.GetUtcNow(), db.TenantId);
        return await db.EntryCodes.FromSql($"select * from offices.entry_code where tenant_id = {tenant} and code_hash = {hash} for update")
            .FirstOrDefaultAsync(row => row.UsedAt == null && row.RevokedAt == null && row.ExpiresAt > now, cancel);
    }
}
