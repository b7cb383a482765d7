namespace CarePlanCloud.Application.Letters;

/// <summary>
/// A letter on its way, gone when it was sent. Address and text are protected by the keys of the web servers, because a letter may hold a
/// secret link. Not tenant-owned: most letters go to people who belong to no office yet.
/// </summary>
public sealed class WaitingLetter
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required byte[] Content { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it may be tried, again; null when it was given up and waits for an operator.</summary>
    public DateTimeOffset? DueAt { get; set; }

    public int Attempts { get; set; }
}
