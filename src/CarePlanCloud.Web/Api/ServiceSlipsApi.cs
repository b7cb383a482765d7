using System.Globalization;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Web.Api;

/// <summary>A mark of a day; times HH:mm, null when the service has none. Count 0: not done.</summary>
public sealed record MarkAnswer(int Day, int Count, string? Start, string? End, int Units);

/// <param name="ProRataDays">日割: 31 digits, 1 is a billable day; empty when the month is not billed by days.</param>
public sealed record LineAnswer(
    Guid Id,
    string ServiceCode,
    string ServiceName,
    string OfficeNumber,
    string OfficeName,
    string? Start,
    string? End,
    int Units,
    string ProRataDays,
    bool Planned,
    bool CanEnterActuals,
    IReadOnlyList<MarkAnswer> Plan,
    IReadOnlyList<MarkAnswer> Actual);

public sealed record SlipAnswer(
    Guid Id,
    string Month,
    string InsurerNumber,
    string InsuredNumber,
    string ClientName,
    string ClientKana,
    string CareManagementOfficeNumber,
    string CareManagerName,
    IReadOnlyList<LineAnswer> Lines);

/// <summary>A value of a cell: null as a whole empties it.</summary>
public sealed record ActualInput(int? Count, string? Start, string? End);

/// <summary>
/// One cell. <c>count</c> null empties it. With <c>before</c> the write is refused (409 changed_meanwhile) when the cell says something
/// else by now; without it the cell is overwritten.
/// </summary>
public sealed record CellInput(Guid LineId, int Day, int? Count, string? Start, string? End, ActualInput? Before);

/// <summary>
/// Either <c>asPlanned: true</c> (every planned day nobody has reported on becomes what was planned; with <c>lineId</c> for that line
/// only), or cells, or both: then the cells are written first.
/// </summary>
public sealed record ActualsInput(bool AsPlanned = false, Guid? LineId = null, IReadOnlyList<CellInput>? Actuals = null);

/// <summary>A line for something that was not planned.</summary>
public sealed record LineInput(string ServiceCode, string? Start, string? End, string? ServiceOfficeNumber);

internal static class ServiceSlipsApi
{
    public static void MapServiceSlips(this RouteGroupBuilder office)
    {
        var slips = office.MapGroup("/service-slips").WithTags("利用票");
        slips.MapGet("", ListAsync).WithSummary("月の利用票の一覧。month=YYYY-MM").Produces<IReadOnlyList<SlipSummary>>();
        slips.MapGet("/{id:guid}", OpenAsync).WithSummary("利用票の予定と実績").Produces<SlipAnswer>();
        slips.MapPut("/{id:guid}/actuals", EnterAsync).WithSummary("実績を入れる").Produces<SlipAnswer>();
        slips.MapPost("/{id:guid}/lines", AddLineAsync).WithSummary("予定になかったサービスの行を足す")
            .Produces<LineAnswer>(StatusCodes.Status201Created);
        slips.MapPlannedSlips();
    }

    private static async Task<IResult> ListAsync(HttpContext http, UseCases door, string? month, CancellationToken cancel) =>
        ServiceMonth.TryParse(month, out var parsed)
            ? (await door.RunAsync<ListSlips, IReadOnlyList<SlipSummary>>(http.Caller(), use => use.RunAsync(parsed, cancel), cancel)).Answer()
            : BadMonth();

    private static async Task<IResult> OpenAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<OpenSlip, SlipView>(http.Caller(), use => use.RunAsync(id, cancel), cancel))
            .Answer(view => TypedResults.Ok(Shape(view)));

    private static async Task<IResult> EnterAsync(HttpContext http, UseCases door, Guid id, ActualsInput input, CancellationToken cancel)
    {
        if (input.Actuals is { Count: > 0 } cells)
        {
            var changes = new List<CellChange>();
            foreach (var cell in cells)
            {
                if (cell is null)
                {
                    return Problems.Of(ScheduleRefusals.NothingToChange);
                }

                if (!TryTime(cell.Start, cell.End, out var time) || !TryTime(cell.Before?.Start, cell.Before?.End, out var timeBefore))
                {
                    return Problems.Of(ScheduleRefusals.TimeNotFit);
                }

                changes.Add(new CellChange(
                    cell.LineId, cell.Day, Value(cell.Before?.Count, timeBefore), Value(cell.Count, time), AnyBefore: cell.Before is null));
            }

            var written = await door.RunAsync<EnterActuals, IReadOnlyList<LineView>>(
                http.Caller(), use => use.RunAsync(id, changes, cancel), cancel);
            if (written.Refusal is { } refusal)
            {
                return Problems.Of(refusal);
            }
        }
        else if (!input.AsPlanned)
        {
            return Problems.Of(ScheduleRefusals.NothingToChange);
        }

        if (input.AsPlanned)
        {
            var entered = await door.RunAsync<EnterAsPlanned, IReadOnlyList<LineView>>(
                http.Caller(), use => use.RunAsync(id, input.LineId, cancel), cancel);
            if (entered.Refusal is { } refusal)
            {
                return Problems.Of(refusal);
            }
        }

        return await OpenAsync(http, door, id, cancel);
    }

    private static async Task<IResult> AddLineAsync(HttpContext http, UseCases door, Guid id, LineInput input, CancellationToken cancel)
    {
        if (!TryTime(input.Start, input.End, out var time))
        {
            return Problems.Of(ScheduleRefusals.TimeNotFit);
        }

        var added = await door.RunAsync<AddUnplannedLine, LineView>(
            http.Caller(), use => use.RunAsync(id, new UnplannedLine(input.ServiceCode ?? "", time, input.ServiceOfficeNumber), cancel), cancel);
        return added.Answer(line => TypedResults.Created($"{http.Request.Path}/{line.Id}", Shape(line)));
    }

    internal static IResult BadMonth() => Problems.Of(StatusCodes.Status400BadRequest, "bad_month", "month は YYYY-MM の形で指定してください。");

    private static CellValue? Value(int? count, ServiceTime? time) => count is { } number ? new CellValue(number, time) : null;

    internal static bool TryTime(string? start, string? end, out ServiceTime? time)
    {
        time = null;
        if (string.IsNullOrEmpty(start) && string.IsNullOrEmpty(end))
        {
            return true;
        }

        if (!TimeOnly.TryParseExact(start, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            || !TimeOnly.TryParseExact(end, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to))
        {
            return false;
        }

        time = new ServiceTime(from, to);
        return true;
    }

    private static SlipAnswer Shape(SlipView view) => new(
        view.Id, view.Month.ToString(), view.Client.InsurerNumber, view.Client.InsuredNumber, view.Client.Name, view.Client.Kana,
        view.CareManagementOfficeNumber, view.CareManagerName, [.. view.Lines.Select(Shape)]);

    internal static LineAnswer Shape(LineView line) => new(
        line.Id, line.ServiceCode, line.ServiceName, line.OfficeNumber, line.OfficeName, Clock(line.Time?.Start), Clock(line.Time?.End),
        line.Units, line.ProRataDays, line.IsPlanned, line.CanEnterActuals, Shape(line.Planned), Shape(line.Actual));

    private static IReadOnlyList<MarkAnswer> Shape(IReadOnlyDictionary<int, DayMark> marks) =>
        [.. marks.Values.OrderBy(mark => mark.Day)
            .Select(mark => new MarkAnswer(mark.Day, mark.Count, Clock(mark.Time?.Start), Clock(mark.Time?.End), mark.Units))];

    private static string? Clock(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
