namespace CarePlanCloud.Domain;

/// <summary>How a refusal is answered over HTTP; the page shows the message whatever the kind.</summary>
public enum RefusalKind
{
    /// <summary>Not there, or not visible to this office: the two are never told apart.</summary>
    NotFound,

    /// <summary>The member's role does not allow it.</summary>
    Forbidden,

    /// <summary>The input cannot be right.</summary>
    Invalid,

    /// <summary>Contradicts what was said under the same key before.</summary>
    Unprocessable,

    /// <summary>Right in itself, but the state of things has moved on.</summary>
    Conflict,
}

/// <summary>
/// Why an act was not done. Codes are stable, lower-case and unique over the product (a test asks); the message is plain
/// Japanese for the person at the screen and says how to go on. Each feature keeps its closed list in <c>Refusals.cs</c>.
/// </summary>
public sealed record Refusal(string Code, RefusalKind Kind, string Message)
{
    /// <summary>What the caller needs to go on (e.g. the value another person entered), or null.</summary>
    public object? Detail { get; init; }
}
