using CarePlanCloud.Application;
using CarePlanCloud.Application.Members;
using CarePlanCloud.Application.Members.Entry;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Api;

internal static class MembersApi
{
    public static void MapMembers(this RouteGroupBuilder office)
    {
        var members = office.MapGroup("/members").WithTags("職員");
        members.MapGet("", ListAsync).WithSummary("職員の一覧。退職した人は lockedAt に日時が入り、最後に並ぶ").Produces<IReadOnlyList<MemberView>>();
        members.MapPut("/{id:guid}", ChangeAsync)
            .WithSummary("名前（name）、ユーザーID（loginName）、役割（administrator・care_manager・service_supervisor・clerk・viewer）、介護支援専門員番号（数字8桁か空）、担当の拠点（satelliteId）を直す。"
                + "役割と番号のほかは null ならそのまま。revision は読んだもの。管理者だけができる")
            .Produces(StatusCodes.Status204NoContent);
        members.MapPost("/{id:guid}/lock", LockAsync).WithSummary("退職。サインインできなくなり、開いている画面も閉じる。管理者だけができる").Produces(StatusCodes.Status204NoContent);
        members.MapPost("/{id:guid}/unlock", UnlockAsync).WithSummary("復帰。管理者だけができる").Produces(StatusCodes.Status204NoContent);
        members.MapPost("/{id:guid}/end-sessions", EndSessionsAsync)
            .WithSummary("サインインをすべて止める（パソコンをなくしたときなど）。開いている画面も閉じる。パスワードはそのまま。管理者だけができる").Produces(StatusCodes.Status204NoContent);
        members.MapPost("/{id:guid}/reset-code", ResetAsync)
            .WithSummary("パスワードの再設定コードを作る（一度だけ表示、14日）。removesSecondFactor で認証アプリ・パスキーも外す。管理者だけができる").WithMetadata(new ShownOnce()).Produces<MadeEntryCode>();
        members.MapGet("/invitations", InvitationsAsync).WithSummary("まだ使われていない招待。管理者だけができる").Produces<IReadOnlyList<OpenInvitationView>>();
        members.MapPost("/invitations", InviteAsync)
            .WithSummary("職員を招待する。mail があればメールで送り（7日）、なければコードを返す（一度だけ表示、14日）。管理者だけができる").WithMetadata(new ShownOnce()).Produces<MadeEntryCode>(StatusCodes.Status201Created);
        members.MapPost("/invitations/{id:guid}/revoke", RevokeAsync).WithSummary("招待を取り消す。管理者だけができる").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> EndSessionsAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<EndMemberSessions, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> ResetAsync(HttpContext http, UseCases door, Guid id, ResetRequest request, CancellationToken cancel) =>
        (await door.RunAsync<MakeResetCode, MadeEntryCode>(http.Caller(), use => use.RunAsync(id, request.RemovesSecondFactor, cancel), cancel)).Answer();

    private static async Task<IResult> InvitationsAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<ListInvitations, IReadOnlyList<OpenInvitationView>>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer();

    private static async Task<IResult> InviteAsync(HttpContext http, UseCases door, MemberInvitation invitation, CancellationToken cancel) =>
        (await door.RunAsync<InviteMember, MadeEntryCode>(http.Caller(), use => use.RunAsync(invitation, cancel), cancel))
            .Answer(made => TypedResults.Created((string?)null, made));

    private static async Task<IResult> RevokeAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<RevokeInvitation, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> ListAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<ListMembers, IReadOnlyList<MemberView>>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer();

    private static async Task<IResult> ChangeAsync(HttpContext http, UseCases door, Guid id, MemberChange change, CancellationToken cancel) =>
        (await door.RunAsync<ChangeMember, Done>(http.Caller(), use => use.RunAsync(id, change, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> LockAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<LockMember, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> UnlockAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<UnlockMember, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private sealed record ResetRequest(bool RemovesSecondFactor);
}
