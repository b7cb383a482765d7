using CarePlanCloud.Domain.Offices;

namespace CarePlanCloud.Web.Components.Layout;

/// <summary>A room of an office: its address inside it, its icon and the word people call it by.</summary>
public sealed record Room(string Path, string Icon, string Name, bool OnlyWherePlansAreMade = false, bool OnlyWhereServed = false)
{
    public static IReadOnlyList<Room> All { get; } =
    [
        new("", "home", "ホーム"),
        new("clients", "client", "利用者"),
        new("plans", "plan", "計画", OnlyWherePlansAreMade: true),
        new("visits", "today", "訪問", OnlyWhereServed: true),
        new("slips", "slip", "利用票"),
        new("board", "exchange", "送受信"),
        new("inbox", "drop", "受信箱"),
        new("outgoing", "out", "送信"),
        new("inquiries", "ask", "照会"),
        new("reconciliation", "recon", "予実突合", OnlyWherePlansAreMade: true),
        new("forms", "report", "帳票", OnlyWherePlansAreMade: true),
        new("partners", "partner", "連携先"),
        new("settings", "settings", "設定"),
    ];

    public static IEnumerable<Room> Of(OfficeKind kind) =>
        All.Where(room => kind == OfficeKind.ServiceOffice ? !room.OnlyWherePlansAreMade : !room.OnlyWhereServed);
}
