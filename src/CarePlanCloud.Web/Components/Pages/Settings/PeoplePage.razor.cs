using CarePlanCloud.Application;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Members;
using CarePlanCloud.Application.Members.Entry;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>Who belongs to the office, as what, and who has left. Everybody sees it, administrators change it.</summary>
public sealed partial class PeoplePage : OfficePage
{
    // So many need no search.
    private const int AtAGlance = 20;

    private IReadOnlyList<MemberView>? _members;
    private IReadOnlyList<SatelliteView> _satellites = [];
    private MemberView? _chosen;
    private string? _problem;
    private string? _wrong;
    private string _text = "";
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

    private void Close() => (_chosen, _problem, _wrong, _inviting, _made) = (null, null, null, false, null);

    private IEnumerable<MemberView> Shown => SearchKeys.Fold(_text) is { Length: > 0 } typed
        ? _members!.Where(member => SearchKeys.Fold(member.Name).Contains(typed, StringComparison.Ordinal) || SearchKeys.Fold(member.LoginName).Contains(typed, StringComparison.Ordinal))
        : _members!;

    /// <summary>The field a refusal speaks of, where it speaks of one.</summary>
    private static string? FieldOf(Refusal refusal) => refusal.Code switch
    {
        "bad_member_name" => "name",
        "bad_login_name" or "login_name_taken" or "login_name_invited" => "login",
        "last_administrator" => "role",
        "bad_care_manager_number" or "care_manager_number_taken" => "number",
        "bad_member_mail" or "no_mail" => "mail",
        _ => null,
    };

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

        (_busy, _said, _problem, _wrong) = (true, null, null, null);
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
                (_problem, _wrong) = (done.Refusal!.Message, FieldOf(done.Refusal));
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
