using CarePlanCloud.Application;
using CarePlanCloud.Application.Operating.SigningIn;
using Npgsql;

namespace CarePlanCloud.Web.Startup;

/// <summary>
/// <c>operator add LOGIN NAME</c>: as the owner, a further operator. Prints a password once, with which the person chooses one of the person's
/// own and then sets an authenticator app up. 0: done; 1: refused, with the reason; 2: wrong usage, or no database.
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

        if (args is not ["add", { Length: > 0 } login, { Length: > 0 } name])
        {
            await said.WriteLineAsync("使い方: operator add 運営者ID 名前");
            return 2;
        }

        try
        {
            return await AddAsync(owner, login, name, said);
        }
        catch (Exception fault) when (fault is NpgsqlException || fault.InnerException is NpgsqlException)
        {
            await said.WriteLineAsync($"データベースに書けませんでした: {(fault.InnerException ?? fault).Message}");
            return 2;
        }
    }

    private static async Task<int> AddAsync(string owner, string login, string name, TextWriter said)
    {
        var password = PaperCode.InGroups(Length);
        var added = await OperatorRegister.AddAsync(owner, login, name, password, isChosen: false, CancellationToken.None);
        if (added.Refusal is { } refusal)
        {
            await said.WriteLineAsync(refusal.Message);
            return 1;
        }

        await said.WriteLineAsync($"運営者を加えました: {FindOperator.NameOf(login)}（{name.Trim()}）");
        await said.WriteLineAsync($"はじめのパスワード: {password}");
        await said.WriteLineAsync("このパスワードは二度と表示されません。/operator でサインインし、ご自分のパスワードと認証アプリを設定してください。");
        return 0;
    }
}
