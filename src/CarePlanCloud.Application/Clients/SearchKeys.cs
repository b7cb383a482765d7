using System.Text;
using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Application.Clients;

/// <summary>How names are compared: width, case and the two kana syllabaries do not matter, spaces neither.</summary>
public static class SearchKeys
{
    /// <summary>What a client is sorted and found by: the kana, or the name while the kana is not known.</summary>
    public static string Of(string kana, string name) => Fold(kana.Length > 0 ? kana : name);

    /// <summary>NFKC, upper case, hiragana as katakana, without spaces.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.FoldWidth().ToUpperInvariant())
        {
            if (!char.IsWhiteSpace(character))
            {
                folded.Append(character is >= 'ぁ' and <= 'ゖ' ? (char)(character + ('ァ' - 'ぁ')) : character);
            }
        }

        return folded.ToString();
    }
}
