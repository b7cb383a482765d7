using CarePlanCloud.Exchange.Rules;

namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>Records that have a key of their own stand once: a copy is left out, a contradiction is an Error (R11, R12).</summary>
internal static class SameRecords
{
    public static List<DraftRow> Remove(IReadOnlyList<DraftRow> rows, ComposeNotes notes)
    {
        var kept = new List<DraftRow>(rows.Count);
        var known = new Dictionary<string, DraftRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (Key(row) is not { } key || known.TryAdd(key, row))
            {
                kept.Add(row);
            }
            else if (known[key].Draft.Items.SequenceEqual(row.Draft.Items))
            {
                notes.LeaveOut(FindingCodes.SameRecordTwice, [row], row.Draft.Layout.NameJa);
            }
            else
            {
                notes.Tell(FindingCodes.SameKeyTwice, row, facts: row.Draft.Layout.NameJa);
            }
        }

        return kept;
    }

    private static string? Key(DraftRow row) =>
        KeysStandOnce.Columns(row.Kind) is { } columns ? string.Join(',', columns.Select(name => row[name]).Prepend(row.Kind)) : null;
}
