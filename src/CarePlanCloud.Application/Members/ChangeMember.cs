using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Application.Members;

/// <summary>Role and 介護支援専門員番号 of a member. What the person may do in open pages changes with it.</summary>
[Requires(Permission.ManageOffice)]
public sealed class ChangeMember(CareDb db, MemberDesk desk, AuditTrail audit)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, MemberChange change, CancellationToken cancel)
    {
        var number = (change.CareManagerNumber ?? "").FoldWidth().Trim();
        if (await desk.TakeAsync(id, cancel) is not { } member)
        {
            return MemberRefusals.NotFound;
        }

        if (!Enum.IsDefined(change.Role))
        {
            return MemberRefusals.BadRole;
        }

        if (!MemberDesk.IsNumber(number))
        {
            return MemberRefusals.BadCareManagerNumber;
        }

        if (member.LockedAt is not null)
        {
            return MemberRefusals.HasLeft;
        }

        if (change.Role != Role.Administrator && await desk.IsLastAdministratorAsync(member, cancel))
        {
            return MemberRefusals.LastAdministrator;
        }

        if (await desk.OwnerOfAsync(number, id, cancel) is { } owner)
        {
            return MemberRefusals.NumberTaken(owner);
        }

        (member.Role, member.CareManagerNumber) = (change.Role, number);
        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(ChangeMember), id, cancel);
        return default(Done);
    }
}
