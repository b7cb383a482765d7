using CarePlanCloud.Domain.Numbers;

namespace CarePlanCloud.Application.Identity.Passwords;

/// <summary>
/// What a password must be (NIST SP 800-63B-4): long, not longer than a person writes, and not what an attacker tries first. No mixture of
/// kinds of characters is asked for, and nobody has to change it by the calendar.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 13;

    public const int Longest = 128;

    private const int FewestCharacters = 5;
    private const int ShortestRun = 4;

    // Words that attackers begin with, in this field and in this country; folded to lower case without digits and signs.
    private static readonly string[] CommonWords =
    [
        "password", "passwd", "passphrase", "pass", "word", "admin", "administrator", "root", "user", "login", "welcome", "letmein", "secret", "qwerty",
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "iloveyou", "sunshine", "princess", "dragon", "monkey", "football", "baseball", "superman", "master",
        "trustno", "changeme", "default", "test", "guest", "hello", "internet", "computer", "japan", "nippon", "nihon", "tokyo", "osaka", "kyoto", "sakura",
        "himawari", "kaigo", "kaigohoken", "careplan", "cloud", "caremanager", "helper", "jigyosho", "jimusho", "office", "houmon", "kyotaku", "kokuho",
        "kokuhoren", "denshi", "seikyu", "arigatou", "arigato", "ohayou", "pokemon", "doraemon", "totoro", "yamada", "tanaka", "suzuki", "sato", "satou",
        "abc", "abcd", "abcdef", "abcdefg", "abcdefgh", "xyz", "one", "two", "three", "the", "my", "new", "super", "manager", "service", "system",
    ];

    private static readonly string[] Runs =
    [
        "01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    ];

    /// <param name="password">As typed; every character counts, blanks too.</param>
    /// <param name="ownWords">事業所番号, 事業所ID, ユーザーID, names: what others know of the person.</param>
    /// <returns>Null when it will do, else why not and how to mend it.</returns>
    public static string? ProblemOf(string password, IEnumerable<string> ownWords)
    {
        if (password.Length < Shortest)
        {
            return $"パスワードは{Shortest}文字以上にしてください（いま{password.Length}文字）。覚えやすい言葉をいくつか並べると、長くても打ちやすくなります。";
        }

        if (password.Length > Longest)
        {
            return $"パスワードは{Longest}文字までにしてください（いま{password.Length}文字）。";
        }

        if (password.Any(char.IsControl) || password.Contains('\uFFFE', StringComparison.Ordinal))
        {
            return "パスワードに使えない文字が入っています。打ち直してください。";
        }

        var folded = password.FoldWidth().ToLowerInvariant();
        if (folded.Distinct().Count() < FewestCharacters || IsRepeated(folded))
        {
            return "同じ文字や同じ並びのくり返しは使えません。ちがう言葉をいくつか並べてください。";
        }

        if (ownWords.Select(word => word.FoldWidth().Trim().ToLowerInvariant()).Any(word => word.Length >= ShortestRun && Without(folded, word).Length < FewestCharacters + ShortestRun))
        {
            return "事業所番号・事業所ID・ユーザーID・名前をもとにしたパスワードは使えません。ほかの言葉にしてください。";
        }

        return IsMadeOfCommonWords(folded) || IsRun(folded)
            ? "よく使われる言葉や並び（password、1234…、qwerty など）だけのパスワードは使えません。ほかの言葉を足してください。"
            : null;
    }

    private static string Without(string text, string word) => text.Contains(word, StringComparison.Ordinal) ? text.Replace(word, "", StringComparison.Ordinal) : text;

    // The whole is one piece again and again.
    private static bool IsRepeated(string text) => Enumerable.Range(1, text.Length / 2).Any(length =>
        Enumerable.Range(length, text.Length - length).All(at => text[at] == text[at % length]));

    // Nothing is left but one or two common words, digits and signs. Longest words first, so that none hides in another.
    private static bool IsMadeOfCommonWords(string text)
    {
        var letters = string.Concat(text.Select(Plain).Where(char.IsLetter));
        foreach (var word in CommonWords.OrderByDescending(word => word.Length))
        {
            letters = letters.Replace(word, "", StringComparison.Ordinal);
        }

        return letters.Length < FewestCharacters - 2;
    }

    // p@ssw0rd.
    private static char Plain(char letter) => letter switch { '@' => 'a', '0' => 'o', '3' => 'e', '$' => 's', _ => letter };

    // Most of it runs along the alphabet, the digits or the keyboard, in either direction.
    private static bool IsRun(string text)
    {
        var covered = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = Runs.Max(run => Math.Max(LengthAlong(text, at, run), LengthAlong(text, at, new string([.. run.Reverse()]))));
            covered += length >= ShortestRun ? length : 0;
            at += Math.Max(length, 1);
        }

        return text.Length - covered < FewestCharacters;
    }

    private static int LengthAlong(string text, int at, string run)
    {
        var start = run.IndexOf(text[at], StringComparison.Ordinal);
        var length = 0;
        while (start >= 0 && at + length < text.Length && start + length < run.Length && text[at + length] == run[start + length])
        {
            length++;
        }

        return length;
    }
}
