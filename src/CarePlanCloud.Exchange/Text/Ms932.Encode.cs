using System.Buffers;
using System.Text;

namespace CarePlanCloud.Exchange.Text;

/// <content>Text to bytes: what has no code is told, never replaced by a question mark.</content>
public static partial class Ms932
{
    private static readonly SearchValues<char> PlainChars = SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(value => (char)value), '\t', '\n', '\r']);

    /// <summary>Encodes <paramref name="text"/> canonically, or tells the first character that has no code.</summary>
    /// <param name="text">UTF-16 text; substitute before (<see cref="Substitutions"/>).</param>
    /// <param name="output">Receives the bytes; on failure those before the character.</param>
    /// <returns>−1, or the 0-based UTF-16 index of the first character outside MS932.</returns>
    public static int Encode(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var span = output.GetSpan(checked((text.Length * 2) + 1));
        var o = 0;
        var i = 0;
        var table = Ms932Table.FromUnicode;
        while (i < text.Length)
        {
            var run = text[i..].IndexOfAnyExcept(PlainChars);
            run = run < 0 ? text.Length - i : run;
            Encoding.ASCII.GetBytes(text.Slice(i, run), span[o..]);
            (i, o) = (i + run, o + run);
            for (; i < text.Length && text[i] >= 0x80; i++)
            {
                var code = table[text[i]];
                if (code > 0xFF)
                {
                    span[o++] = (byte)(code >> 8);
                    span[o++] = (byte)(code & 0xFF);
                }
                else if (code != 0)
                {
                    span[o++] = (byte)(code & 0xFF);
                }
                else
                {
                    output.Advance(o);
                    return i;
                }
            }

            if (i < text.Length && table[text[i]] == 0)
            {
                output.Advance(o);
                return i;
            }
        }

        output.Advance(o);
        return -1;
    }

    /// <summary>Whether the UTF-16 unit has a code in MS932. Surrogates never have one.</summary>
    internal static bool CanEncode(char unit) => Ms932Table.FromUnicode[unit] != 0;
}
