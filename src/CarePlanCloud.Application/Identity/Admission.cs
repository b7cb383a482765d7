using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CarePlanCloud.Application.Identity;

/// <summary>An admitted caller: the office it may act for, and how the trail names it.</summary>
public sealed record Admitted(Guid TenantId, string ActorKind, Guid? ActorId, IReadOnlySet<Permission> Permissions);

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
            Caller.Job job => new Admitted(job.TenantId, "job", null, new HashSet<Permission> { Permission.RunJobs }),
            _ => null,
        };
        if (admitted is not null)
        {
            known.Keep(caller, admitted);
        }

        return admitted;
    }

    private async Task<Admitted?> MemberAsync(Caller.Member member, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareDb>();
        var found = await (from membership in db.Memberships.AsNoTracking()
                           join office in db.Offices on membership.OfficeId equals office.Id
                           where membership.UserId == member.UserId && membership.LockedAt == null && office.OfficeNumber == member.OfficeNumber
                           select new { office.Id, membership.Role }).FirstOrDefaultAsync(cancel);
        return found is null ? null : new Admitted(found.Id, "member", member.UserId, Roles.PermissionsOf(found.Role));
    }

    // The office only: which unit is decided by the secret, in the use case.
    private async Task<Admitted?> LinkHolderAsync(Caller.LinkHolder holder, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareDb>();
        var id = await db.Offices.AsNoTracking().Where(office => office.OfficeNumber == holder.OfficeNumber).Select(office => (Guid?)office.Id).FirstOrDefaultAsync(cancel);
        return id is { } tenantId ? new Admitted(tenantId, "link", null, new HashSet<Permission> { Permission.ConfirmArrival, Permission.SeeInvitation }) : null;
    }

    private async Task<Admitted?> ProgramAsync(Caller.Program program, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareDb>();
        var officeId = await (from key in db.ApiKeys.AsNoTracking()
                              join office in db.Offices on key.OfficeId equals office.Id
                              where key.Id == program.KeyId && key.RevokedAt == null && office.OfficeNumber == program.OfficeNumber
                              select (Guid?)office.Id).FirstOrDefaultAsync(cancel);
        return officeId is { } tenantId ? new Admitted(tenantId, "program", program.KeyId, Roles.OfPrograms) : null;
    }
}
