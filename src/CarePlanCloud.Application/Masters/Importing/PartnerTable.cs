using System.Globalization;
using System.Text.Json;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Partners;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Masters.Importing;

/// <summary>連携先, several values in one cell apart by semicolons; a discount is 種類かコード:残る％:始まり:終わり.</summary>
internal sealed class PartnerTable(CareDb db) : MasterTable
{
    private const string InUse = "使う", NotInUse = "使わない";

    private static readonly string[] Columns =
    [
        "事業所番号", "名称", "略称", "カナ", "サービス種類", "地域区分", "加算コード", "割引", "郵便番号", "住所", "電話", "FAX", "備考", "使用",
    ];

    public override MasterKind Kind => MasterKind.Partners;

    public override IReadOnlyList<string> Heads => Columns;

    public override int KeyCells => 1;

    public override string TitleOf(string[] cells) => $"{cells[0]} {cells[1]}";

    public override string GroupOf(string[] cells) => "連携先";

    public override async Task<List<string[]>> StoredAsync(CancellationToken cancel) =>
        [.. (await db.Partners.AsNoTracking().OrderBy(row => row.OfficeNumber).ToListAsync(cancel)).Select(row => Of(new PartnerDraft(
            row.OfficeNumber, row.Name, row.ShortName, row.Kana, row.ServiceKinds, row.RegionalGrade, row.AddOnCodes, row.Discounts, row.PostalCode,
            row.Address, row.Phone, row.Fax, row.Note, row.IsActive)))];

    public override string[]? Read(MasterSheet sheet, MasterRow row, Func<string, int> column, MasterFindings findings)
    {
        string Cell(int place) => row[column(Columns[place])];
        var draft = Draft(Array.ConvertAll([.. Enumerable.Range(0, Columns.Length)], Cell))?.Tidy();
        if ((draft is null ? PartnerRefusals.BadDiscount : draft.Problem()) is { } problem)
        {
            findings.Error(sheet, row, "行", problem.Message);
            return null;
        }

        if (!Domain.Numbers.OfficeNumber.IsPlausible(draft!.OfficeNumber))
        {
            findings.Warning(sheet, row, Columns[0], $"{draft.OfficeNumber} は最後の1桁が番号の決まりと合いません。写しまちがいがないか確かめてください。");
        }

        return Of(draft);
    }

    public override Task WriteAsync(IReadOnlyList<string[]> rows, Guid importId, CancellationToken cancel)
    {
        var drafts = rows.Select(cells => Draft(cells)!.Tidy()).ToList();
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into partners.partner (tenant_id, id, office_number, name, short_name, kana, search_key, service_kinds, regional_grade,
                add_on_codes, discounts, postal_code, address, phone, fax, note, is_active)
            select {db.TenantId}, id, number, name, short_name, kana, search_key, string_to_array(kinds, ';'), grade, string_to_array(add_ons, ';'),
                discounts::jsonb, postal_code, address, phone, fax, note, in_use
            from unnest({drafts.Select(_ => Guid.CreateVersion7()).ToArray()}, {All(drafts, draft => draft.OfficeNumber)}, {All(drafts, draft => draft.Name)},
                {All(drafts, draft => draft.ShortName)}, {All(drafts, draft => draft.Kana)},
                {All(drafts, draft => PartnerDraft.SearchKeyOf(draft.Name, draft.ShortName, draft.Kana))}, {All(drafts, draft => string.Join(';', draft.ServiceKinds!))},
                {drafts.Select(draft => draft.RegionalGrade).ToArray()}, {All(drafts, draft => string.Join(';', draft.AddOnCodes!))},
                {All(drafts, draft => JsonSerializer.Serialize(draft.Discounts))}, {All(drafts, draft => draft.PostalCode)}, {All(drafts, draft => draft.Address)},
                {All(drafts, draft => draft.Phone)}, {All(drafts, draft => draft.Fax)}, {All(drafts, draft => draft.Note)}, {drafts.Select(draft => draft.IsActive).ToArray()})
                as row(id, number, name, short_name, kana, search_key, kinds, grade, add_ons, discounts, postal_code, address, phone, fax, note, in_use)
            on conflict (tenant_id, office_number) do update set name = excluded.name, short_name = excluded.short_name, kana = excluded.kana,
                search_key = excluded.search_key, service_kinds = excluded.service_kinds, regional_grade = excluded.regional_grade,
                add_on_codes = excluded.add_on_codes, discounts = excluded.discounts, postal_code = excluded.postal_code, address = excluded.address,
                phone = excluded.phone, fax = excluded.fax, note = excluded.note, is_active = excluded.is_active
            """,
            cancel);
    }

    public override Task RemoveAsync(IReadOnlyList<string[]> rows, CancellationToken cancel)
    {
        var numbers = ServiceCodeTable.Column(rows, 0);
        return db.Partners.Where(row => numbers.Contains(row.OfficeNumber)).ExecuteDeleteAsync(cancel);
    }

    private static string[] All(List<PartnerDraft> drafts, Func<PartnerDraft, string> of) => [.. drafts.Select(of)];

    private static string[] Of(PartnerDraft draft) =>
    [
        draft.OfficeNumber, draft.Name, draft.ShortName, draft.Kana, string.Join(';', draft.ServiceKinds!),
        draft.RegionalGrade.ToString(CultureInfo.InvariantCulture), string.Join(';', draft.AddOnCodes!),
        string.Join(';', draft.Discounts!.Select(discount => string.Create(
            CultureInfo.InvariantCulture, $"{discount.ServiceKindOrCode}:{discount.Percent}:{ServiceCodeTable.Day(discount.ValidFrom)}:{ServiceCodeTable.Day(discount.ValidTo)}"))),
        draft.PostalCode, draft.Address, draft.Phone, draft.Fax, draft.Note, draft.IsActive ? InUse : NotInUse,
    ];

    private static PartnerDraft? Draft(string[] cells)
    {
        var discounts = new List<Discount>();
        foreach (var text in Parts(cells[7]))
        {
            var parts = text.Split(':');
            if (parts.Length != 4 || MasterCells.Whole(parts[1]) is not { } percent || MasterCells.Begin(parts[2]) is not { } from
                || (parts[3].Length > 0 && MasterCells.End(parts[3]) is null))
            {
                return null;
            }

            discounts.Add(new Discount(parts[0], percent, from, MasterCells.End(parts[3])));
        }

        return new PartnerDraft(
            cells[0], cells[1], cells[2], cells[3], Parts(cells[4]), MasterCells.Whole(cells[5].Replace("級地", "", StringComparison.Ordinal)) ?? 0,
            Parts(cells[6]), discounts, cells[8], cells[9], cells[10], cells[11], cells[12], cells[13] != NotInUse);
    }

    private static string[] Parts(string cell) => cell.Split([';', '；', '、', '・'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
