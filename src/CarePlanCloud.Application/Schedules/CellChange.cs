using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Application.Schedules;

/// <summary>What a cell of a 予定 or 実績 row says. Time null: the line's own time (or none when the service has none).</summary>
public sealed record CellValue(int Count, ServiceTime? Time = null);

/// <summary>
/// One cell to write. <paramref name="After"/> null empties it. <paramref name="Before"/> is what the writer saw: when the cell says
/// something else by now nothing is written; <paramref name="AnyBefore"/> true writes over whatever is there.
/// </summary>
public sealed record CellChange(Guid LineId, int Day, CellValue? Before, CellValue? After, bool AnyBefore = false);

/// <summary>Both values of a cell two people wrote. <paramref name="WrittenBy"/> is the other's display name.</summary>
public sealed record CellConflict(
    Guid LineId, int Day, CellValue? Theirs, CellValue? Yours, string WrittenBy, DateTimeOffset? WrittenAt, Phase Phase = Phase.Actual);
