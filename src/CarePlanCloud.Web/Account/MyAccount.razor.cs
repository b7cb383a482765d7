using CarePlanCloud.Web.Account.ClientCertificates;
using System.Security.Claims;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Identity.Passwords;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CarePlanCloud.Web.Account;

/// <summary>What a person decides about the person's own account: password and sessions.</summary>
public sealed partial class MyAccount
{
    private IReadOnlyList<SessionView> _sessions = [];
    private Guid? _mine;
    private bool _isHere;
    private bool _oldIsWrong;
    private string? _said;

    [Parameter] public string OfficeNumber { get; set; } = "";

    [SupplyParameterFromForm(FormName = "change-password")] public Entry? Form { get; set; }

    [Inject] private UseCases Door { get; set; } = default!;

    [Inject] private SignInLimits Limits { get; set; } = default!;

    [Inject] private UserManager<Application.Identity.User> Users { get; set; } = default!;

    [Inject] private SignInManager<Application.Identity.User> SignIns { get; set; } = default!;

    private Caller Me => HttpContext.Member(OfficeNumber);

    protected override async Task OnInitializedAsync()
    {
        _mine = Guid.Parse(HttpContext.User.FindFirstValue(MemberCookie.SessionClaim)!);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var listed = await Door.RunAsync<ListMySessions, IReadOnlyList<SessionView>>(Me, use => use.RunAsync(HttpContext.RequestAborted));
        (_isHere, _sessions) = (listed.IsDone, listed.IsDone ? listed.Value : []);
        if (listed.Refusal is { } refusal)
        {
            (HttpContext.Response.StatusCode, Problem) = (StatusCodes.Status404NotFound, refusal.Message);
        }
    }

    private async Task ChangeAsync()
    {
        if (Limits.SecondFactor(((Caller.Member)Me).UserId) is { } wait)
        {
            Follow(SignInResult.TooMany(wait));
            return;
        }

        if (Form!.Password != Form.Again)
        {
            Problem = "2つの新しいパスワードがちがいます。もう一度、同じものを2回入れてください。";
            return;
        }

        var changed = await Door.RunAsync<ChangePassword, Done>(Me, use => use.RunAsync(Form.Old ?? "", Form.Password ?? "", _mine!.Value, CancellationToken.None));
        if (changed.Refusal is { } refusal)
        {
            (Problem, _oldIsWrong) = (refusal.Message, refusal == Application.Identity.IdentityRefusals.WrongOldPassword);
            return;
        }

        // The session at hand goes on under the new security stamp.
        var user = await Users.FindByIdAsync(((Caller.Member)Me).UserId.ToString());
        await SignIns.SignInWithClaimsAsync(user!, isPersistent: false, [new Claim(MemberCookie.SessionClaim, $"{_mine}")]);
        _said = "パスワードを変えました。ほかの端末のサインインは終わりました。";
        await LoadAsync();
    }

    private async Task RevokeAsync(Guid? only)
    {
        var ended = await Door.RunAsync<RevokeSessions, int>(Me, use => use.RunAsync(only, _mine, CancellationToken.None));
        _said = ended.IsDone ? $"{ended.Value}台のサインインを止めました。" : null;
        Problem = ended.Refusal?.Message;
        await LoadAsync();
    }

    public sealed class Entry
    {
        public string? Old { get; set; }

        public string? Password { get; set; }

        public string? Again { get; set; }
    }
}
