namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>Records that have a key of their own stand once: a copy is left out, a contradiction is an Error (R11, R12).</summary>
internal static class SameRecords
{
    private static readonly string[] Keyed = ["UPHOSOKU", "UP1KYO", "UPKIHON", "UPYOBO", "DLT1KYO", "DLTPLAN", "DLTJSK", "DLTKIHON", "DLTYOBO"];
    private static readonly string[] KeyColumns = ["InsurerNumber", "InsuredNumber", "PlanDate", "ConsultationDate", "ServiceMonth", "ServiceOfficeNumber", "ServiceKind"];

    public static List<DraftRow> Remove(IReadOnlyList<DraftRow> rows, ComposeNotes notes)
    {
        var kept = new List<DraftRow>(rows.Count);
        var known = new Dictionary<string, DraftRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!Keyed.Contains(row.Kind) || known.TryAdd(Key(row), row))
            {
                kept.Add(row);
            }
            else if (known[Key(row)].Draft.Items.SequenceEqual(row.Draft.Items))
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

    private static string Key(DraftRow row) =>
        string.Join(',', KeyColumns.Where(row.Draft.Layout.Has).Select(name => row[name]).Prepend(row.Kind));
}
