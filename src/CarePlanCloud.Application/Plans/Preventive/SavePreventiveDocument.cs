using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using CarePlanCloud.Application.Plans.Preventive.Rows;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>Writes a draft as a whole. What 同意 and 委託 fill stays as it is. Nobody writes over what another has just written.</summary>
[Requires(Permission.WritePlans)]
public sealed class SavePreventiveDocument(PreventiveDesk desk, AuditTrail audit)
{
    /// <param name="id">The draft.</param>
    /// <param name="version">What the writer saw.</param>
    /// <param name="content">Everything on the paper; what is left out is empty.</param>
    /// <param name="cancel">The writer has left.</param>
    public async Task<Outcome<SavedPreventive>> RunAsync(Guid id, uint version, PreventiveContent content, CancellationToken cancel)
    {
        var found = await desk.HeldAsync(id, cancel);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        var document = found.Value;
        if (document.State != PlanState.Draft)
        {
            return PreventiveRefusals.Frozen;
        }

        if (document.Version != version)
        {
            return await desk.ChangedMeanwhileAsync(document, content, cancel);
        }

        var form = PreventiveForms.Of(document.Kind);
        if (ContentChecks.Problems(form, content) is { Count: > 0 } problems)
        {
            return PreventiveRefusals.BadItems(problems);
        }

        if (ItemChecks.Day(content.Item(form.DateItem)) is not { } date)
        {
            return PreventiveRefusals.DateMissing;
        }

        document.Date = date;
        document.Items = Items(form, content, document.Items);
        document.Rows = Rows(form, RowList.Rows, content);
        document.Illnesses = Rows(form, RowList.Illnesses, content);
        var saved = await desk.SaveAsync(document, cancel);
        await audit.AppendAsync(nameof(SavePreventiveDocument), document.ClientId, cancel);
        return saved;
    }

    private static Dictionary<string, string> Items(FormDescription form, PreventiveContent content, Dictionary<string, string> stored) =>
        form.Items.Select(item => (item.Name, Value: item.ByConsent || item.ByDelegation ? stored.GetValueOrDefault(item.Name, "") : content.Item(item.Name)))
            .Where(item => item.Value.Length > 0).ToDictionary(item => item.Name, item => item.Value, StringComparer.Ordinal);

    // A row nothing is written on is no row.
    private static List<Dictionary<string, string>> Rows(FormDescription form, RowList list, PreventiveContent content) =>
        form.Schemas.FirstOrDefault(schema => schema.List == list) is { } schema
            ? RowTree.Read(schema, content.Of(schema).Where(row => schema.Levels.SelectMany(level => level.Items).Any(item => row.GetValueOrDefault(item, "").Length > 0))).ToRows()
            : [];
}
