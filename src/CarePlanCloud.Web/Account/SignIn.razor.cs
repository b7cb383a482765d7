using CarePlanCloud.Domain.Numbers;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Account;

/// <summary>Plain HTML on purpose: works before any script has loaded, and password managers understand it.</summary>
public sealed partial class SignIn
{

    private List<Problem> _problems = [];

    [CascadingParameter] public HttpContext HttpContext { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "sign-in")] public Entry? Form { get; set; }

    [SupplyParameterFromQuery] public string? ReturnUrl { get; set; }

    [Inject] private SignInDesk Desk { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private IWebHostEnvironment Environment { get; set; } = default!;

    private string OfficeCookie => Environment.IsDevelopment() ? "careplan-office-id" : "__Host-careplan-office-id";

    private string Here => $"{HttpContext.Request.Path}{HttpContext.Request.QueryString}";

    private string FocusField =>
        _problems.Count > 0 ? _problems[0].Field ?? "password" : Form?.OfficeId is null ? "office-id" : "user-id";

    protected override void OnInitialized()
    {
        var remembered = HttpContext.Request.Cookies[OfficeCookie];
        Form ??= new Entry { OfficeId = remembered, Remember = remembered is not null };
    }

    private async Task SubmitAsync()
    {
        var officeId = Tidy(Form!.OfficeId).ToUpperInvariant();
        var userId = Tidy(Form.UserId);
        _problems = [.. Missing(officeId, userId)];
        if (_problems.Count > 0)
        {
            return;
        }

        var answer = await Desk.SignInAsync(HttpContext, officeId, userId, Form.Password!, LocalAddress.Is(ReturnUrl) ? ReturnUrl! : "");
        if (answer.Destination is null)
        {
            HttpContext.Hold(answer);
            _problems.Add(new Problem(null, answer.Problem ?? "もう一度お試しください。"));
            return;
        }

        RememberOffice(officeId);
        Navigation.NavigateTo(answer.Destination);
    }

    private IEnumerable<Problem> Missing(string officeId, string userId)
    {
        if (officeId.Length == 0)
        {
            yield return new("office-id", "事業所IDを入力してください。");
        }

        if (userId.Length == 0)
        {
            yield return new("user-id", "ユーザーIDを入力してください。");
        }

        if (string.IsNullOrEmpty(Form!.Password))
        {
            yield return new("password", "パスワードを入力してください。");
        }
    }

    private void RememberOffice(string officeId)
    {
        if (Form!.Remember)
        {
            var options = new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Path = "/",
                Secure = !Environment.IsDevelopment(),
            };
            HttpContext.Response.Cookies.Append(OfficeCookie, officeId, options);
        }
        else
        {
            HttpContext.Response.Cookies.Delete(OfficeCookie, new CookieOptions { Path = "/", Secure = !Environment.IsDevelopment() });
        }
    }

    private string? Invalid(string field) => _problems.Exists(problem => problem.Field == field) ? "true" : null;

    // People type IDs with the IME on: full width becomes half width.
    private static string Tidy(string? typed) => (typed ?? "").FoldWidth().Trim();

    public sealed class Entry
    {
        public string? OfficeId { get; set; }

        public string? UserId { get; set; }

        public string? Password { get; set; }

        public bool Remember { get; set; }
    }

    private sealed record Problem(string? Field, string Text);
}
