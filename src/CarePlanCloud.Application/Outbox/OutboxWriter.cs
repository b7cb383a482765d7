using CarePlanCloud.Application.Data;

namespace CarePlanCloud.Application.Outbox;

/// <summary>Asks for background work, in the transaction of the change that makes it necessary.</summary>
public sealed class OutboxWriter(CareDb db, TimeProvider clock)
{
    /// <summary>Saved with the next SaveChanges of the use case.</summary>
    public void Add(OutboxKind kind, Guid subjectId, DateTimeOffset? notBefore = null)
    {
        var now = clock.GetUtcNow();
        db.Outbox.Add(new OutboxEntry { OfficeId = db.TenantId, Kind = kind, SubjectId = subjectId, CreatedAt = now, DueAt = notBefore ?? now });
    }
}
