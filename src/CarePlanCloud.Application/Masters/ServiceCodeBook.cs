using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Masters;

/// <summary>
/// サービスコード表 as it counts for the office of the operation. Always asked for a month: what was valid on its first day counts, and an
/// old month gets the old row. The insurer is the client's; empty or null when no client is meant, then no municipality's table is read.
/// </summary>
public sealed class ServiceCodeBook(CareDb db)
{
    /// <summary>How many a search answers when the caller names no number.</summary>
    public const int Shown = 50;

    /// <returns>Null when the code cannot be used in the month.</returns>
    public Task<ServiceCodeInForce?> FindAsync(ServiceMonth month, string? insurerNumber, string code, CancellationToken cancel) =>
        InForce(month, insurerNumber).Where(row => row.Code == code).Select(Shape).FirstOrDefaultAsync(cancel);

    /// <returns>By code; codes that cannot be used in the month are left out.</returns>
    public Task<Dictionary<string, ServiceCodeInForce>> FindAsync(
        ServiceMonth month, string? insurerNumber, IReadOnlyCollection<string> codes, CancellationToken cancel) =>
        InForce(month, insurerNumber).Where(row => codes.Contains(row.Code)).Select(Shape).ToDictionaryAsync(row => row.Code, cancel);

    /// <summary>The names of codes that clients of several insurers use.</summary>
    public async Task<ServiceNames> NamesAsync(
        ServiceMonth month, IEnumerable<(string InsurerNumber, string Code)> wanted, CancellationToken cancel)
    {
        var names = new Dictionary<(string, string), string>();
        foreach (var ofInsurer in wanted.Distinct().GroupBy(pair => pair.InsurerNumber, pair => pair.Code))
        {
            foreach (var row in (await FindAsync(month, ofInsurer.Key, [.. ofInsurer], cancel)).Values)
            {
                names.Add((ofInsurer.Key, row.Code), row.Name);
            }
        }

        return new ServiceNames(names);
    }

    /// <summary>
    /// By the beginning of the code, or words of the name as written or as read; several words must all be there. Width, case and the two
    /// kana syllabaries do not matter. By code, from <paramref name="skip"/> on, at most <paramref name="take"/>.
    /// </summary>
    /// <param name="serviceKinds">サービス種類コード to stay within; null for all.</param>
    public Task<List<ServiceCodeInForce>> SearchAsync(
        ServiceMonth month, string? insurerNumber, string text, IReadOnlyCollection<string>? serviceKinds, CancellationToken cancel,
        int skip = 0, int take = Shown) =>
        Matching(month, insurerNumber, text, serviceKinds).OrderBy(row => row.Code).Skip(skip).Take(take).Select(Shape).ToListAsync(cancel);

    /// <summary>How many a search finds in all.</summary>
    public Task<int> CountAsync(
        ServiceMonth month, string? insurerNumber, string text, IReadOnlyCollection<string>? serviceKinds, CancellationToken cancel) =>
        Matching(month, insurerNumber, text, serviceKinds).CountAsync(cancel);

    private IQueryable<ServiceCodeRow> Matching(
        ServiceMonth month, string? insurerNumber, string text, IReadOnlyCollection<string>? serviceKinds)
    {
        var found = InForce(month, insurerNumber);
        if (serviceKinds is not null)
        {
            found = found.Where(row => serviceKinds.Contains(row.Code.Substring(0, 2)));
        }

        foreach (var word in text.FoldWidth().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(SearchKeys.Fold))
        {
            found = found.Where(row => row.Code.StartsWith(word) || row.SearchKey.Contains(word));
        }

        return found;
    }

    // One row a code: of all that have begun, the municipality's goes before the office's national one and that before the excerpt, the
    // newest first. Only then is asked whether it has ended: what an office's table has ended, the excerpt does not bring back.
    // Where a municipality publishes a table of a 総合事業 kind, it is that kind's whole table for its people.
    private IQueryable<ServiceCodeRow> InForce(ServiceMonth month, string? insurerNumber)
    {
        var (tenant, day, insurer) = (db.TenantId, month.FirstDay, insurerNumber ?? "");
        return db.Database.SqlQuery<ServiceCodeRow>(
            $"""
            with municipal as (
                select distinct left(code, 2) as kind from masters.office_service_code
                where tenant_id = {tenant} and insurer_number = {insurer} and insurer_number <> ''
                    and valid_from <= {day} and (valid_to is null or valid_to >= {day})),
            candidate as (
                select code, name, search_key, units, unit_of_count, rate_per_thousand, inside_limit, limit_units, unit_price,
                    benefit_rate_percent, fixed_fee, valid_from, valid_to, case insurer_number when '' then 1 else 2 end as source
                from masters.office_service_code
                where tenant_id = {tenant} and insurer_number in ('', {insurer}) and valid_from <= {day}
                union all
                select code, name, search_key, units, unit_of_count, rate_per_thousand, inside_limit, limit_units, null,
                    null, null, valid_from, valid_to, 0
                from masters.service_code where valid_from <= {day})
            select distinct on (code) * from candidate
            where source = 2 or left(code, 2) not in (select kind from municipal)
            order by code, source desc, valid_from desc
            """).Where(row => row.ValidTo == null || row.ValidTo >= day);
    }

    private static readonly System.Linq.Expressions.Expression<Func<ServiceCodeRow, ServiceCodeInForce>> Shape = row => new ServiceCodeInForce(
        row.Code, row.Name, row.Units, row.UnitOfCount, row.RatePerThousand, row.InsideLimit, row.LimitUnits, row.UnitPrice,
        row.BenefitRatePercent, row.FixedFee, (ServiceCodeSource)row.Source, row.ValidFrom, row.ValidTo);
}

/// <summary>A row as the query above answers it.</summary>
internal sealed record ServiceCodeRow(
    string Code, string Name, string SearchKey, int? Units, string UnitOfCount, int? RatePerThousand, bool InsideLimit, int? LimitUnits,
    decimal? UnitPrice, int? BenefitRatePercent, int? FixedFee, DateOnly ValidFrom, DateOnly? ValidTo, int Source);

/// <summary>Names of service codes, each as the client's insurer and the month have it.</summary>
public sealed class ServiceNames(IReadOnlyDictionary<(string InsurerNumber, string Code), string> names)
{
    public static readonly ServiceNames None = new(new Dictionary<(string, string), string>());

    /// <returns>Null when no table knows the code.</returns>
    public string? Of(string insurerNumber, string code) => names.GetValueOrDefault((insurerNumber, code));
}
