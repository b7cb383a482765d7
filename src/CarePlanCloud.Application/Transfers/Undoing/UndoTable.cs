using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Schedules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CarePlanCloud.Application.Transfers.Undoing;

/// <summary>
/// A table an import may write, as SQL knows it. <paramref name="Owner"/>: the expression for whose row it is, a client's id, or for
/// withdrawals the number of the file. <paramref name="Month"/>: part of the client's month, where one row hangs on the other.
/// </summary>
internal sealed record UndoTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Key, string Source, string Owner, string Where, bool Month)
{
    private const string OfMonth = "t.service_month = @month";
    private const string OfSlip = " join schedules.service_slip s on s.tenant_id = t.tenant_id and s.id = t.slip_id and s.service_month = @month";
    private const string OfLine =
        " join schedules.service_line l on l.tenant_id = t.tenant_id and l.id = t.line_id"
        + " join schedules.service_slip s on s.tenant_id = l.tenant_id and s.id = l.slip_id and s.service_month = @month";

    /// <summary>Parents before children.</summary>
    public static IReadOnlyList<UndoTable> All(IModel model) =>
    [
        Of<Client>(model, "t.id"),
        Of<Certification>(model, "t.client_id"),
        Of<ClientSupplement>(model, "t.client_id", where: "t.sender_office_number = @sender and t.service_month is not distinct from @month"),
        Of<CarePlan>(model, "t.client_id", where: "t.sender_office_number = @sender"),
        Of<PreventiveDocument>(model, "t.client_id", where: "t.sender_office_number = @sender"),
        Of<ServiceSlip>(model, "t.client_id", where: OfMonth, month: true),
        Of<SlipSource>(model, "s.client_id", OfSlip, month: true),
        Of<ServiceLine>(model, "s.client_id", OfSlip, month: true),
        Of<BenefitSheetRow>(model, "s.client_id", OfSlip, month: true),
        Of<OverrunAllotment>(model, "s.client_id", OfSlip, month: true),
        Of<DayMarkRow>(model, "s.client_id", OfLine, OfMonth, month: true),
        Of<Withdrawal>(model, "t.insurer_number || '/' || t.insured_number", where: "t.sender_office_number = @sender"),
    ];

    /// <summary>The tables whose rows name a client, with the column that does.</summary>
    public static IEnumerable<(string Table, string Column)> NamingClients(IModel model) =>
        model.FindEntityType(typeof(Client))!.GetReferencingForeignKeys().Select(key => (
            NameOf(key.DeclaringEntityType), key.Properties.Single(property => property.Name != "TenantId").GetColumnName()));

    public string Select =>
        $"""
        select {Owner}::text as owner, jsonb_agg(to_jsonb(t) order by {string.Join(", ", Key.Select(column => $"t.{column}"))})::text as rows
        from {Name} t{Source} where t.tenant_id = @tenant and {Where} and {Owner}::text = any(@owners) group by 1
        """;

    /// <summary>Rows that stand now and did not stand before.</summary>
    public string Delete =>
        $"""
        delete from {Name} t using jsonb_populate_recordset(null::{Name}, @now::jsonb) n
        where {Same("t", "n")} and not exists (select 1 from jsonb_populate_recordset(null::{Name}, @before::jsonb) b where {Same("b", "n")})
        """;

    /// <summary>Rows that stood before, as they were.</summary>
    public string Restore
    {
        get
        {
            var columns = string.Join(", ", Columns);
            var rest = Columns.Except(Key).Select(column => $"{column} = excluded.{column}").ToList();
            return $"insert into {Name} ({columns}) select {columns} from jsonb_populate_recordset(null::{Name}, @before::jsonb) "
                + $"on conflict ({string.Join(", ", Key)}) do {(rest.Count == 0 ? "nothing" : $"update set {string.Join(", ", rest)}")}";
        }
    }

    private string Same(string one, string other) => string.Join(" and ", Key.Select(column => $"{one}.{column} = {other}.{column}"));

    private static UndoTable Of<T>(IModel model, string owner, string source = "", string where = "true", bool month = false)
    {
        var type = model.FindEntityType(typeof(T))!;
        return new UndoTable(
            NameOf(type),
            [.. type.GetProperties().Select(property => property.GetColumnName()).Where(column => column != "xmin")],
            [.. type.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName())],
            source, owner, where, month);
    }

    private static string NameOf(IEntityType type) => $"{type.GetSchema()}.{type.GetTableName()}";
}
