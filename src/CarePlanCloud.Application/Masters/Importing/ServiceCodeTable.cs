using System.Globalization;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain.Offices;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Masters.Importing;

/// <summary>サービスコード表 of the office, national rows and those of municipalities.</summary>
internal sealed class ServiceCodeTable(CareDb db) : MasterTable
{
    // Places of the cells.
    public const int Insurer = 0, Code = 1, From = 2, To = 3, Name = 4, Units = 5, UnitOfCount = 6, Rate = 7, Inside = 8, Limit = 9, Price = 10,
        Benefit = 11, Fee = 12;

    public const string Yes = "内", No = "外";

    public static readonly string[] Columns =
    [
        "保険者番号", "サービスコード", "適用開始", "適用終了", "名称", "単位数", "算定単位", "率（千分率）", "限度額管理", "給付管理単位数", "単位数単価",
        "給付率", "定額負担額",
    ];

    public override MasterKind Kind => MasterKind.ServiceCodes;

    public override IReadOnlyList<string> Heads => Columns;

    public override int KeyCells => 3;

    public override string TitleOf(string[] cells) => $"{cells[Code]} {cells[Name]}";

    public override string GroupOf(string[] cells) => $"{cells[Code][..2]} {ServiceKinds.NameOf(cells[Code][..2])}";

    public override async Task<List<string[]>> StoredAsync(CancellationToken cancel) =>
        [.. (await db.OfficeServiceCodes.AsNoTracking().OrderBy(row => row.InsurerNumber).ThenBy(row => row.Code).ThenBy(row => row.ValidFrom)
            .ToListAsync(cancel)).Select(Cells)];

    /// <summary>The excerpt that ships, as if the office had it.</summary>
    public async Task<List<string[]>> BuiltInAsync(CancellationToken cancel) =>
        [.. (await db.ServiceCodes.AsNoTracking().ToListAsync(cancel)).Select(row => new[]
        {
            "", row.Code, Day(row.ValidFrom), Day(row.ValidTo), row.Name, Say(row.Units), row.UnitOfCount, Say(row.RatePerThousand),
            row.InsideLimit ? Yes : No, Say(row.LimitUnits), "", "", "",
        })];

    public override string[]? Read(MasterSheet sheet, MasterRow row, Func<string, int> column, MasterFindings findings)
    {
        string Cell(int place) => row[column(Columns[place])];
        var insurer = MasterCells.Tight(Cell(Insurer));
        var code = MasterCells.Tight(Cell(Code)).ToUpperInvariant().PadLeft(6, '0');
        var from = MasterCells.Begin(Cell(From));
        if (insurer.Length > 0)
        {
            insurer = insurer.PadLeft(6, '0');
        }

        if (!Domain.Numbers.ServiceCode.IsValid(code))
        {
            findings.Error(sheet, row, Columns[Code], $"「{Cell(Code)}」はサービスコードではありません。英数字6けたにしてください。");
            return null;
        }

        if (from is null)
        {
            findings.Error(sheet, row, Columns[From], $"「{Cell(From)}」は日付として読めません。2026-04-01 のように書いてください。");
            return null;
        }

        var end = MasterCells.IsOpenEnd(Cell(To)) ? null : MasterCells.End(Cell(To));
        if (end is null && !MasterCells.IsOpenEnd(Cell(To)) || end < from)
        {
            findings.Error(sheet, row, Columns[To], $"「{Cell(To)}」は終わりの日として読めないか、始まりより前です。終わりがなければ空にしてください。");
            return null;
        }

        if (insurer.Length is not (0 or 6) || insurer.Any(character => !char.IsAsciiDigit(character)))
        {
            findings.Error(sheet, row, Columns[Insurer], $"「{insurer}」は保険者番号ではありません。数字6けたか、国の表なら空にしてください。");
            return null;
        }

        return Of(insurer, code, from.Value, end, Cell(Name), MasterCells.Whole(Cell(Units)), Cell(UnitOfCount), MasterCells.Whole(Cell(Rate)),
            Cell(Inside).StartsWith(Yes, StringComparison.Ordinal), MasterCells.Whole(Cell(Limit)), MasterCells.Number(Cell(Price)),
            MasterCells.Whole(Cell(Benefit)), MasterCells.Whole(Cell(Fee)));
    }

    public static string[] Of(
        string insurer, string code, DateOnly from, DateOnly? to, string name, int? units, string unitOfCount, int? rate, bool inside, int? limitUnits,
        decimal? price = null, int? benefit = null, int? fee = null) =>
    [
        insurer, code, Day(from), Day(to), name, Say(units), unitOfCount, Say(rate), inside ? Yes : No, Say(limitUnits),
        price?.ToString("0.00", CultureInfo.InvariantCulture) ?? "", Say(benefit), Say(fee),
    ];

    // Tens of thousands of rows: one statement, never the change tracker.
    public override Task WriteAsync(IReadOnlyList<string[]> rows, Guid importId, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        insert into masters.office_service_code (tenant_id, insurer_number, code, valid_from, valid_to, name, search_key, units, unit_of_count,
            rate_per_thousand, inside_limit, limit_units, unit_price, benefit_rate_percent, fixed_fee, import_id)
        select {db.TenantId}, insurer, code, valid_from::date, nullif(valid_to, '')::date, name, search_key, nullif(units, '')::int, unit_of_count,
            nullif(rate, '')::int, inside = {Yes}, nullif(limit_units, '')::int, nullif(price, '')::numeric, nullif(benefit, '')::int,
            nullif(fee, '')::int, {importId}
        from unnest({Column(rows, Insurer)}, {Column(rows, Code)}, {Column(rows, From)}, {Column(rows, To)}, {Column(rows, Name)},
            {rows.Select(row => ServiceNameReading.KeyOf(row[Name])).ToArray()}, {Column(rows, Units)}, {Column(rows, UnitOfCount)},
            {Column(rows, Rate)}, {Column(rows, Inside)}, {Column(rows, Limit)}, {Column(rows, Price)}, {Column(rows, Benefit)}, {Column(rows, Fee)})
            as row(insurer, code, valid_from, valid_to, name, search_key, units, unit_of_count, rate, inside, limit_units, price, benefit, fee)
        on conflict (tenant_id, insurer_number, code, valid_from) do update set valid_to = excluded.valid_to, name = excluded.name,
            search_key = excluded.search_key, units = excluded.units, unit_of_count = excluded.unit_of_count,
            rate_per_thousand = excluded.rate_per_thousand, inside_limit = excluded.inside_limit, limit_units = excluded.limit_units,
            unit_price = excluded.unit_price, benefit_rate_percent = excluded.benefit_rate_percent, fixed_fee = excluded.fixed_fee,
            import_id = excluded.import_id
        """,
        cancel);

    public override Task RemoveAsync(IReadOnlyList<string[]> rows, CancellationToken cancel) => db.Database.ExecuteSqlAsync(
        $"""
        delete from masters.office_service_code using unnest({Column(rows, Insurer)}, {Column(rows, Code)}, {Column(rows, From)}) as gone(insurer, gone_code, day)
        where tenant_id = {db.TenantId} and insurer_number = insurer and code = gone_code and valid_from = day::date
        """,
        cancel);

    private static string[] Cells(OfficeServiceCode row) => Of(
        row.InsurerNumber, row.Code, row.ValidFrom, row.ValidTo, row.Name, row.Units, row.UnitOfCount, row.RatePerThousand, row.InsideLimit, row.LimitUnits,
        row.UnitPrice, row.BenefitRatePercent, row.FixedFee);

    internal static string[] Column(IReadOnlyList<string[]> rows, int place) => [.. rows.Select(row => row[place])];

    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    internal static string Say(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
