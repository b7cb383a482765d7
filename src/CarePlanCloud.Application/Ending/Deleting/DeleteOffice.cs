using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Audit.Retention;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Operating;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Application.Ending.Deleting;

/// <summary>
/// Deletes an office: every row of every table of it but the trail and the books, its people who belong nowhere else, its keys; issues the
/// certificate and lays the letters. One transaction: done as a whole, or nothing has happened.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed class DeleteOffice(
    CareDb db, AuditTrail audit, OperatorTrail trail, DeletionCertificates certificates, LetterDesk letters,
    IOptions<RetentionOptions> retention, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private sealed record DeletedTable(string Name, long Deleted);

    public async Task<Outcome<Done>> RunAsync(Guid terminationId, CancellationToken cancel)
    {
        var tenant = db.TenantId;
        await db.TakeTurnAsync(Endings.TurnOf(tenant), cancel);
        var termination = await db.Terminations.FirstOrDefaultAsync(row => row.Id == terminationId && row.OfficeId == tenant, cancel);
        if (termination is not { State: TerminationState.Deleting })
        {
            return EndingRefusals.AlreadyDeleted;
        }

        // Whoever brings something into the office holds it open meanwhile, and is waited for; who comes later finds it ended.
        db.Database.SetCommandTimeout(Longest);
        await db.Database.ExecuteSqlAsync($"select id from offices.office where id = {tenant} for update", cancel);
        var office = await db.AllOffices.SingleAsync(row => row.Id == tenant, cancel);
        var mails = await db.AdministratorMailsAsync(cancel);
        var people = await db.Memberships.Where(member => member.OfficeId == tenant).Select(member => member.UserId).ToListAsync(cancel);
        await audit.AppendAsync(nameof(DeleteOffice), terminationId, cancel);
        var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancel);

        var deleted = await db.Database.SqlQuery<DeletedTable>($"select name, deleted from ops.delete_office({tenant})").ToListAsync(cancel);
        var accounts = await db.Users.Where(user => people.Contains(user.Id) && !db.Memberships.Any(member => member.UserId == user.Id) && !db.Operators.Any(row => row.UserId == user.Id))
            .ExecuteDeleteAsync(cancel);
        await db.Outbox.Where(entry => entry.OfficeId == tenant && entry.Kind != OutboxKind.DeleteOffice).ExecuteDeleteAsync(cancel);

        var now = clock.GetUtcNow();
        (office.EndedAt, office.SuspendedAt, office.ClientCertificates) = (now, office.SuspendedAt ?? now, []);
        (termination.DeletedAt, termination.Reason) = (now, "");
        var executedBy = await db.Users.Where(user => user.Id == termination.OrderedBy).Select(user => user.DisplayName).FirstOrDefaultAsync(cancel) ?? "";
        var rows = deleted.Select(table => new DeletedRows(table.Name, table.Deleted)).Append(new DeletedRows("identity.user", accounts)).OrderBy(row => row.Table, StringComparer.Ordinal);
        var (certificate, secret) = await certificates.IssueAsync(
            termination.Id,
            (number, keyId) => new DeletionStatement(
                1, number, office.Name, office.OfficeNumber, office.KjBillingId, termination.LastDay, now, executedBy, [.. rows], KeptThings.Of(retention.Value.Years),
                head.Number, Convert.ToHexStringLower(head.Hash), keyId),
            cancel);
        foreach (var mail in mails)
        {
            letters.Lay(LetterTo(mail, certificate, secret));
        }

        trail.Append(nameof(DeleteOffice), certificate.Id, tenant, certificate.Name);
        await db.SaveChangesAsync(cancel);
        return default(Done);
    }

    private static Letter LetterTo(string mail, DeletionCertificate certificate, string secret) => new(
        mail, "【CarePlanCloud】削除証明書のお知らせ",
        $"契約の終わりにともない、事業所のデータを削除しました。証明書（番号 {certificate.Name}）は、次のページでひらいて保存できます。サインインはいりません。期限は {certificate.LinkExpiresAt.InJapan():yyyy年M月d日} です。",
        $"/d/{secret}", "このページのアドレスを知っている人は、だれでも証明書をひらけます。");
}
