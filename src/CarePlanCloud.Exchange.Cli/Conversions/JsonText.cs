using System.Globalization;
using System.Text;

namespace CarePlanCloud.Exchange.Cli.Conversions;

/// <summary>
/// A JSON string with only what must be escaped. The framework's encoder also escapes the ideographic space that stands in most names of
/// people. Surrogates are escaped one by one: MS932 has none, and a lone one must not be lost.
/// </summary>
internal static class JsonText
{
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\r' => text.Append(@"\r"),
                '\n' => text.Append(@"\n"),
                '\t' => text.Append(@"\t"),
                _ when char.IsControl(letter) || char.IsSurrogate(letter) => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => text.Append(letter),
            };
        }

        return text.Append('"').ToString();
    }
}
