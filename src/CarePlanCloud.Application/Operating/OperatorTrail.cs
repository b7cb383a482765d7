using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;

namespace CarePlanCloud.Application.Operating;

/// <summary>Writes what operators do into their trail, in the transaction of the act.</summary>
public sealed class OperatorTrail(CareDb db, CurrentActor actor, TimeProvider clock)
{
    /// <summary>The caller saves.</summary>
    internal void Append(string act, Guid? subjectId = null, Guid? officeId = null, string note = "") => db.OperatorActs.Add(new OperatorAct
    {
        At = clock.GetUtcNow(), OperatorId = actor.Id, Act = act, SubjectId = subjectId, OfficeId = officeId, Note = note,
    });
}
