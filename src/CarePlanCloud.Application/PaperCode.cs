using System.Security.Cryptography;
using System.Text;
using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Application;

/// <summary>Random codes that people copy from paper: without 0, 1, I and O, which look and sound alike. Five random bits a letter.</summary>
public static class PaperCode
{
    public const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private const int GroupLength = 4;

    public static string New(int length) => RandomNumberGenerator.GetString(Letters, length);

    /// <returns>In groups of four, with dashes between, as it is printed.</returns>
    public static string InGroups(int length) => string.Join('-', New(length).Chunk(GroupLength).Select(group => new string(group)));

    /// <returns>As it was made, without dashes, whatever width and case a person types it in.</returns>
    public static string Tidy(string typed) => string.Concat(typed.FoldWidth().Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    /// <returns>The SHA-256 that is kept instead of a code: this many random bits need no slow hash.</returns>
    public static byte[] HashOf(string typed) => SHA256.HashData(Encoding.UTF8.GetBytes(Tidy(typed)));
}
