using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>A document of 介護予防 → the rows of UPKIHON or UPYOBO and their appendices, and its picture.</summary>
internal static class PreventiveDrafts
{
    /// <summary>The main record first, then the appendices row by row.</summary>
    public static IReadOnlyList<RecordDraft> Of(FormDescription form, ClientNumber client, PreventiveContent content) =>
    [
        Filled(Keyed(form.RecordKind, client), form.Items.Select(item => (item.Name, content.Item(item.Name)))),
        .. from schema in form.Schemas
           from row in content.Of(schema)
           select Filled(Keyed(schema.RecordKind, client).Set(form.DateItem, content.Item(form.DateItem)), row.Select(item => (item.Key, item.Value))),
    ];

    /// <summary>The family chart as it travels; null without one, and for a PNG, which the standard does not carry (R91).</summary>
    public static FamilyChart? Picture(ClientNumber client, DateOnly consultationDate, byte[]? picture) =>
        picture is not null && FamilyCharts.FormatOf(picture) == PictureFormat.Jpeg
            ? new FamilyChart(client.InsurerNumber, client.InsuredNumber, consultationDate, picture)
            : null;

    private static RecordDraft Keyed(string recordKind, ClientNumber client) =>
        new RecordDraft(recordKind).Set("InsurerNumber", client.InsurerNumber).Set("InsuredNumber", client.InsuredNumber);

    private static RecordDraft Filled(RecordDraft draft, IEnumerable<(string Name, string Value)> items)
    {
        foreach (var (name, value) in items)
        {
            draft.Set(name, value);
        }

        return draft;
    }
}
