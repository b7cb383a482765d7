namespace CarePlanCloud.Application.Operating;

/// <summary>お知らせ of the operators: to everybody, also before sign-in, or to one office. It names no client.</summary>
public sealed class Announcement
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The one office it is for; null: everybody.</summary>
    public Guid? OfficeId { get; init; }

    public required string Title { get; set; }

    public string Text { get; set; } = "";

    /// <summary>The first day, in Japan.</summary>
    public DateOnly ShownFrom { get; set; }

    /// <summary>The last day, in Japan.</summary>
    public DateOnly ShownUntil { get; set; }

    public DateTimeOffset WrittenAt { get; set; }

    /// <summary>The operator; null for the product itself.</summary>
    public Guid? WrittenBy { get; set; }
}
