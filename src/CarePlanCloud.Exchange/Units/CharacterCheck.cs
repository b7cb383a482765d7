using CarePlanCloud.Exchange.Csv;
using CarePlanCloud.Exchange.Findings;
using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Exchange.Units;

/// <summary>R34: tells each bad character with its line, its offset and, where the row can be split, its item.</summary>
internal sealed class CharacterCheck(string file, TextSource source, FindingSink sink)
{
    private int _next;
    private int _line = 1;
    private int _counted;

    /// <summary>Tells the problems up to the end of the row the reader stands on.</summary>
    public void Before(RecordReader reader, Layout layout)
    {
        while (_next < source.Problems.Count && source.Problems[_next].OutputOffset < reader.End)
        {
            var problem = source.Problems[_next++];
            Tell(problem, problem.OutputOffset < reader.Start || reader.FieldCount != layout.Columns.Count ? null : ColumnAt(reader, layout, problem));
        }
    }

    /// <summary>Tells the problems after the last readable row.</summary>
    public void Rest()
    {
        while (_next < source.Problems.Count)
        {
            Tell(source.Problems[_next++], null);
        }
    }

    private static Column ColumnAt(RecordReader reader, Layout layout, Ms932Problem problem) =>
        layout.Columns.First(column => problem.OutputOffset <= reader.ItemEnd(column.Index));

    private void Tell(Ms932Problem problem, Column? column)
    {
        // Lines are counted in the text: in UTF-16 the bytes of a line break also stand inside other characters.
        var bytes = source.Text.Span;
        for (; _counted < Math.Min(problem.OutputOffset, bytes.Length); _counted++)
        {
            var last = _counted + 1 >= bytes.Length || bytes[_counted + 1] != (byte)'\n';
            _line += bytes[_counted] == (byte)'\n' || (bytes[_counted] == (byte)'\r' && last) ? 1 : 0;
        }

        var code = problem.Kind switch
        {
            Ms932ProblemKind.Invalid => FindingCodes.InvalidByte,
            Ms932ProblemKind.UserDefined => FindingCodes.UserDefinedCharacter,
            _ => FindingCodes.ControlCharacter,
        };
        sink.Add(code, file, _line, column, facts: problem.Offset + 1);
    }
}
