using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CarePlanCloud.Application.Identity;

/// <summary>An admitted caller: the office it may act for (none for an operator), and how the trail names it.</summary>
public sealed record Admitted(Guid? TenantId, string ActorKind, Guid? ActorId, IReadOnlySet<Permission> Permissions, bool IsSuspended = false)
{
    /// <summary>The client certificate behind the connection; null for none.</summary>
    public string? Certificate { get; init; }

    /// <summary>The office asks for one of its client certificates, and none of them came.</summary>
    public bool LacksCertificate { get; init; }
}

/// <summary>
/// Checks what a caller claims. A positive answer is kept for 60 seconds (a revoked membership or key works no longer than that); a
/// refusal is never kept. An office the caller has nothing to do with and one that does not exist get the same answer.
/// </summary>
public sealed class Admission(IServiceScopeFactory scopes, TimeProvider clock)
{
    private readonly ShortMemory<Caller, Admitted> known = new(clock);

    public async Task<Outcome<Admitted>> AdmitAsync(Caller caller, Permission needed, CancellationToken cancel)
    {
        var admitted = await FindAsync(caller, cancel);
        if (admitted is null)
        {
            return IdentityRefusals.UnknownOffice;
        }

        if (admitted.IsSuspended)
        {
            return IdentityRefusals.Suspended;
        }

        if (admitted.LacksCertificate)
        {
            return IdentityRefusals.CertificateNeeded;
        }

        return admitted.Permissions.Contains(needed) ? admitted : IdentityRefusals.Forbidden;
    }

    /// <summary>What was kept of a person: something about the memberships has changed.</summary>
    public void Forget(Guid userId) => known.Forget(caller => caller is Caller.Member member && member.UserId == userId);

    private async Task<Admitted?> FindAsync(Caller caller, CancellationToken cancel)
    {
        if (known.TryRecall(caller, out var hit))
        {
            return hit;
        }

        var admitted = caller switch
        {
            Caller.Member member => await MemberAsync(member, cancel),
            Caller.Program program => await ProgramAsync(program, cancel),
            Caller.LinkHolder holder => await LinkHolderAsync(holder, cancel),
            Caller.Operator operating => await OperatorAsync(operating, cancel),
            Caller.BreakGlass looking => await BreakGlassAsync(looking, cancel),
            Caller.Job job => new Admitted(job.TenantId, "job", null, new HashSet<Permission> { Permission.RunJobs }),
            _ => null,
        };

        // Operators are few, and what they may do must end when it ends: they are asked for each time.
        if (admitted is not null && caller is not (Caller.Operator or Caller.BreakGlass))
        {
            known.Keep(caller, admitted);
        }

        return admitted;
    }

    private static bool Lacks(List<string> required, string? presented) => required.Count > 0 && (presented is null || !required.Contains(presented));

    private async Task<Admitted?> MemberAsync(Caller.Member member, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareDb>();
        var found = await (from membership in db.Memberships.AsNoTracking()
                           join office in db.Offices on membership.OfficeId equals office.Id
                           where membership.UserId == member.UserId && membership.LockedAt == null && office.OfficeNumber == member.OfficeNumber
                           select new { office.Id, membership.Role, office.SuspendedAt, office.ClientCertificates }).FirstOrDefaultAsync(cancel);
        return found is null ? null : new Admitted(found.Id, "member", member.UserId, Roles.PermissionsOf(found.Role), found.SuspendedAt is not null)
        {
            Certificate = member.Certificate, LacksCertificate = Lacks(found.ClientCertificates, member.Certificate),
        };
    }

    private async Task<Admitted?> OperatorAsync(Caller.Operator operating, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareDb>();
        return await db.Operators.AsNoTracking().AnyAsync(row => row.UserId == operating.UserId && row.LockedAt == null && row.PasswordChosenAt != null, cancel)
            ? new Admitted(null, "operator", operating.UserId, new HashSet<Permission> { Permission.Operate }) : null;
    }

    private async Task<Admitted?> BreakGlassAsync(Caller.BreakGlass looking, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<CareDb>(), clock.GetUtcNow());
        var tenantId = await (from glass in db.BreakGlasses.AsNoTracking()
                              join office in db.Offices on glass.OfficeId equals office.Id
                              join person in db.Operators on glass.OperatorId equals person.UserId
                              where glass.OperatorId == looking.UserId && office.OfficeNumber == looking.OfficeNumber && person.LockedAt == null
                                  && glass.ClosedAt == null && glass.OpenedAt <= now && glass.EndsAt > now
                              select (Guid?)office.Id).FirstOrDefaultAsync(cancel);
        return tenantId is null ? null : new Admitted(tenantId, "operator", looking.UserId, new HashSet<Permission> { Permission.ViewClients });
    }

    // The office only: which unit is decided by the secret, in the use case.
    private async Task<Admitted?> LinkHolderAsync(Caller.LinkHolder holder, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareDb>();
        var id = await db.Offices.AsNoTracking().Where(office => office.OfficeNumber == holder.OfficeNumber && office.SuspendedAt == null).Select(office => (Guid?)office.Id).FirstOrDefaultAsync(cancel);
        return id is { } tenantId ? new Admitted(tenantId, "link", null, new HashSet<Permission> { Permission.ConfirmArrival, Permission.SeeInvitation, Permission.UseEntryCode }) : null;
    }

    private async Task<Admitted?> ProgramAsync(Caller.Program program, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareDb>();
        var found = await (from key in db.ApiKeys.AsNoTracking()
                           join office in db.Offices on key.OfficeId equals office.Id
                           where key.Id == program.KeyId && key.RevokedAt == null && office.OfficeNumber == program.OfficeNumber
                           select new { office.Id, office.SuspendedAt, office.ClientCertificates }).FirstOrDefaultAsync(cancel);
        return found is null ? null : new Admitted(found.Id, "program", program.KeyId, Roles.OfPrograms, found.SuspendedAt is not null)
        {
            Certificate = program.Certificate, LacksCertificate = Lacks(found.ClientCertificates, program.Certificate),
        };
    }
}
