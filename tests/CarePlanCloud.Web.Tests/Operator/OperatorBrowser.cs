using System.Text.RegularExpressions;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Account;
using CarePlanCloud.Web.Tests.Hosting;
using OtpNet;

namespace CarePlanCloud.Web.Tests.Operator;

/// <summary>An operator at the console's own sign-in.</summary>
internal static partial class OperatorBrowser
{
    public const string Login = "unei";

    public static Task<Reply> StepAsync(this Browser browser, string path, string handler, params (string Name, string Value)[] fields) => StepAsync(browser, path, handler, null, fields);

    /// <summary>Password, app, recovery codes: in.</summary>
    public static async Task<Totp> SignInAsOperatorAsync(this Browser browser, string login = Login, string password = Browser.Password)
    {
        MustGoTo(await browser.StepAsync("/operator/sign-in", "operator-sign-in", ("Form.Login", login), ("Form.Password", password)), "/operator/second-factor/new");
        var app = await browser.AppAsync();
        (await browser.StepAsync("/operator/second-factor/new", "operator-new-second-factor", ("Form.Code", app.ComputeTotp()))).Must(200);
        (await browser.GetAsync("/operator")).Must(200);
        return app;
    }

    public static async Task<Totp> AppAsync(this Browser browser) => new(Base32Encoding.ToBytes(
        Secret().Match((await browser.GetAsync("/operator/second-factor/new")).Must(200).Text).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal)));

    public static void MustGoTo(this Reply reply, string path)
    {
        reply.Must(302);
        Assert.Equal(path, new Uri(new Uri("http://x/"), reply.Headers.Location!).AbsolutePath);
    }

    private static async Task<Reply> StepAsync(Browser browser, string path, string handler, string? token, (string Name, string Value)[] fields) =>
        await browser.PostAsync(path, [("_handler", handler), ("__RequestVerificationToken", token ?? await browser.TokenAsync(path)), .. fields]);

    [GeneratedRegex("class=\"secret\">([A-Z2-7 ]+)<")]
    private static partial Regex Secret();
}
