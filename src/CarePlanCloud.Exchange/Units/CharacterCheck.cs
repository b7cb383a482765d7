using System.Text;
using CarePlanCloud.Exchange.Csv;
using CarePlanCloud.Exchange.Findings;
using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Exchange.Units;

/// <summary>R34: tells each bad character with its line, its offset and, where the row can be split, its item.</summary>
internal sealed class CharacterCheck(RawFile file, TextSource source, FindingSink sink)
{
    private const int MostMarks = 4;
    private readonly ProblemLog _problems = source.Problems;

    // A file of nothing but emoji asks for the same few characters a million times.
    private readonly Dictionary<Rune, (string Code, object[] Facts)> _outside = [];
    private int _next;
    private int _line = 1;
    private int _counted;

    /// <summary>Tells the problems up to the end of the row the reader stands on.</summary>
    public void Before(RecordReader reader, Layout layout)
    {
        while (_next < _problems.Count && _problems[_next].OutputOffset < reader.End)
        {
            var problem = _problems[_next++];
            Tell(problem, problem.OutputOffset < reader.Start || reader.FieldCount != layout.Columns.Count ? null : ColumnAt(reader, layout, problem));
        }
    }

    /// <summary>Tells the problems after the last readable row.</summary>
    public void Rest()
    {
        while (_next < _problems.Count)
        {
            Tell(_problems[_next++], null);
        }

        foreach (var kind in Enum.GetValues<Ms932ProblemKind>().Where(kind => _problems.Uncounted(kind) > 0))
        {
            sink.Count(Code(kind), file.Name, _problems.Uncounted(kind));
        }
    }

    private static Column ColumnAt(RecordReader reader, Layout layout, Ms932Problem problem) =>
        layout.Columns.First(column => problem.OutputOffset <= reader.ItemEnd(column.Index));

    private void Tell(Ms932Problem problem, Column? column)
    {
        // Lines are counted in the text: in UTF-16 a byte 0A is not a line end.
        var text = source.Text.Span;
        for (; _counted < Math.Min(problem.OutputOffset, text.Length); _counted++)
        {
            var last = _counted + 1 >= text.Length || text[_counted + 1] != (byte)'\n';
            _line += text[_counted] == (byte)'\n' || (text[_counted] == (byte)'\r' && last) ? 1 : 0;
        }

        var (code, facts) = problem.Kind switch
        {
            Ms932ProblemKind.Duplicate => (Code(problem.Kind), Codes(problem)),
            Ms932ProblemKind.Outside => Outside(problem),
            _ => (Code(problem.Kind), []),
        };
        sink.Add(code, file.Name, _line, column, facts: [problem.Offset + 1, .. facts]);
    }

    private static string Code(Ms932ProblemKind kind) => kind switch
    {
        Ms932ProblemKind.Invalid => FindingCodes.InvalidByte,
        Ms932ProblemKind.UserDefined => FindingCodes.UserDefinedCharacter,
        Ms932ProblemKind.Control => FindingCodes.ControlCharacter,
        Ms932ProblemKind.Duplicate => FindingCodes.DuplicateCode,
        _ => throw new InvalidOperationException($"Problem {kind} has no code of its own."),
    };

    private object[] Codes(Ms932Problem problem)
    {
        Rune.DecodeFromUtf8(source.Text.Span[problem.OutputOffset..], out var character, out _);
        var received = file.Content.Span.Slice(problem.Offset, 2);
        return [character.ToString(), Convert.ToHexString(received), $"{Ms932Table.FromUnicode[character.Value]:X4}"];
    }

    private (string Code, object[] Facts) Outside(Ms932Problem problem)
    {
        Rune.DecodeFromUtf8(source.Text.Span[problem.OutputOffset..], out var character, out var length);
        if (!_outside.TryGetValue(character, out var known))
        {
            known = Outside(character, problem.OutputOffset, length);
            if (!character.IsBmp || !Substitutions.IsMark((char)character.Value))
            {
                _outside[character] = known;
            }
        }

        return known;
    }

    private (string Code, object[] Facts) Outside(Rune character, int start, int length)
    {
        var text = source.Text.Span;
        var shown = Shown.Text(character.ToString());
        var end = start + length;

        // A combining mark may be one character with the letter before it.
        for (var (first, marks) = (character, 0); first.IsBmp && Substitutions.IsMark((char)first.Value) && start > 0 && marks < MostMarks; marks++)
        {
            Rune.DecodeLastFromUtf8(text[..start], out first, out length);
            start -= length;
        }

        var legal = Substitutions.Apply(Encoding.UTF8.GetString(text[start..end]));
        return legal.Outside.Count == 0
            ? (FindingCodes.OutsideWithForm, [shown, Shown.Text(legal.Text)])
            : (FindingCodes.OutsideMs932, [shown, Shown.Code(character)]);
    }
}
