using CarePlanCloud.Application.Reports;
using CarePlanCloud.Application.Reports.Evidence;

namespace CarePlanCloud.Application.Reconciliation.Evidence;

/// <summary>A list that goes to paper and to a spreadsheet alike.</summary>
internal sealed record EvidenceTable(string Name, string Title, IReadOnlyList<EvidenceColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public EvidencePaper ToPaper(string about, string? clientName) => new() { Title = Title, About = about, Columns = Columns, Rows = Rows, ClientName = clientName };

    public (string Name, byte[] Content) ToCsv() => ($"{Name}.csv", CsvText.Bytes(CsvText.Of(Columns.Select(column => column.Head), Rows)));
}
