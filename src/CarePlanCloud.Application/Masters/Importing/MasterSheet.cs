namespace CarePlanCloud.Application.Masters.Importing;

/// <summary>A table as a file holds it: a CSV has one, a workbook one for each sheet.</summary>
/// <param name="Name">The sheet's name; empty for a CSV.</param>
internal sealed record MasterSheet(string Name, IReadOnlyList<MasterRow> Rows);

/// <summary>A row with the number a person sees beside it, from 1, and its cells without the blanks around them.</summary>
internal sealed record MasterRow(int Number, string[] Cells)
{
    /// <summary>The cell of a column, empty beyond the last.</summary>
    public string this[int column] => column >= 0 && column < Cells.Length ? Cells[column] : "";

    public bool IsBlank => Array.TrueForAll(Cells, cell => cell.Length == 0);
}
