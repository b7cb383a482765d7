using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using CarePlanCloud.Exchange.Layouts;

namespace CarePlanCloud.Exchange.Text;

/// <summary>
/// What is written for characters outside MS932 (R34): a common form where one exists, each reported. What MS932 has is never touched,
/// so 髙 and 﨑 stay. Whole texts are not normalised: NFC would turn the compatibility ideographs of MS932 (such as U+FA19) into
/// other characters.
/// </summary>
public static class Substitutions
{
    private static readonly FrozenDictionary<Rune, Substitution> ByCharacter =
        Load("Substitutions").Concat(Load("Compatibility")).ToFrozenDictionary(row => row.From.EnumerateRunes().Single());

    /// <summary>
    /// The table, one row per character: chosen forms (Text/Substitutions.csv) and those which Unicode itself defines by decomposition
    /// (Text/Compatibility.csv). Combining marks, variation selectors and half-width katakana are handled besides.
    /// </summary>
    public static IReadOnlyCollection<Substitution> Table => ByCharacter.Values;

    /// <summary>The text as it will be written.</summary>
    /// <param name="text">Any text, even with broken surrogate pairs.</param>
    /// <param name="replacements">
    /// The caller's own choices, used before the table and also for what MS932 has; at each place the longest that fits. What they give
    /// goes through the table in its turn.
    /// </param>
    public static LegalText Apply(string text, IReadOnlyDictionary<string, string>? replacements = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return replacements is not { Count: > 0 } && IsLegal(text) ? new LegalText(text, [], [], KanaFolded: false) : new Rewriting(replacements).Run(text);
    }

    internal static Substitution? Find(Rune character) => ByCharacter.GetValueOrDefault(character);

    internal static bool IsMark(char c) => c is (>= '\u0300' and <= '\u036F') or '\u3099' or '\u309A';

    /// <summary>Variation selectors choose a shape of the character before them; without them it is still that character.</summary>
    internal static bool IsVariationSelector(Rune character) => character.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static bool IsLegal(string text)
    {
        foreach (var c in text)
        {
            if (!Ms932.CanEncode(c))
            {
                return false;
            }
        }

        return !KanaFolding.IsNeeded(text);
    }

    private static IEnumerable<Substitution> Load(string table) =>
        Layouts.Table.Load("Text/" + table).Select(row => new Substitution(Cell(row["from"]), Cell(row["to"]), row["why"]));

    /// <summary>What cannot be seen, or an editor might change, is written as U+XXXX.</summary>
    private static string Cell(string cell) => !cell.StartsWith("U+", StringComparison.Ordinal)
        ? cell
        : string.Concat(cell.Split(' ').Select(code => new Rune(int.Parse(code.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString()));
}
