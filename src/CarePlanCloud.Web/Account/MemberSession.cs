using System.Security.Claims;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Identity.Sessions;
using CarePlanCloud.Web.Operator;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Web.Account;

/// <summary>Asks every minute whether the person behind an open page may still be there (session revoked or over, password changed).</summary>
internal sealed class MemberSession(ILoggerFactory logs, SessionGate gate, UseCases door, IOptions<IdentityOptions> options) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(60);

    // A browser may hold a member's session and an operator's; the page of neither lives on when its own has ended.
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState state, CancellationToken cancel) =>
        (!state.User.HasClaim(claim => claim.Type == ClaimTypes.NameIdentifier) || await MemberCookie.HoldsAsync(gate, options.Value, state.User, isUse: false, cancel))
        && (OperatorCookie.PersonOf(state.User) is null || await OperatorCookie.HoldsAsync(door, gate, state.User, isUse: false, cancel));
}
