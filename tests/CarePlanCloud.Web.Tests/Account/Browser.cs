using System.Net;
using System.Text.RegularExpressions;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Account;

/// <summary>A browser without a screen: keeps cookies, fills in the sign-in form, follows nothing by itself.</summary>
internal sealed partial class Browser : IDisposable
{
    public const string Password = "careplan-demo-2026";

    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false };

    public Browser(Uri address) => Http = new HttpClient(handler) { BaseAddress = address };

    public HttpClient Http { get; }

    public CookieContainer Cookies => handler.CookieContainer;

    public static string BillingIdOf(string officeNumber) => $"KJ{officeNumber}01";

    public Task<Reply> GetAsync(string path) => Reply.OfAsync(Http.GetAsync(new Uri(path, UriKind.Relative)));

    public Task<Reply> PostAsync(string path, params (string Name, string Value)[] fields) =>
        Reply.OfAsync(Http.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))));

    /// <summary>The antiforgery token of the page, for whoever is signed in now.</summary>
    public async Task<string> TokenAsync(string path = "/") => TokenIn((await GetAsync(path)).Must(200));

    public static string TokenIn(Reply page) => WebUtility.HtmlDecode(Token().Match(page.Text).Groups[1].Value);

    public Task<Reply> SignInAsync(string officeNumber) => SignInAsync(BillingIdOf(officeNumber), "admin", Password);

    public async Task<Reply> SignInAsync(string officeId, string userId, string password, string path = "/")
    {
        var token = await TokenAsync(path);
        return await PostAsync(
            path, ("_handler", "sign-in"), ("__RequestVerificationToken", token), ("Form.OfficeId", officeId), ("Form.UserId", userId), ("Form.Password", password));
    }

    /// <summary>Types a code into the page of the second step.</summary>
    public async Task<Reply> PassAsync(string path, string form, string code)
    {
        var token = await TokenAsync(path);
        return await PostAsync(path, ("_handler", form), ("__RequestVerificationToken", token), ("Form.Code", code));
    }

    public void Dispose() => Http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
