using CarePlanCloud.Application;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Web.Offices;

namespace CarePlanCloud.Web.Components.Pages.Today;

/// <summary>What a new office does first, in the order in which one step needs the other; each is shown to whoever may do it.</summary>
/// <param name="Members">People who can sign in.</param>
/// <param name="Partners">Offices to exchange with.</param>
public sealed record FirstSteps(int Members, int Partners)
{
    public IReadOnlyList<TodayTask> Tasks(OfficePlace place) =>
    [
        .. If(place, Permission.ManageOffice, new TodayTask("事業所の情報を確かめる", "帳票に印刷する電話・ファクス、加算", "", "", "office", "設定", place.Link("settings"))),
        .. If(place, Permission.ManageOffice, new TodayTask("職員を招く", "メールか、紙のコードで", Members > 1 ? $"いま {Members}名" : "いま ご自身だけ", "", "client", "職員", place.Link("settings/people"))),
        .. If(place, Permission.MaintainMasters, new TodayTask("連携先を登録する", "やり取りする事業所を一覧から", $"いま {Partners}か所", "", "partner", "連携先", place.Link("partners"))),
        .. place.Frame.OfficeKind == OfficeKind.ServiceOffice
            ? If(place, Permission.ExchangeFiles, new TodayTask("届いた提供票を取り込む", "ファイルから利用者も入ります", "", "", "drop", "受信箱", place.Link("inbox")))
            : If(place, Permission.WriteClients, new TodayTask("利用者を入れる", "被保険者証を見ながら1人ずつ", "", "", "client", "利用者", place.Link("clients/new"))),
    ];

    private static IEnumerable<TodayTask> If(OfficePlace place, Permission permission, TodayTask task) => place.May(permission) ? [task] : [];
}
