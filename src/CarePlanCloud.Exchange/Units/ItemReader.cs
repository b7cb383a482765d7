using CarePlanCloud.Exchange.Csv;
using CarePlanCloud.Exchange.Findings;
using CarePlanCloud.Exchange.Items;
using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Exchange.Units;

/// <summary>Judges one item of a row: what is certain is repaired, what is not is told.</summary>
internal sealed class ItemReader(string file, FindingSink sink)
{
    /// <summary>Whether the item is as it should be; repairs <paramref name="value"/> where it is not.</summary>
    public bool Read(RecordReader reader, Column column, ref string value)
    {
        var folded = column.Kind == ColumnKind.Text && FoldKana(reader, column, ref value);
        var fault = ItemCheck.Check(column, value);
        var quotes = Quotes(reader, column, value);
        if (quotes is not null)
        {
            sink.Add(quotes, file, reader.Line, column, value);
        }

        if (fault.Code is null && !ItemRepair.IsSuspect(column, value))
        {
            return quotes is null && !folded;
        }

        return Tell(reader.Line, column, fault, ref value) && quotes is null && !folded;
    }

    // A name in both widths would be two names.
    private bool FoldKana(RecordReader reader, Column column, ref string value)
    {
        if (!KanaFolding.IsNeeded(value))
        {
            return false;
        }

        sink.Add(FindingCodes.HalfWidthKana, file, reader.Line, column);
        value = KanaFolding.Fold(value);
        return true;
    }

    // R35. What stands between the commas is certain either way, unless it is another row.
    private static string? Quotes(RecordReader reader, Column column, string value)
    {
        var quoted = reader.IsQuoted(column.Index);
        return quoted && reader.HoldsRow(column.Index) ? FindingCodes.RowInText : column.Kind switch
        {
            ColumnKind.Text => value.Length > 0 && !quoted ? FindingCodes.TextUnquoted : null,
            ColumnKind.QuotableInteger => null,
            _ => quoted ? FindingCodes.QuotedNonText : null,
        };
    }

    private bool Tell(int line, Column column, ItemFault fault, ref string value)
    {
        if (ItemRepair.Find(column, value) is { } repair)
        {
            foreach (var code in repair.Codes)
            {
                sink.Add(code, file, line, column, value, column.Rule, null);
            }

            value = repair.Value;
            return false;
        }

        if (ItemRepair.Damage(column, value) is { } damage)
        {
            sink.Add(damage, file, line, column, value, column.Rule, null);
            return false;
        }

        if (fault.Code is null)
        {
            return true;
        }

        sink.Add(fault.Code, file, line, column, value, value.Length == 0 ? column.Condition : column.Rule, null, fault.Facts);
        return false;
    }
}
