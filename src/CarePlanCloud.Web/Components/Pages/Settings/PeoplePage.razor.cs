using CarePlanCloud.Application;
using CarePlanCloud.Application.Members;
using CarePlanCloud.Application.Members.Entry;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>Who belongs to the office, as what, and who has left. Everybody sees it, administrators change it.</summary>
public sealed partial class PeoplePage : OfficePage
{
    private IReadOnlyList<MemberView>? _members;
    private IReadOnlyList<SatelliteView> _satellites = [];
    private MemberView? _chosen;
    private string? _problem;
    private string? _said;
    private bool _busy;

    private bool CanManage => Place.May(Permission.ManageOffice);

    protected override async Task LoadAsync()
    {
        Close();
        _said = null;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var listed = await AskAsync<ListMembers, IReadOnlyList<MemberView>>(use => use.RunAsync(Leaving));
        _problem = listed.Refusal?.Message;
        _members = listed.IsDone ? listed.Value : null;
        _satellites = await AskAsync<ListSatellites, IReadOnlyList<SatelliteView>>(use => use.RunAsync(Leaving)) is { IsDone: true } places ? places.Value : [];
        _invitations = CanManage && await AskAsync<ListInvitations, IReadOnlyList<OpenInvitationView>>(use => use.RunAsync(Leaving)) is { IsDone: true } open ? open.Value : [];
    }

    private void Choose(MemberView member)
    {
        Close();
        (_chosen, _said) = (member, null);
    }

    private void Close() => (_chosen, _problem, _inviting, _made) = (null, null, false, null);

    private string? PlaceOf(MemberView member) => _satellites.FirstOrDefault(place => place.Id == member.SatelliteId)?.Name;

    private Task SaveAsync(MemberChange change) => ActAsync("保存しました。", member =>
        DoAsync<ChangeMember, Done>(use => use.RunAsync(member.Id, change, CancellationToken.None)));

    private Task LockAsync() => ActAsync("退職にしました。この事業所の画面は、すぐに開けなくなります。", member =>
        DoAsync<LockMember, Done>(use => use.RunAsync(member.Id, CancellationToken.None)));

    private Task EndSessionsAsync() => ActAsync("サインインをすべて止めました。開いている画面は1分以内に閉じます。", member =>
        DoAsync<EndMemberSessions, Done>(use => use.RunAsync(member.Id, CancellationToken.None)));

    private Task UnlockAsync() => ActAsync("復帰しました。前と同じユーザーIDとパスワードで入れます。", member =>
        DoAsync<UnlockMember, Done>(use => use.RunAsync(member.Id, CancellationToken.None)));

    // What was refused stays on the screen, with what was typed.
    private async Task ActAsync(string said, Func<MemberView, Task<Outcome<Done>>> act)
    {
        if (_busy || _chosen is not { } member)
        {
            return;
        }

        (_busy, _said, _problem) = (true, null, null);
        try
        {
            var done = await act(member);
            if (done.IsDone)
            {
                _chosen = null;
                await ReadAsync();
                _said = $"{member.Name}さん：{said}";
            }
            else
            {
                _problem = done.Refusal!.Message;
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private static StateWord StateOf(MemberView member) => member.LockedAt is { } at
        ? new StateWord($"退職 {Said.Date(at)}", "lock", "calm")
        : new StateWord("在職", "okc", "ok");
}
