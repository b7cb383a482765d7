using System.Globalization;
using CarePlanCloud.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Masters.Importing;

/// <summary>単位数単価 an office entered.</summary>
internal sealed class UnitPriceTable(CareDb db) : MasterTable
{
    private static readonly string[] Columns = ["地域区分", "人件費割合", "適用開始", "単価"];

    public override MasterKind Kind => MasterKind.UnitPrices;

    public override IReadOnlyList<string> Heads => Columns;

    public override int KeyCells => 3;

    public override string TitleOf(string[] cells) => $"{(cells[0] == "0" ? "その他" : cells[0] + "級地")} {cells[1]}％ {cells[2]}から";

    public override string GroupOf(string[] cells) => "地域単価";

    public override async Task<List<string[]>> StoredAsync(CancellationToken cancel) =>
        [.. (await db.OfficeUnitPrices.AsNoTracking().OrderBy(row => row.RegionalGrade).ThenByDescending(row => row.LabourShare).ThenBy(row => row.ValidFrom)
            .ToListAsync(cancel)).Select(row => Of(row.RegionalGrade, row.LabourShare, row.ValidFrom, row.Price))];

    public override string[]? Read(MasterSheet sheet, MasterRow row, Func<string, int> column, MasterFindings findings)
    {
        var (grade, share) = (MasterCells.Whole(row[column(Columns[0])].Replace("級地", "", StringComparison.Ordinal).Replace("その他", "0", StringComparison.Ordinal)),
            MasterCells.Whole(row[column(Columns[1])].TrimEnd('%', '％')));
        var (from, price) = (MasterCells.Begin(row[column(Columns[2])]), MasterCells.Number(row[column(Columns[3])]));
        if (grade is null || share is null || from is null || price is null || !UnitPriceRules.IsRight(grade.Value, share.Value, price.Value))
        {
            findings.Error(sheet, row, "行", MasterRefusals.BadPrice.Message);
            return null;
        }

        return Of(grade.Value, share.Value, from.Value, price.Value);
    }

    public static string[] Of(int grade, int share, DateOnly from, decimal price) =>
    [
        ServiceCodeTable.Say(grade), ServiceCodeTable.Say(share), ServiceCodeTable.Day(from), price.ToString("0.00", CultureInfo.InvariantCulture),
    ];

    public override Task WriteAsync(IReadOnlyList<string[]> rows, Guid importId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        insert into masters.office_unit_price (tenant_id, regional_grade, labour_share, valid_from, price)
        select {db.TenantId}, grade::int, share::int, day::date, price::numeric
        from unnest({ServiceCodeTable.Column(rows, 0)}, {ServiceCodeTable.Column(rows, 1)}, {ServiceCodeTable.Column(rows, 2)}, {ServiceCodeTable.Column(rows, 3)})
            as row(grade, share, day, price)
        on conflict (tenant_id, regional_grade, labour_share, valid_from) do update set price = excluded.price
        """,
        cancel);

    public override Task RemoveAsync(IReadOnlyList<string[]> rows, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        delete from masters.office_unit_price
        using unnest({ServiceCodeTable.Column(rows, 0)}, {ServiceCodeTable.Column(rows, 1)}, {ServiceCodeTable.Column(rows, 2)}) as gone(grade, share, day)
        where tenant_id = {db.TenantId} and regional_grade = grade::int and labour_share = share::int and valid_from = day::date
        """,
        cancel);
}

/// <summary>What a price can be, however it is entered.</summary>
internal static class UnitPriceRules
{
    public static bool IsRight(int grade, int share, decimal price) =>
        grade is >= 0 and <= 7 && share is (70 or 55 or 45 or 0) && price is >= 5 and <= 20 && decimal.Round(price, 2) == price;
}
