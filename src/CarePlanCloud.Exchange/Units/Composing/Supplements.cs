namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>
/// R50–R52: each plan and each month of a client gets a supplement of its own, made from the client's draft. A draft that names a plan
/// date or a month serves that one alone; a draft that names neither serves all others.
/// </summary>
internal sealed class Supplements(IEnumerable<DraftRow> rows, ComposeNotes notes)
{
    private const string NoDate = "00000000";
    private const string NoMonth = "000000";

    private readonly List<DraftRow> _all = [.. rows.Where(row => row.IsSupplement)];
    private readonly HashSet<int> _used = [];

    public void Attach(IEnumerable<PlannedUnit> units)
    {
        var byClient = _all.ToLookup(row => row.Client);
        foreach (var unit in units)
        {
            var wanted = unit.Kind switch
            {
                UnitKind.Plan => unit.Rows.Select(row => (row.Client, Date: row.KeyDate, Month: NoMonth)),
                UnitKind.Slip => unit.Rows.Select(row => (row.Client, Date: NoDate, Month: unit.Month!)),
                _ => [],
            };
            foreach (var (client, date, month) in wanted.Distinct().ToList())
            {
                if (Choose([.. byClient[client]], date, month) is { } row)
                {
                    var copy = row.Copy();
                    copy.Draft.Set("PlanDate", date).Set("ServiceMonth", month);
                    unit.Rows.Add(copy);
                }
            }
        }

        foreach (var row in _all.Where(row => !_used.Contains(row.Position)))
        {
            if (notes.WhyAbsent(row.Client) is { } why)
            {
                notes.LeaveOut([row], why);
            }
            else
            {
                notes.LeaveOut(FindingCodes.SupplementNotNeeded, [row]);
            }
        }
    }

    private DraftRow? Choose(IReadOnlyList<DraftRow> drafts, string date, string month)
    {
        var named = drafts.Where(row => date == NoDate ? row["ServiceMonth"] == month : row["PlanDate"] == date).ToList();
        var fitting = named.Count > 0 ? named : [.. drafts.Where(row => row["PlanDate"] is "" or NoDate && row["ServiceMonth"] is "" or NoMonth)];
        _used.UnionWith(fitting.Select(row => row.Position));
        if (fitting.Count > 1)
        {
            notes.Tell(FindingCodes.SameKeyTwice, fitting[1], facts: fitting[1].Draft.Layout.NameJa);
        }

        return fitting.Count > 0 ? fitting[0] : null;
    }
}
