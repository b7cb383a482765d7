using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CarePlanCloud.Application.Ending.Exporting;

/// <summary>How a column is written out.</summary>
public enum ExportShape
{
    /// <summary>As PostgreSQL says it; moments in Japanese time, arrays as JSON.</summary>
    Text,

    /// <summary>Hexadecimal: hashes and signatures.</summary>
    Hex,

    /// <summary>A file of its own beside the table; the cell says where it lies.</summary>
    File,
}

/// <param name="Name">As in the database; it is the heading too.</param>
public sealed record ExportColumn(string Name, string StoreType, ExportShape Shape);

/// <param name="Name">schema.table.</param>
/// <param name="Key">The columns of the primary key without the office, in their order.</param>
public sealed record ExportTable(string Name, IReadOnlyList<ExportColumn> Columns, IReadOnlyList<string> Key)
{
    /// <summary>Its column that is the office.</summary>
    public string OfficeColumn { get; init; } = "tenant_id";
}

/// <summary>
/// What of the database is written out: every table of an office as the model knows it, so that a new one is exported by being there. What is
/// left out stands here with its reason, and a test holds both lists against the database's own catalogue.
/// </summary>
public static class ExportCatalogue
{
    /// <summary>Tables of an office that are not written out, and why.</summary>
    public static IReadOnlyDictionary<string, string> LeftOut { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ops.idempotent_request"] = "プログラムからの要求への答えの控えで、内容はほかの表と同じものです。",
        ["offices.export"] = "この書き出しそのものの進み具合です。",
        ["offices.export_part"] = "この書き出しのファイルそのものです。",
    };

    /// <summary>Columns that are not written out, and why: secrets, also where only their hash is kept.</summary>
    public static IReadOnlyDictionary<string, string> SecretColumns { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["offices.entry_code.code_hash"] = "1回だけのコードの照合値（秘密）です。",
        ["exchange.confirmation_link.secret_hash"] = "到着確認のリンクの照合値（秘密）です。",
        ["partners.invitation.code_hash"] = "ご案内のコードの照合値（秘密）です。",
        ["offices.api_key.hash"] = "APIキーの照合値（秘密）です。",
    };

    // What stands outside the offices and says something of this one, by the column that names it.
    private static readonly Dictionary<string, string> AboutTheOffice = new(StringComparer.Ordinal)
    {
        ["offices.office"] = "id", ["offices.membership"] = "office_id", ["offices.licence"] = "office_id", ["offices.api_key"] = "office_id", ["offices.termination"] = "office_id",
    };

    /// <summary>By name.</summary>
    public static IReadOnlyList<ExportTable> Of(IModel model) =>
    [
        .. from entity in model.GetEntityTypes()
           where entity.GetTableName() is not null && !entity.IsOwned()
           let name = NameOf(entity)
           where typeof(ITenantOwned).IsAssignableFrom(entity.ClrType) ? !LeftOut.ContainsKey(name) : AboutTheOffice.ContainsKey(name)
           orderby name
           select TableOf(entity, name),
    ];

    private static string NameOf(IReadOnlyEntityType entity) => $"{entity.GetSchema()}.{entity.GetTableName()}";

    private static ExportTable TableOf(IEntityType entity, string name)
    {
        var store = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var office = AboutTheOffice.GetValueOrDefault(name, "tenant_id");
        var columns = entity.GetProperties()
            .Select(property => new ExportColumn(property.GetColumnName(store)!, property.GetColumnType(store), ShapeOf(property)))
            // The database's own row version, which says nothing of the office.
            .Where(column => column.StoreType != "xid" && !SecretColumns.ContainsKey($"{name}.{column.Name}"));
        var key = entity.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName(store)!).ToList();
        return new ExportTable(
            name, [.. columns.OrderBy(column => column.Name != office).ThenBy(column => !key.Contains(column.Name))], [.. key.Where(column => column != "tenant_id")])
        {
            OfficeColumn = office,
        };
    }

    private static ExportShape ShapeOf(IReadOnlyProperty property) => property.ClrType != typeof(byte[]) ? ExportShape.Text
        : HexEndings.Any(ending => property.Name.EndsWith(ending, StringComparison.Ordinal)) ? ExportShape.Hex : ExportShape.File;

    private static readonly string[] HexEndings = ["Hash", "Signature", "Thumbprint", "Fingerprint"];
}
