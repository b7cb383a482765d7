using System.Text.Json;
using System.Text.Json.Serialization;

namespace CarePlanCloud.Application.Ending.Deleting;

/// <param name="Table">schema.table.</param>
public sealed record DeletedRows(string Table, long Rows);

/// <param name="What">In words.</param>
/// <param name="Until">For how long, and why.</param>
public sealed record KeptThing(string What, string Until);

/// <summary>
/// What a 削除証明書 says. Its bytes are signed as they are: one line of JSON, UTF-8, the members in this order. <see cref="Version"/> changes with
/// them. It names no client and, but for the operator, no person.
/// </summary>
/// <param name="Number">D-0001.</param>
/// <param name="DeletedAt">UTC.</param>
/// <param name="ExecutedBy">The operator who ordered it.</param>
/// <param name="TrailNumber">The last entry of the office's trail, which says that it was deleted.</param>
/// <param name="TrailHash">Its SHA-256, 64 hexadecimal digits.</param>
/// <param name="KeyId">Which key of the product signed it.</param>
public sealed record DeletionStatement(
    int Version, string Number, string OfficeName, string OfficeNumber, string KjBillingId, DateOnly LastDay, DateTimeOffset DeletedAt, string ExecutedBy,
    IReadOnlyList<DeletedRows> Deleted, IReadOnlyList<KeptThing> Kept, long TrailNumber, string TrailHash, Guid KeyId)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Form);

    /// <exception cref="JsonException">No statement of ours.</exception>
    public static DeletionStatement Read(byte[] bytes) => JsonSerializer.Deserialize<DeletionStatement>(bytes, Form)!;
}

/// <summary>What stays when an office is gone (decision 0030).</summary>
internal static class KeptThings
{
    public static IReadOnlyList<KeptThing> Of(int trailYears) =>
    [
        new("監査ログ（だれの何かを番号(ID)だけで記したもの。氏名や内容はありません）", $"それぞれの記録から{trailYears}年"),
        new("CarePlanCloudの請求書と利用期間（事業所の名称・番号・金額）", "帳簿として7年"),
        new("事業所の名称・事業所番号・電子請求IDの1行（「終了」の印）", "期限なし（証明書と帳簿の相手として）"),
        new("解約の申し込み（日だけ。理由は消しました）と運営の記録", "期限なし"),
        new("この証明書", "期限なし"),
        new("ほかの事業所が受け取った書類と、その事業所が書いたこと", "それぞれの事業所のもの"),
        new("バックアップの中の写し", "バックアップの保存期間が過ぎるまで（その間に戻したときは、もう一度削除します）"),
    ];
}
