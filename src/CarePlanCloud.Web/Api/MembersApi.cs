using CarePlanCloud.Application;
using CarePlanCloud.Application.Members;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Web.Api;

internal static class MembersApi
{
    public static void MapMembers(this RouteGroupBuilder office)
    {
        var members = office.MapGroup("/members").WithTags("職員");
        members.MapGet("", ListAsync).WithSummary("職員の一覧。退職した人は lockedAt に日時が入り、最後に並ぶ").Produces<IReadOnlyList<MemberView>>();
        members.MapPut("/{id:guid}", ChangeAsync)
            .WithSummary("役割（administrator・care_manager・service_supervisor・clerk・viewer）と介護支援専門員番号（数字8桁か空）を直す。管理者だけができる")
            .Produces(StatusCodes.Status204NoContent);
        members.MapPost("/{id:guid}/lock", LockAsync).WithSummary("退職。サインインできなくなり、開いている画面も閉じる。管理者だけができる").Produces(StatusCodes.Status204NoContent);
        members.MapPost("/{id:guid}/unlock", UnlockAsync).WithSummary("復帰。管理者だけができる").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> ListAsync(HttpContext http, UseCases door, CancellationToken cancel) =>
        (await door.RunAsync<ListMembers, IReadOnlyList<MemberView>>(http.Caller(), use => use.RunAsync(cancel), cancel)).Answer();

    private static async Task<IResult> ChangeAsync(HttpContext http, UseCases door, Guid id, MemberChange change, CancellationToken cancel) =>
        (await door.RunAsync<ChangeMember, Done>(http.Caller(), use => use.RunAsync(id, change, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> LockAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<LockMember, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer(_ => TypedResults.NoContent());

    private static async Task<IResult> UnlockAsync(HttpContext http, UseCases door, Guid id, CancellationToken cancel) =>
        (await door.RunAsync<UnlockMember, Done>(http.Caller(), use => use.RunAsync(id, cancel), cancel)).Answer(_ => TypedResults.NoContent());
}
