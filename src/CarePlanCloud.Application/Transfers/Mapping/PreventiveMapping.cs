using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Application.Plans.Preventive.Rows;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>A 利用者基本情報 or 介護予防サービス・支援計画書 of a sending unit. The picture is empty where there is none.</summary>
internal sealed record MappedPreventiveDocument(
    ClientNumber Client, PreventiveDocumentKind Kind, DateOnly Date, PreventiveContent Content, ReadOnlyMemory<byte> FamilyChart);

/// <summary>UPKIHON and UPYOBO with their appendices and pictures → documents as they are written here.</summary>
internal static class PreventiveMapping
{
    public static IReadOnlyList<MappedPreventiveDocument> Documents(FileSet fileSet) =>
        [.. from form in PreventiveForms.All
            from record in SlipMapping.Records(fileSet, form.RecordKind)
            let date = record.Date(form.DateItem)
            where date is not null
            select new MappedPreventiveDocument(ClientNumber.Of(record), form.Kind, date.Value, Content(fileSet, form, record), Picture(fileSet, record))];

    private static PreventiveContent Content(FileSet fileSet, FormDescription form, Record record)
    {
        var rows = form.Schemas.ToDictionary(schema => schema.List, schema => Rows(fileSet, form, schema, record));
        return new PreventiveContent(
            form.Items.Where(item => record[item.Name].Length > 0).ToDictionary(item => item.Name, item => record[item.Name]),
            rows.GetValueOrDefault(RowList.Rows, []),
            rows.GetValueOrDefault(RowList.Illnesses, []));
    }

    // R92: the rows of an appendix repeat the key of the record they belong to.
    private static List<Dictionary<string, string>> Rows(FileSet fileSet, FormDescription form, RowSchema schema, Record record) =>
        RowTree.Read(
            schema,
            SlipMapping.Records(fileSet, schema.RecordKind)
                .Where(row => ClientNumber.Of(row) == ClientNumber.Of(record) && row[form.DateItem] == record[form.DateItem])
                .Select(row => row.ToItems())).ToRows();

    private static ReadOnlyMemory<byte> Picture(FileSet fileSet, Record record) =>
        record.Layout.Has("FamilyChartImageFileName")
            ? fileSet.Images.FirstOrDefault(image => string.Equals(image.Key.ToString(), record["FamilyChartImageFileName"], StringComparison.OrdinalIgnoreCase)).Value?.Content ?? default
            : default;
}
