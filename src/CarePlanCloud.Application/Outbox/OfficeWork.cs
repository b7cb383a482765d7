using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Outbox;

/// <summary>What is done for one kind of entry. Every one may run twice.</summary>
internal interface IOfficeWork
{
    OutboxKind Kind { get; }

    /// <returns>Null when it is done, or there was nothing left to do; else what it has to wait for.</returns>
    Task<Refusal?> RunAsync(Guid officeId, Guid subjectId, CancellationToken cancel);
}

/// <summary>Work of which many entries cost little more than one. Where one of them breaks, all are done again one by one.</summary>
internal interface IBatchWork : IOfficeWork
{
    /// <returns>What has to wait, and for what; everything else is done.</returns>
    Task<IReadOnlyDictionary<Guid, Refusal>> RunTogetherAsync(Guid officeId, IReadOnlyCollection<Guid> subjectIds, CancellationToken cancel);
}

/// <summary>What an entry is about, as far as trying again and giving up concern it. As the office; the caller saves.</summary>
internal interface IWorkSubject
{
    bool Takes(OutboxKind kind);

    /// <summary>An attempt came to nothing; another one is due.</summary>
    Task TriedAsync(OutboxEntry entry, CancellationToken cancel);

    /// <summary>Nobody tries any more: nothing may look as if it were still being done.</summary>
    Task GiveUpAsync(DeadLetter letter, CancellationToken cancel);

    /// <summary>もう一度: back to where the work begins.</summary>
    /// <returns>Whether there is anything to do: it may have been done in another way meanwhile.</returns>
    Task<bool> AgainAsync(DeadLetter letter, CancellationToken cancel);

    /// <summary>取り下げ: it shall not be done.</summary>
    Task DropAsync(DeadLetter letter, CancellationToken cancel);
}

/// <summary>The subjects there are.</summary>
public sealed class WorkSubjects
{
    private readonly IReadOnlyList<IWorkSubject> all;

    internal WorkSubjects(IEnumerable<IWorkSubject> subjects) => all = [.. subjects];

    internal IWorkSubject Of(OutboxKind kind) => all.Single(subject => subject.Takes(kind));
}
