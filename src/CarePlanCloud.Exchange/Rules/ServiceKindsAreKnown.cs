using CarePlanCloud.Exchange.Layouts;

namespace CarePlanCloud.Exchange.Rules;

/// <summary>R2, R3: an item that names a service kind names one of the standard's list, linked or not.</summary>
internal sealed class ServiceKindsAreKnown : IRowRule
{
    public Action<Record>? For(RuleContext context, ExchangeFile file)
    {
        var columns = file.Layout.Columns.Where(column => column.Kind == ColumnKind.ServiceKind).ToArray();
        return columns.Length == 0 ? null : record =>
        {
            foreach (var column in columns)
            {
                // Another length is told as a fault of the form.
                if (record.At(column.Index) is { Length: 2 } kind && LayoutCatalog.ServiceKind(kind) is null)
                {
                    context.Report(FindingCodes.ServiceKindUnknown, file, record, column.Name, kind);
                }
            }
        };
    }
}
