using CarePlanCloud.Web.Components.Shared.MonthGrid;

namespace CarePlanCloud.Web.Tests.MonthGrid;

/// <summary>Small months to look at.</summary>
internal static class GridSamples
{
    public static readonly DateOnly November = new(2026, 11, 1);

    public static IReadOnlyList<MonthDay> NovemberDays { get; } =
        MonthDay.Of(November, day => day.Day is 3 or 23, new DateOnly(2026, 11, 26));

    public static MonthGridModel Of(params MonthLine[] lines) => new(November, NovemberDays, lines);

    public static MonthLine Visit(long version = 1) => new()
    {
        Id = Guid.NewGuid(),
        Version = version,
        StartTime = "08:30",
        EndTime = "09:30",
        ServiceName = "身体介護2",
        Detail = "架空訪問介護",
        Units = 387,
        CanEnterActuals = true,
        Plan = Cells((2, new MonthCell(1)), (4, new MonthCell(1))),
        Actual = Cells((2, new MonthCell(1))),
    };

    public static MonthLine Bed(int from, int to) => new()
    {
        Id = Guid.NewGuid(),
        Version = 1,
        TimeWord = "月",
        ServiceName = "特殊寝台貸与",
        Detail = "想定福祉用具",
        Units = 1000,
        IsEquipment = true,
        CanEnterActuals = true,
        Plan = Cells([.. Enumerable.Range(from, to - from + 1).Select(day => (day, new MonthCell(1)))]),
    };

    public static MonthCell[] Cells(params (int Day, MonthCell Cell)[] entered)
    {
        var cells = new MonthCell[MonthGridModel.Columns];
        foreach (var (day, cell) in entered)
        {
            cells[day - 1] = cell;
        }

        return cells;
    }
}
