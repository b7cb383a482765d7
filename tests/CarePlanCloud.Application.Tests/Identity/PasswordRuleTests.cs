using CarePlanCloud.Application.Identity.Passwords;
using Xunit;

namespace CarePlanCloud.Application.Tests.Identity;

/// <summary>What a password may be.</summary>
public sealed class PasswordRuleTests
{
    private static readonly string[] Own = ["9970000011", "KJ997000001101", "yamada.h", "例示 計子"];

    [Theory]
    [InlineData("midori no kaban")]
    [InlineData("みどりのかばんとふるいきって")]
    [InlineData("correct horse battery staple")]
    [InlineData("x7#kQ!v2zR9@pL")]
    [InlineData("careplan-demo-2026")]
    public void What_nobody_guesses_is_allowed(string password) => Assert.Null(PasswordRules.ProblemOf(password, Own));

    [Theory]
    [InlineData("", "13文字以上")]
    [InlineData("midori kaban", "いま12文字")]
    [InlineData("aaaaaaaaaaaaaaa", "くり返し")]
    [InlineData("abcabcabcabcabc", "くり返し")]
    [InlineData("kaban1kaban1kaban1", "くり返し")]
    [InlineData("password123456", "よく使われる")]
    [InlineData("P@ssw0rd-P@ssw0rd!!", "よく使われる")]
    [InlineData("Sakura-Tokyo-2026", "よく使われる")]
    [InlineData("kaigo-helper-2026", "よく使われる")]
    [InlineData("12345678901234567", "よく使われる")]
    [InlineData("qwertyuiopasdfgh", "よく使われる")]
    [InlineData("1qaz2wsx3edc4rfv", "よく使われる")]
    [InlineData("ｐａｓｓｗｏｒｄ１２３４５６", "よく使われる")]
    [InlineData("9970000011-abcd", "もとにした")]
    [InlineData("KJ99700000110126", "もとにした")]
    [InlineData("yamada.h-20260", "もとにした")]
    [InlineData("midori\u0000kaban12", "使えない文字")]
    public void What_somebody_tries_first_is_not(string password, string why) => Assert.Contains(why, PasswordRules.ProblemOf(password, Own), StringComparison.Ordinal);

    [Fact]
    public void A_password_may_be_long_but_not_endless()
    {
        var words = string.Concat(Enumerable.Range(0, 60).Select(number => (number * 7919) + "あ"));
        Assert.Null(PasswordRules.ProblemOf(words[..128], []));
        Assert.Contains("128文字まで", PasswordRules.ProblemOf(words[..129], []), StringComparison.Ordinal);
    }
}
