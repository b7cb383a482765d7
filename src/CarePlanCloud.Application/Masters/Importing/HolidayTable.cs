using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Masters.Importing;

/// <summary>Days an office entered into its calendar.</summary>
internal sealed class HolidayTable(CareDb db) : MasterTable
{
    public const string Off = "休日", On = "平日";
    public const int LongestName = 40;

    private static readonly string[] Columns = ["日付", "名前", "休日か平日か"];

    public override MasterKind Kind => MasterKind.Holidays;

    public override IReadOnlyList<string> Heads => Columns;

    public override int KeyCells => 1;

    public override string TitleOf(string[] cells) => $"{cells[0]} {cells[1]}";

    public override string GroupOf(string[] cells) => $"{cells[0][..4]}年";

    public override async Task<List<string[]>> StoredAsync(CancellationToken cancel) =>
        [.. (await db.CalendarDays.AsNoTracking().OrderBy(row => row.Day).ToListAsync(cancel)).Select(row => Of(row.Day, row.Name, row.IsHoliday))];

    public override string[]? Read(MasterSheet sheet, MasterRow row, Func<string, int> column, MasterFindings findings)
    {
        var (text, name, off) = (row[column(Columns[0])], row[column(Columns[1])], row[column(Columns[2])]);
        if (MasterCells.Begin(text) is not { } day || name.Length is 0 or > LongestName)
        {
            findings.Error(sheet, row, text.Length == 0 ? Columns[0] : Columns[1], MasterRefusals.BadHoliday.Message);
            return null;
        }

        if (off is not (Off or On))
        {
            findings.Error(sheet, row, Columns[2], $"「{off}」ではなく、{Off}か{On}と書いてください。");
            return null;
        }

        return Of(day, name, off == Off);
    }

    public static string[] Of(DateOnly day, string name, bool isHoliday) => [ServiceCodeTable.Day(day), name, isHoliday ? Off : On];

    public override Task WriteAsync(IReadOnlyList<string[]> rows, Guid importId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        insert into masters.calendar_day (tenant_id, day, name, is_holiday)
        select {db.TenantId}, day::date, name, off = {Off}
        from unnest({ServiceCodeTable.Column(rows, 0)}, {ServiceCodeTable.Column(rows, 1)}, {ServiceCodeTable.Column(rows, 2)}) as row(day, name, off)
        on conflict (tenant_id, day) do update set name = excluded.name, is_holiday = excluded.is_holiday
        """,
        cancel);

    public override Task RemoveAsync(IReadOnlyList<string[]> rows, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"delete from masters.calendar_day using unnest({ServiceCodeTable.Column(rows, 0)}) as gone(gone_day) where tenant_id = {db.TenantId} and day = gone_day::date",
        cancel);
}
