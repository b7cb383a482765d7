using CarePlanCloud.Application.Members.Entry;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using CarePlanCloud.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>招待 and 再設定: codes that are shown once, printed or sent.</summary>
public sealed partial class PeoplePage
{
    private IReadOnlyList<OpenInvitationView> _invitations = [];
    private bool _inviting;
    private MadeEntryCode? _made;
    private string _madeFor = "";

    [Inject] private IJSRuntime Script { get; set; } = default!;

    private void Invite()
    {
        Close();
        (_inviting, _said) = (true, null);
    }

    private Task InviteAsync(MemberInvitation invitation) => MakeAsync(invitation.Name ?? "", () =>
        DoAsync<InviteMember, MadeEntryCode>(use => use.RunAsync(invitation, CancellationToken.None)));

    private Task ResetAsync(bool removesSecondFactor) => _chosen is not { } member ? Task.CompletedTask : MakeAsync(member.Name, () =>
        DoAsync<MakeResetCode, MadeEntryCode>(use => use.RunAsync(member.Id, removesSecondFactor, CancellationToken.None)));

    // What was refused stays on the screen, with what was typed.
    private async Task MakeAsync(string name, Func<Task<Outcome<MadeEntryCode>>> make)
    {
        if (_busy)
        {
            return;
        }

        (_busy, _said, _problem, _wrong) = (true, null, null, null);
        try
        {
            var made = await make();
            if (made.Refusal is { } refusal)
            {
                (_problem, _wrong) = (refusal.Message, FieldOf(refusal));
                return;
            }

            Close();
            await ReadAsync();
            if (made.Value.Code.Length > 0)
            {
                (_made, _madeFor) = (made.Value, name);
            }
            else
            {
                _said = $"{name}さんに招待のメールを送りました。";
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task PrintAsync(string code)
    {
        var printed = await DoAsync<PrintEntrySheet, RawFile>(use => use.RunAsync(code, new Uri(Navigation.BaseUri), CancellationToken.None));
        _problem = printed.Refusal?.Message;
        if (printed.IsDone)
        {
            await Script.SaveAsync(printed.Value);
        }
    }

    private async Task RevokeAsync(OpenInvitationView invitation)
    {
        var revoked = await DoAsync<RevokeInvitation, Done>(use => use.RunAsync(invitation.Id, CancellationToken.None));
        await ReadAsync();
        (_problem, _said) = (revoked.Refusal?.Message, revoked.IsDone ? $"{invitation.Name}さんの招待を取り消しました。" : null);
    }
}
