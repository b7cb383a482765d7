using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>What a document still wants: for 同意 the items the standard asks for, for sending whatever the files will not take.</summary>
internal static class Completeness
{
    // Only the contents are judged here, so any time and any receiver will do.
    private static readonly DateTime AnyTime = new(2026, 11, 1, 9, 0, 0);

    public static IReadOnlyList<ItemProblem> Missing(FormDescription form, PreventiveContent content, string delegatedOfficeNumber) =>
    [
        .. from item in form.Items
           where item.IsRequired && content.Item(item.Name).Length == 0
           select new ItemProblem(item.Name, null, item.FullName, "必ず入れる項目です。"),
        .. content.Item("Entrustment") == "2" && delegatedOfficeNumber.Length == 0
            ? new[] { new ItemProblem("Entrustment", null, "委託", "委託の相手の事業所を選んでください。") }
            : [],
    ];

    /// <summary>What the exchange says about the document as it would be written; what is missing for 同意 is not said again.</summary>
    public static IReadOnlyList<ItemProblem> Notes(FormDescription form, Office office, Client client, PreventiveContent content, byte[]? familyChart)
    {
        var number = new ClientNumber(client.InsurerNumber, client.InsuredNumber);
        var drafts = PreventiveDrafts.Of(form, number, content);
        var address = new OfficeAddress(office.OfficeNumber, office.ServiceKind);
        var composed = ExchangeFiles.Compose(new UnitRequest(address, address, AnyTime, drafts));
        var notes = composed.Findings
            .Where(finding => finding.Severity is Severity.Error or Severity.Warning && finding is { ItemNumber: not null, Line: not null })
            .Select(finding => Note(form, drafts, finding)).OfType<ItemProblem>()
            .Where(note => note.Row is not null || content.Item(note.Item).Length > 0 || !form.Items.Single(item => item.Name == note.Item).IsRequired);
        return familyChart is not null && PreventiveDrafts.Picture(number, DateOnly.MinValue, familyChart) is null
            ? [.. notes, new ItemProblem("FamilyChartImageFileName", null, "家族構成", "PNGの画像は印刷できますが、送信されません。送るときはJPEGの画像に替えてください。")]
            : [.. notes];
    }

    private static ItemProblem? Note(FormDescription form, IReadOnlyList<RecordDraft> drafts, Finding finding)
    {
        if (finding.Line > drafts.Count)
        {
            return null;
        }

        var draft = drafts[finding.Line!.Value - 1];
        var column = draft.Layout.Columns[finding.ItemNumber!.Value - 1];
        var schema = form.Schemas.FirstOrDefault(schema => schema.RecordKind == draft.Layout.RecordKind);
        var item = (schema is null ? form.Items : form.RowItems(schema)).FirstOrDefault(item => item.Name == column.Name);
        return item is null ? null : new ItemProblem(
            item.Name, schema is null ? null : drafts.Take(finding.Line.Value).Count(row => row.Layout == draft.Layout), item.FullName, finding.Message + finding.Mend);
    }
}
