using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>What the composer has to say, and what it leaves out.</summary>
internal sealed class ComposeNotes
{
    private readonly List<Finding> _findings = [];
    private readonly List<LeftOutRecord> _leftOut = [];
    private readonly Dictionary<ClientKey, Finding> _absent = [];

    /// <summary>In the order of the request; what several units say alike is said once.</summary>
    public IReadOnlyList<Finding> Findings => [.. _findings.Distinct().OrderBy(finding => finding.Line ?? 0)];

    public bool HasErrors => _findings.Any(finding => finding.Severity == Severity.Error);

    public IReadOnlyList<LeftOutRecord> LeftOut => _leftOut;

    /// <summary>Tells something about one record. The value is the client's number, or the named column's, and is masked.</summary>
    public Finding Tell(string code, DraftRow row, string columnName = "InsuredNumber", string? rule = null, params ReadOnlySpan<object> facts)
    {
        var finding = FindingSink.Make(code, row.Kind, row.Position, row.Draft.Layout.Column(columnName), row[columnName], rule, null, facts);
        _findings.Add(finding);
        return finding;
    }

    /// <summary>Tells something that is about no record, such as a picture.</summary>
    public void Tell(string code, string file) => _findings.Add(FindingSink.Make(code, file));

    public void Tell(Finding finding) => _findings.Add(finding);

    /// <summary>Rows of one client that stay at home for one reason: one finding for all of them.</summary>
    public Finding LeaveOut(string code, IReadOnlyList<DraftRow> rows, params ReadOnlySpan<object> facts)
    {
        var why = Tell(code, rows[0], facts: facts);
        LeaveOut(rows, why);
        return why;
    }

    public void LeaveOut(IEnumerable<DraftRow> rows, Finding why) => _leftOut.AddRange(rows.Select(row => new LeftOutRecord(row.Given, why)));

    /// <summary>Remembers why a client's slip does not go out: the supplement stays at home for the same reason.</summary>
    public void Absent(ClientKey client, Finding why) => _absent.TryAdd(client, why);

    public Finding? WhyAbsent(ClientKey client) => _absent.GetValueOrDefault(client);
}
