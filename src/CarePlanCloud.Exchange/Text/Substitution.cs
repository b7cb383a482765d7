using System.Text;

namespace CarePlanCloud.Exchange.Text;

/// <summary>A character outside MS932 and what is written in its place.</summary>
/// <param name="From">The character; a base letter with its combining marks; or what the caller asked to replace.</param>
/// <param name="To">All of it inside MS932; empty where the character is invisible and left out.</param>
/// <param name="Why">What joins the two, in one Japanese word: 異体字, 囲み文字, 空白 …</param>
public sealed record Substitution(string From, string To, string Why);

/// <summary>A character for which MS932 has neither a code nor a common form, such as an emoji.</summary>
/// <param name="Character">The character; U+FFFD for half of a surrogate pair.</param>
/// <param name="Position">Its place in the given text, counted in characters, 0-based.</param>
public readonly record struct OutsideCharacter(Rune Character, int Position);

/// <summary>A text as it will be written.</summary>
/// <param name="Text">Legal when <paramref name="Outside"/> is empty; what is outside stands in it unchanged.</param>
/// <param name="Made">The substitutions, each once.</param>
/// <param name="Outside">What has no form, each character once with its first place.</param>
/// <param name="KanaFolded">Whether half-width katakana was made full-width (<see cref="KanaFolding"/>).</param>
public readonly record struct LegalText(
    string Text, IReadOnlyList<Substitution> Made, IReadOnlyList<OutsideCharacter> Outside, bool KanaFolded);
