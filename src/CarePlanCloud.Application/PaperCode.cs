using System.Security.Cryptography;

namespace CarePlanCloud.Application;

/// <summary>Random codes that people copy from paper: without 0, 1, I and O, which look and sound alike. Five random bits a letter.</summary>
public static class PaperCode
{
    public const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private const int GroupLength = 4;

    public static string New(int length) => RandomNumberGenerator.GetString(Letters, length);

    /// <returns>In groups of four, with dashes between, as it is printed.</returns>
    public static string InGroups(int length) => string.Join('-', New(length).Chunk(GroupLength).Select(group => new string(group)));
}
