using System.Text.RegularExpressions;
using CarePlanCloud.Application.Clients;

namespace CarePlanCloud.Application.Onboarding;

/// <summary>Addresses as they are compared: 四丁目４番４号, 4丁目4-4 and 4-4-4 are one place.</summary>
internal static partial class AddressKeys
{
    private const string Numerals = "〇一二三四五六七八九";

    /// <summary>Whether one says the same as the other, or the same without its prefecture or its building.</summary>
    public static bool Agree(string one, string other)
    {
        var (left, right) = (Of(one), Of(other));
        return left.Length > 0 && right.Length > 0 && (Says(left, right) || Says(right, left));
    }

    // 1-2-3 says nothing of 1-2-34.
    private static bool Says(string whole, string part) =>
        whole.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at && (at + part.Length == whole.Length || !char.IsAsciiDigit(whole[at + part.Length]));

    private static string Of(string address)
    {
        var digits = KanjiNumber().Replace(Prefecture().Replace(SearchKeys.Fold(address), ""), found => $"{Numerals.IndexOf(found.Value[0], StringComparison.Ordinal)}");
        return Dashes().Replace(Marks().Replace(digits, "-"), "-").Trim('-');
    }

    [GeneratedRegex("^(北海道|東京都|京都府|大阪府|.{2,3}県)")]
    private static partial Regex Prefecture();

    [GeneratedRegex("[一二三四五六七八九](?=丁目)")]
    private static partial Regex KanjiNumber();

    [GeneratedRegex("丁目|番地|番|号|ー|‐|−|–|—|の(?=[0-9])|ノ(?=[0-9])")]
    private static partial Regex Marks();

    [GeneratedRegex("-+")]
    private static partial Regex Dashes();
}
