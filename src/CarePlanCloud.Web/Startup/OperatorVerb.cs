using CarePlanCloud.Application;
using CarePlanCloud.Application.Operating.SigningIn;
using CarePlanCloud.Domain;
using Npgsql;

namespace CarePlanCloud.Web.Startup;

/// <summary>
/// <c>operator add LOGIN NAME</c>: as the owner, a further operator; <c>operator reset LOGIN</c>: who was locked or has lost the telephone begins
/// anew. Prints a password once, with which the person chooses one of the person's own and then sets an authenticator app up. 0: done; 1: refused, with the reason; 2: wrong usage, or no database.
/// </summary>
internal static class OperatorVerb
{
    private const int Length = 20;

    public static Task<int> RunAsync(string[] args) =>
        RunAsync(args, new ConfigurationBuilder().AddEnvironmentVariables().Build().GetConnectionString("CarePlanOwner"), Console.Out);

    /// <summary>Also for tests.</summary>
    public static async Task<int> RunAsync(string[] args, string? owner, TextWriter said)
    {
        if (owner is null)
        {
            await said.WriteLineAsync("ConnectionStrings__CarePlanOwner がありません。運営者を作れるのは持ち主の役割だけです。");
            return 2;
        }

        try
        {
            return args switch
            {
                ["add", { Length: > 0 } login, { Length: > 0 } name] => await HandOverAsync(
                    password => OperatorRegister.AddAsync(owner, login, name, password, isChosen: false, CancellationToken.None), $"運営者を加えました: {FindOperator.NameOf(login)}（{name.Trim()}）", said),
                ["reset", { Length: > 0 } login] => await HandOverAsync(
                    password => OperatorRegister.ResetAsync(owner, login, password, CancellationToken.None), $"サインインをやり直せるようにしました: {FindOperator.NameOf(login)}", said),
                _ => await ExplainAsync(said),
            };
        }
        catch (Exception fault) when (fault is NpgsqlException || fault.InnerException is NpgsqlException)
        {
            await said.WriteLineAsync($"データベースに書けませんでした: {(fault.InnerException ?? fault).Message}");
            return 2;
        }
    }

    private static async Task<int> ExplainAsync(TextWriter said)
    {
        await said.WriteLineAsync("使い方: operator add 運営者ID 名前\n　　　　operator reset 運営者ID");
        return 2;
    }

    private static async Task<int> HandOverAsync(Func<string, Task<Outcome<Done>>> write, string words, TextWriter said)
    {
        var password = PaperCode.InGroups(Length);
        if ((await write(password)).Refusal is { } refusal)
        {
            await said.WriteLineAsync(refusal.Message);
            return 1;
        }

        await said.WriteLineAsync(words);
        await said.WriteLineAsync($"はじめのパスワード: {password}");
        await said.WriteLineAsync("このパスワードは二度と表示されません。/operator でサインインし、ご自分のパスワードと認証アプリを設定してください。");
        return 0;
    }
}
