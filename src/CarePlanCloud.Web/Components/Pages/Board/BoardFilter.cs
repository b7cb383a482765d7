using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers.Board;

namespace CarePlanCloud.Web.Components.Pages.Board;

/// <summary>The tabs of the board.</summary>
public enum BoardTab
{
    /// <summary>未完了.</summary>
    Unfinished,

    /// <summary>要対応.</summary>
    Own,

    /// <summary>相手待ち; what a program is at waits as well.</summary>
    Waiting,

    /// <summary>済.</summary>
    Done,

    /// <summary>すべて, what is not due yet included.</summary>
    All,
}

/// <summary>What of the board is shown. The page and its CSV narrow by the same words.</summary>
public sealed record BoardFilter
{
    public BoardTab Tab { get; init; }

    public BoardDirection? Direction { get; init; }

    public PartnerChannel? Channel { get; init; }

    public Guid? CareManager { get; init; }

    /// <summary>Of a client or an office: name, kana or number.</summary>
    public string Text { get; init; } = "";

    /// <summary>By kana instead of oldest first.</summary>
    public bool ByKana { get; init; }

    /// <summary>Everything but the tab.</summary>
    public bool Concerns(BoardPartner partner, BoardRow row)
    {
        var wanted = SearchKeys.Fold(Text);
        return (Direction is null || row.Direction == Direction)
            && (Channel is null || row.Channel == Channel)
            && (CareManager is null || row.CareManagerId == CareManager)
            && (wanted.Length == 0 || Has(row.ClientKana) || Has(row.ClientName) || Has(row.InsuredNumber) || Has(partner.OfficeName) || Has(partner.OfficeNumber));

        bool Has(string text) => SearchKeys.Fold(text).Contains(wanted, StringComparison.Ordinal);
    }

    public bool Shows(BoardRow row) => IsIn(Tab, row);

    public static bool IsIn(BoardTab tab, BoardRow row) => tab switch
    {
        BoardTab.Own => row.IsOwn,
        BoardTab.Waiting => row.Waits,
        BoardTab.Done => row.Standing.IsDone,
        BoardTab.All => true,
        _ => row.IsOwn || row.Waits,
    };

    /// <summary>Oldest first, what has no age last; or by kana.</summary>
    public IEnumerable<BoardRow> Sorted(IEnumerable<BoardRow> rows) =>
        ByKana ? rows : rows.OrderBy(row => row.Since ?? DateTimeOffset.MaxValue).ThenBy(row => row.ClientKana, StringComparer.Ordinal);

    /// <summary>For an address: <c>tab=own&amp;direction=in</c>.</summary>
    public string ToQuery() => string.Join('&', new[]
    {
        $"tab={StableWords.Of(Tab)}",
        Direction is { } direction ? $"direction={StableWords.Of(direction)}" : "",
        Channel is { } channel ? $"channel={StableWords.Of(channel)}" : "",
        CareManager is { } manager ? $"manager={manager}" : "",
        Text.Length > 0 ? $"q={Uri.EscapeDataString(Text)}" : "",
        ByKana ? "sort=kana" : "",
    }.Where(part => part.Length > 0));

    /// <summary>Words nobody knows are left out.</summary>
    public static BoardFilter Of(IQueryCollection query) => new()
    {
        Tab = Word<BoardTab>(query["tab"]) ?? BoardTab.Unfinished,
        Direction = Word<BoardDirection>(query["direction"]),
        Channel = Word<PartnerChannel>(query["channel"]),
        CareManager = Guid.TryParse(query["manager"], out var manager) ? manager : null,
        Text = query["q"].ToString(),
        ByKana = query["sort"] == "kana",
    };

    private static T? Word<T>(string? word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => StableWords.Of(value) == word).Select(value => (T?)value).FirstOrDefault();
}
