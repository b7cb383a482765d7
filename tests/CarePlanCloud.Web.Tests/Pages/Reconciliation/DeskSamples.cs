using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Reconciliation;
using CarePlanCloud.Domain.Schedules;

namespace CarePlanCloud.Web.Tests.Pages.Reconciliation;

/// <summary>Invented months for the desk.</summary>
internal static class DeskSamples
{
    public const string Office = "9970000029";

    public static readonly ServiceMonth Month = new(2026, 11);

    public static readonly Guid LineId = Guid.NewGuid();

    public static ReconciliationRow Row(string name, int open = 0, int asked = 0, int decided = 0, int waiting = 0) => new(
        Guid.NewGuid(), name, name, name, "9900000001", "", ReconciliationState.Differs, open, asked, decided, waiting,
        [new PartnerReconciliation(Office, "見本ヘルパー", ReconciliationState.Differs, open, asked, decided, waiting > 0, null)]);

    public static ReconciliationMonth MonthOf(params ReconciliationRow[] rows) =>
        new(Month, rows, [], [], ListReconciliation.DueOf(Month), null, [], []);

    public static DifferenceView Difference(int day, DifferenceKind kind = DifferenceKind.NotDone, DifferenceState state = DifferenceState.Open) => new(
        $"{(int)kind}:{day}", kind, DifferenceWords.KindName(kind), [day], Office, "見本ヘルパー", "身体介護１", "1回", "0回", -244, 0, "",
        [new DifferenceCell(LineId, day, Phase.Planned)], state, null)
    {
        Resolutions = kind == DifferenceKind.NothingReceived ? [Resolution.Defer] : Enum.GetValues<Resolution>(),
    };

    public static ClientReconciliation Client(Guid id, params DifferenceView[] differences) => new(
        id, Guid.NewGuid(), Month, "見本 太郎", "ミホン タロウ", "9900000001", "要介護2", [Line("身体介護１")], differences, [], [], 1000, 900, 900, 19705, [],
        new HashSet<DateOnly>(), false);

    public static LineView Line(string name) => new(
        LineId, "111111", name, Office, "見本ヘルパー", ServiceTime.Of(new TimeOnly(9, 0), new TimeOnly(9, 30)), 244, false, false, true, false,
        new Dictionary<int, DayMark> { [5] = new DayMark(5, 1, null, 244), [9] = new DayMark(9, 1, null, 244) }, new Dictionary<int, DayMark> { [9] = new DayMark(9, 1, null, 244) });
}
