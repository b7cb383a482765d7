using CarePlanCloud.Web.Account.ClientCertificates;
using System.Security.Claims;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Identity.Passkeys;
using CarePlanCloud.Application.Identity.SecondFactors;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Account;

/// <summary>App, recovery codes and passkeys of a person, after the password was given once more.</summary>
public sealed partial class MySecondFactor
{
    private Pending? _pending;
    private SecondFactorState? _state;
    private AuthenticatorOffer? _offer;
    private IReadOnlyList<PasskeyView> _passkeys = [];
    private IReadOnlyList<string>? _codes;

    [Parameter] public string OfficeNumber { get; set; } = "";

    [SupplyParameterFromForm(FormName = "prove")] public ProofEntry? Proof { get; set; }

    [SupplyParameterFromForm(FormName = "app")] public AppCode? AppEntry { get; set; }

    [Inject] private UseCases Door { get; set; } = default!;

    [Inject] private SignInLimits Limits { get; set; } = default!;

    [Inject] private ProvenPerson Proven { get; set; } = default!;

    [Inject] private PasswordScale Scale { get; set; } = default!;

    private Guid Person => Guid.Parse(HttpContext.User.FindFirstValue(ClaimTypes.NameIdentifier)!);

    private Caller Me => HttpContext.Member(OfficeNumber);

    protected override async Task OnInitializedAsync()
    {
        _pending = await Proven.FindAsync(HttpContext) is { } proven && proven.UserId == Person && proven.OfficeNumber == OfficeNumber ? proven : null;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var state = await Door.RunAsync<OpenSecondFactor, SecondFactorState>(Me, use => use.RunAsync(HttpContext.RequestAborted));
        if (state.Refusal is { } refusal)
        {
            (_pending, Problem, HttpContext.Response.StatusCode) = (null, refusal.Message, StatusCodes.Status404NotFound);
            return;
        }

        _state = state.Value;
        if (_pending is not null)
        {
            _offer = (await Door.RunAsync<OfferAuthenticator, AuthenticatorOffer>(Me, use => use.RunAsync(_pending.Attempt, HttpContext.RequestAborted))).Value;
            _passkeys = (await Door.RunAsync<ListPasskeys, IReadOnlyList<PasskeyView>>(Me, use => use.RunAsync(HttpContext.RequestAborted))).Value;
        }
    }

    private async Task ProveAsync()
    {
        if (Limits.SecondFactor(Person) is { } wait)
        {
            Follow(SignInResult.TooMany(wait));
            return;
        }

        if (await Scale.WeighAsync(Person, Proof?.Password ?? "", HttpContext.RequestAborted) is not true)
        {
            Problem = IdentityRefusals.WrongOldPassword.Message;
            return;
        }

        await PendingSignIn.KeepAsync(HttpContext, new Pending(Person, OfficeNumber, ""));
        Navigation.NavigateTo($"/o/{OfficeNumber}/account/second-factor");
    }

    private async Task ConfirmAsync()
    {
        if (_pending is null)
        {
            return;
        }

        if (Limits.SecondFactor(Person) is { } wait)
        {
            Follow(SignInResult.TooMany(wait));
            return;
        }

        Show(await Door.RunAsync<ConfirmAuthenticator, IReadOnlyList<string>>(Me, use => use.RunAsync(_pending.Attempt, AppEntry?.Code ?? "", CancellationToken.None)));
    }

    private async Task RenewAsync()
    {
        if (_pending is not null)
        {
            Show(await Door.RunAsync<RenewRecoveryCodes, IReadOnlyList<string>>(Me, use => use.RunAsync(CancellationToken.None)));
        }
    }

    private async Task RemoveAsync(byte[] credentialId)
    {
        if (_pending is not null)
        {
            Problem = (await Door.RunAsync<RemovePasskey, Done>(Me, use => use.RunAsync(credentialId, CancellationToken.None))).Refusal?.Message;
            await LoadAsync();
        }
    }

    private void Show(Outcome<IReadOnlyList<string>> codes) => (_codes, Problem) = (codes.IsDone ? codes.Value : null, codes.Refusal?.Message);

    public sealed class ProofEntry
    {
        public string? Password { get; set; }
    }

    public sealed class AppCode
    {
        public string? Code { get; set; }
    }
}
