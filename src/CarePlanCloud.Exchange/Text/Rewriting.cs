using System.Buffers;
using System.Text;

namespace CarePlanCloud.Exchange.Text;

/// <summary>One text on its way to MS932, from left to right.</summary>
internal sealed class Rewriting(IReadOnlyDictionary<string, string>? replacements)
{
    public const string ChosenByCaller = "事業所の指定";
    private const string Combined = "結合文字";
    private const string Selector = "異体字セレクタ";
    private readonly StringBuilder _result = new();
    private readonly List<Substitution> _made = [];
    private readonly List<OutsideCharacter> _outside = [];
    private bool _kanaFolded;

    public LegalText Run(string text)
    {
        var position = 0;
        for (var i = 0; i < text.Length;)
        {
            var rest = text.AsSpan(i);
            var length = Replace(rest, position) is > 0 and var replaced ? replaced : Take(rest, position);
            position += Characters(rest[..length]);
            i += length;
        }

        return new LegalText(_result.ToString(), _made, _outside, _kanaFolded);
    }

    /// <summary>The caller's choice that fits here, if any; what it gives goes through the table, too.</summary>
    private int Replace(ReadOnlySpan<char> rest, int position)
    {
        string? longest = null;
        foreach (var from in replacements?.Keys ?? [])
        {
            longest = from.Length > (longest?.Length ?? 0) && rest.StartsWith(from, StringComparison.Ordinal) ? from : longest;
        }

        if (longest is null)
        {
            return 0;
        }

        var to = replacements![longest];
        Tell(longest, to, ChosenByCaller);
        for (var i = 0; i < to.Length;)
        {
            i += Take(to.AsSpan(i), position);
        }

        return longest.Length;
    }

    /// <summary>One character with its combining marks.</summary>
    private int Take(ReadOnlySpan<char> rest, int position)
    {
        // Half of a surrogate pair comes out as U+FFFD, which has no code either.
        Rune.DecodeFromUtf16(rest, out var first, out var length);
        var folded = KanaFolding.TryFold(rest, out var kana);
        if (folded > 0)
        {
            (first, length, _kanaFolded) = (new Rune(kana), folded, true);
        }

        var unmarked = length;
        var character = first;
        while (length < rest.Length && Join(character, rest[length]) is { } joined)
        {
            character = joined;
            length++;
        }

        if (length > unmarked || folded > 0)
        {
            var to = Form(character)?.To ?? character.ToString();
            _result.Append(to);
            if (length > unmarked)
            {
                Tell(rest[..length].ToString(), to, Combined);
            }
        }
        else
        {
            Put(character, rest[..length], position);
        }

        return length;
    }

    private void Put(Rune character, ReadOnlySpan<char> source, int position)
    {
        if (character.IsBmp && Ms932.CanEncode((char)character.Value))
        {
            _result.Append((char)character.Value);
        }
        else if (Form(character) is { } form)
        {
            _result.Append(form.To);
            Tell(form.From, form.To, form.Why);
        }
        else
        {
            _result.Append(source);
            if (_outside.TrueForAll(other => other.Character != character))
            {
                _outside.Add(new OutsideCharacter(character, position));
            }
        }
    }

    private void Tell(string from, string to, string why)
    {
        var made = new Substitution(from, to, why);
        if (!_made.Contains(made))
        {
            _made.Add(made);
        }
    }

    private static Substitution? Form(Rune character) => Substitutions.IsVariationSelector(character)
        ? new Substitution(character.ToString(), "", Selector)
        : Substitutions.Find(character);

    /// <summary>What a character and the combining mark behind it are together; null when MS932 has nothing for both.</summary>
    private static Rune? Join(Rune character, char mark)
    {
        if (!Substitutions.IsMark(mark) || !character.IsBmp)
        {
            return null;
        }

        // .NET refuses to normalise what is no character.
        var letter = (char)character.Value;
        var composed = letter == '\uFFFE' ? "" : new string([letter, mark]).Normalize(NormalizationForm.FormC);
        if (composed.Length == 1 && (Ms932.CanEncode(composed[0]) || Substitutions.Find(new Rune(composed[0])) is not null))
        {
            return new Rune(composed[0]);
        }

        // MS932 has no accents: x̂ is written x, as é is written e.
        return mark <= '\u036F' && (Substitutions.Find(character)?.To ?? character.ToString()) is [var first, ..] && char.IsAsciiLetter(first) ? character : null;
    }

    private static int Characters(ReadOnlySpan<char> units)
    {
        var count = 0;
        foreach (var _ in units.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
