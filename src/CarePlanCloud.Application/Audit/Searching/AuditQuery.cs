using System.Globalization;

namespace CarePlanCloud.Application.Audit.Searching;

/// <summary>What is asked of the trail; each part that is null does not narrow it.</summary>
/// <param name="PersonId">A member, or an API key.</param>
/// <param name="ClientId">Everything done with or shown of this client, also by way of units and prints.</param>
/// <param name="Act">The stable name of an act, as <see cref="ActWords"/> knows it.</param>
/// <param name="From">The first instant.</param>
/// <param name="Before">The first instant that is too late.</param>
/// <param name="After">Where the page before ended.</param>
public sealed record AuditQuery(
    Guid? PersonId = null, Guid? ClientId = null, string? Act = null, DateTimeOffset? From = null, DateTimeOffset? Before = null, AuditPlace? After = null)
{
    public const int PageSize = 50;

    public const int LargestExport = 100_000;
}

/// <summary>A place in the trail, newest first: a page begins behind it. As text: UTC ticks and number.</summary>
public sealed record AuditPlace(DateTimeOffset At, long Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}-{Number}");

    public static bool TryParse(string? text, out AuditPlace? place)
    {
        place = null;
        if (text?.Split('-') is not [var ticks, var number]
            || !long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at > DateTimeOffset.MaxValue.UtcTicks
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            return false;
        }

        place = new AuditPlace(new DateTimeOffset(at, TimeSpan.Zero), last);
        return true;
    }
}

/// <summary>One entry as people read it.</summary>
/// <param name="ActorKind">member, program, job or link.</param>
/// <param name="ActorName">Empty when nobody of that id is known any more, and for jobs and links.</param>
/// <param name="Act">The stable name.</param>
/// <param name="SubjectName">Of a client or partner of the office; empty for everything else.</param>
public sealed record AuditRow(
    long Number, DateTimeOffset At, string ActorKind, Guid? ActorId, string ActorName, string Act, Guid? SubjectId, string SubjectName, bool IsClient)
{
    public string ActWord => ActWords.Of(Act);
}

/// <param name="Next">Where the next page begins; null when there is none.</param>
public sealed record AuditPage(IReadOnlyList<AuditRow> Rows, AuditPlace? Next);
