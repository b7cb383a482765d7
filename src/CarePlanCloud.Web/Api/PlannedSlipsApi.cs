using CarePlanCloud.Application;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Schedules.Benefits;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units.Sheet;

namespace CarePlanCloud.Web.Api;

/// <summary>A slip to begin. <c>from</c>: empty, weekly_plan or last_month.</summary>
public sealed record StartSlipInput(Guid ClientId, string? Month, string? From);

/// <summary>What a month is made from: weekly_plan or last_month.</summary>
public sealed record MonthInput(string? From);

/// <summary>One planned cell; <c>count</c> null empties it. With <c>before</c> it is refused (409 changed_meanwhile) when it says something else by now.</summary>
public sealed record PlannedCellInput(Guid LineId, int Day, int? Count, PlannedCountInput? Before);

/// <summary>What a planned cell said; null when it was empty.</summary>
public sealed record PlannedCountInput(int? Count);

public sealed record PlanInput(IReadOnlyList<PlannedCellInput>? Cells);

/// <summary>A service to plan. Times HH:mm. Equipment takes a TAIS or notification code and its units a month.</summary>
public sealed record PlannedLineInput(
    string? ServiceCode, string? Start, string? End, string? ServiceOfficeNumber, IReadOnlyList<string>? AddOnCodes, string? TaisCode,
    string? EquipmentNotificationCode, string? EquipmentName, int? Units, IReadOnlyList<int>? Days);

/// <summary>What a line shall be; <c>proRataDays</c> are 31 digits or empty.</summary>
public sealed record LineEditInput(string? ServiceCode, string? Start, string? End, string? ServiceOfficeNumber, string? ProRataDays);

/// <summary>A place up or down on the paper: <c>direction</c> up or down.</summary>
public sealed record MoveInput(string? Direction);

/// <summary>Units over the limit on one provider's kind.</summary>
public sealed record AllotmentInput(string? OfficeNumber, string? ServiceKind, int Units);

/// <summary><c>allotments</c> null: the proposal counts.</summary>
public sealed record AllotmentsInput(IReadOnlyList<AllotmentInput>? Allotments);

public sealed record SheetRowAnswer(
    string Kind, string Zone, string OfficeNumber, string OfficeName, string Code, string Name, int Units, int? DiscountPercent, int? DiscountedUnits, int Count,
    int? ServiceUnits, int? ManagedUnits, int? OverKindLimit, int? WithinKindLimit, int? OverLimit, int? WithinLimit, decimal? UnitPrice, long? TotalCost,
    int? BenefitRate, long? InsuranceClaim, long? ClientCharge, long? SelfPaid, bool UnitsInBrackets, bool SplitInBrackets);

public sealed record SheetWarningAnswer(string Code, string Message, string Remedy);

/// <summary>A 別表: <c>computed</c> with rows and sums, or <c>received</c> with the items of the file by their column names.</summary>
public sealed record BenefitSheetAnswer(
    string Month, bool IsComputed, int? LimitUnits, int? UsedUnits, int? OverUnits, SheetTotals? Totals, IReadOnlyList<SheetRowAnswer> Rows,
    IReadOnlyList<SheetWarningAnswer> Warnings, IReadOnlyList<AllotmentInput> Allotments, IReadOnlyList<IReadOnlyDictionary<string, string>> Received);

/// <summary>The planned side of slips and the sheet that comes of it.</summary>
internal static class PlannedSlipsApi
{
    public static void MapPlannedSlips(this RouteGroupBuilder slips)
    {
        slips.MapPost("", StartAsync).WithSummary("利用票を作る。from = empty / weekly_plan / last_month").Produces<StartedSlip>(StatusCodes.Status201Created);
        slips.MapPut("/{id:guid}/plan", EnterAsync).WithSummary("予定を入れる").Produces<IReadOnlyList<LineAnswer>>();
        slips.MapPost("/{id:guid}/planned-lines", AddAsync).WithSummary("予定の行を足す").Produces<IReadOnlyList<LineAnswer>>(StatusCodes.Status201Created);
        slips.MapPut("/{id:guid}/planned-lines/{lineId:guid}", ChangeAsync).WithSummary("行の時刻・コード・事業所を変える").Produces<IReadOnlyList<LineAnswer>>();
        slips.MapDelete("/{id:guid}/planned-lines/{lineId:guid}", RemoveAsync).WithSummary("行を取り除く").Produces<IReadOnlyList<LineAnswer>>();
        slips.MapPost("/{id:guid}/planned-lines/{lineId:guid}/move", MoveAsync).WithSummary("行を1つ上・下へ移す。direction = up / down").Produces<IReadOnlyList<LineAnswer>>();
        slips.MapPost("/{id:guid}/month-preview", PreviewAsync).WithSummary("展開・写しで何が変わるかを見る（何も変えない）。from = weekly_plan / last_month").Produces<MonthPreview>();
        slips.MapPut("/{id:guid}/month", ReplaceAsync).WithSummary("月の予定を入れかえる").Produces<IReadOnlyList<LineAnswer>>();
        slips.MapGet("/{id:guid}/benefit-sheet", OpenSheetAsync).WithSummary("利用票の別表（単位数と金額）。phase は planned か actual").Produces<BenefitSheetAnswer>();
        slips.MapPut("/{id:guid}/overrun-allotments", AllotAsync).WithSummary("超過の割振り").Produces<BenefitSheetAnswer>();
    }

    private static async Task<IResult> StartAsync(HttpContext http, UseCases door, StartSlipInput input, CancellationToken cancel)
    {
        if (!ServiceMonth.TryParse(input.Month, out var month))
        {
            return ServiceSlipsApi.BadMonth();
        }

        return TryOrigin(input.From, emptyToo: true, out var origin)
            ? (await door.RunAsync<StartSlip, StartedSlip>(http.Caller(), use => use.RunAsync(input.ClientId, month, origin, cancel), cancel))
                .Answer(started => TypedResults.Created($"{http.Request.Path}/{started.Id}", started))
            : BadOrigin();
    }

    private static async Task<IResult> EnterAsync(HttpContext http, UseCases door, Guid id, PlanInput input, CancellationToken cancel)
    {
        var cells = (input.Cells ?? []).OfType<PlannedCellInput>().Select(cell => new CellChange(
            cell.LineId, cell.Day, Value(cell.Before?.Count), Value(cell.Count), AnyBefore: cell.Before is null)).ToList();
        return (await door.RunAsync<EnterPlan, IReadOnlyList<LineView>>(http.Caller(), use => use.RunAsync(id, cells, cancel), cancel))
            .Answer(lines => TypedResults.Ok(lines.Select(ServiceSlipsApi.Shape).ToList()));
    }

    private static async Task<IResult> AddAsync(HttpContext http, UseCases door, Guid id, PlannedLineInput input, CancellationToken cancel)
    {
        if (!ServiceSlipsApi.TryTime(input.Start, input.End, out var time))
        {
            return Problems.Of(ScheduleRefusals.TimeNotFit);
        }

        var wanted = new PlannedService(input.ServiceCode ?? "", time, input.ServiceOfficeNumber ?? "")
        {
            AddOnCodes = [.. (input.AddOnCodes ?? []).OfType<string>()],
            TaisCode = input.TaisCode ?? "",
            EquipmentNotificationCode = input.EquipmentNotificationCode ?? "",
            EquipmentName = input.EquipmentName ?? "",
            Units = input.Units,
            Days = input.Days ?? [],
        };
        return (await door.RunAsync<AddPlannedLine, ChangedLines>(http.Caller(), use => use.RunAsync(id, wanted, cancel), cancel))
            .Answer(changed => TypedResults.Created($"{http.Request.Path}/{changed.Added[0]}", Shape(changed)));
    }

    private static async Task<IResult> ChangeAsync(HttpContext http, UseCases door, Guid id, Guid lineId, LineEditInput input, CancellationToken cancel)
    {
        if (!ServiceSlipsApi.TryTime(input.Start, input.End, out var time))
        {
            return Problems.Of(ScheduleRefusals.TimeNotFit);
        }

        var edit = new LineEdit(input.ServiceCode ?? "", time, input.ServiceOfficeNumber ?? "", input.ProRataDays ?? "");
        return (await door.RunAsync<ChangeLine, ChangedLines>(http.Caller(), use => use.RunAsync(id, lineId, edit, cancel), cancel))
            .Answer(changed => TypedResults.Ok(Shape(changed)));
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, UseCases door, Guid id, Guid lineId, CancellationToken cancel) =>
        (await door.RunAsync<RemoveLine, RemovedLine>(http.Caller(), use => use.RunAsync(id, lineId, cancel), cancel))
            .Answer(removed => TypedResults.Ok(removed.Left.Select(ServiceSlipsApi.Shape).ToList()));

    private static async Task<IResult> MoveAsync(HttpContext http, UseCases door, Guid id, Guid lineId, MoveInput input, CancellationToken cancel) =>
        input.Direction is "up" or "down"
            ? (await door.RunAsync<MoveLine, ChangedLines>(http.Caller(), use => use.RunAsync(id, lineId, input.Direction == "down", cancel), cancel))
                .Answer(changed => TypedResults.Ok(Shape(changed)))
            : Problems.Of(StatusCodes.Status400BadRequest, "bad_direction", "direction は up か down を指定してください。");

    private static async Task<IResult> PreviewAsync(HttpContext http, UseCases door, Guid id, MonthInput input, CancellationToken cancel) =>
        TryOrigin(input.From, emptyToo: false, out var origin)
            ? (await door.RunAsync<PreviewMonth, MonthPreview>(http.Caller(), use => use.RunAsync(id, origin, cancel), cancel)).Answer()
            : BadOrigin();

    private static async Task<IResult> ReplaceAsync(HttpContext http, UseCases door, Guid id, MonthInput input, CancellationToken cancel) =>
        TryOrigin(input.From, emptyToo: false, out var origin)
            ? (await door.RunAsync<ReplaceMonth, ChangedLines>(http.Caller(), use => use.RunAsync(id, origin, cancel), cancel))
                .Answer(changed => TypedResults.Ok(Shape(changed)))
            : BadOrigin();

    private static async Task<IResult> OpenSheetAsync(HttpContext http, UseCases door, Guid id, string? phase, CancellationToken cancel) =>
        phase is null or "planned" or "actual"
            ? (await door.RunAsync<OpenBenefitSheet, BenefitSheetView>(
                http.Caller(), use => use.RunAsync(id, phase == "actual" ? Phase.Actual : Phase.Planned, cancel), cancel)).Answer(view => TypedResults.Ok(Shape(view)))
            : Problems.Of(StatusCodes.Status400BadRequest, "bad_phase", "phase は planned か actual を指定してください。");

    private static async Task<IResult> AllotAsync(HttpContext http, UseCases door, Guid id, AllotmentsInput input, CancellationToken cancel)
    {
        var allotted = input.Allotments?.OfType<AllotmentInput>()
            .Select(row => new AllottedUnits(row.OfficeNumber ?? "", row.ServiceKind ?? "", row.Units)).ToList();
        return (await door.RunAsync<AllotOverrun, BenefitSheetView>(http.Caller(), use => use.RunAsync(id, allotted, cancel), cancel))
            .Answer(view => TypedResults.Ok(Shape(view)));
    }

    private static bool TryOrigin(string? word, bool emptyToo, out MonthOrigin origin)
    {
        foreach (var known in Enum.GetValues<MonthOrigin>().Where(known => emptyToo || known != MonthOrigin.Empty))
        {
            if (StableWords.Of(known) == word)
            {
                origin = known;
                return true;
            }
        }

        origin = default;
        return false;
    }

    private static IResult BadOrigin() => Problems.Of(
        StatusCodes.Status400BadRequest, "bad_origin", "from は weekly_plan か last_month（作るときは empty も）を指定してください。");

    private static CellValue? Value(int? count) => count is { } number ? new CellValue(number) : null;

    private static IReadOnlyList<LineAnswer> Shape(ChangedLines changed) => [.. changed.Lines.Select(ServiceSlipsApi.Shape)];

    private static BenefitSheetAnswer Shape(BenefitSheetView view)
    {
        var sheet = view.Computed?.Sheet;
        return new BenefitSheetAnswer(
            view.Month.ToString(), sheet is not null, view.Computed is { LimitIsKnown: true } ? sheet!.Limit.Limit : null, sheet?.Limit.Used, sheet?.Limit.Over, sheet?.Totals,
            [.. (sheet?.Rows ?? []).Select(Shape)],
            [
                .. (sheet?.AllotmentProblems ?? []).Select(problem => new SheetWarningAnswer(problem.Code, problem.Message, problem.Remedy)),
                .. (view.Computed?.Warnings ?? []).Select(warning => new SheetWarningAnswer(warning.Code, warning.Message, warning.Remedy)),
            ],
            [.. (view.Basis?.Allotted ?? []).Select(row => new AllotmentInput(row.OfficeNumber, row.ServiceKind, row.Units))],
            view.Received);
    }

    private static SheetRowAnswer Shape(SheetRow row) => new(
        StableWords.Of(row.Kind), StableWords.Of(row.Zone), row.Key.ProviderNumber, row.ProviderName, row.Key.Code, row.Name, row.Units, row.DiscountPercent, row.DiscountedUnits, row.Count,
        row.ServiceUnits, row.ManagedUnits, row.Split.OverKindLimit, row.Split.WithinKindLimit, row.Split.OverLimit, row.Split.WithinLimit, row.Money?.UnitPrice, row.Money?.TotalCost,
        row.Money?.BenefitRate, row.Money?.InsuranceClaim, row.Money?.ClientCharge, row.Money?.SelfPaid, row.UnitsInBrackets, row.SplitInBrackets);
}
