using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Sending.Comparing;

/// <summary>What changed of one client since the last sending, in sentences a clerk would say. Compares the rows of two files.</summary>
internal static class SentChanges
{
    /// <param name="before">The unit the client was in last, as its bytes are kept.</param>
    /// <param name="after">The unit as it would be written now.</param>
    public static IReadOnlyList<string> Of(FileSet before, FileSet after, ClientNumber client, string receiver, ServiceNames names)
    {
        var words = new List<string>();
        words.AddRange(new LineWords(receiver, client.InsurerNumber, names).Of(ClientLines.Of(before, client), ClientLines.Of(after, client)));
        words.AddRange(SheetWords.Of(Rows(before, "UPSIKYU", client), Rows(after, "UPSIKYU", client)));
        words.AddRange(PersonWords.Of(Rows(before, "UPHOSOKU", client).FirstOrDefault(), Rows(after, "UPHOSOKU", client).FirstOrDefault()));
        words.AddRange(DocumentWords.Of(before, after, client));
        words.AddRange(CareManager(before, after, client));
        return words;
    }

    /// <summary>Why it is due although the rows say the same.</summary>
    public static string Otherwise(OutgoingState? last) => last switch
    {
        OutgoingState.Returned => "差し戻されました。内容は前に送ったものと同じです",
        OutgoingState.Withdrawn => "取り下げました。送り直すときは、このまま送れます",
        OutgoingState.Undeliverable => "前の送信が届いていません",
        _ => "細かい項目が変わりました",
    };

    private static IEnumerable<string> CareManager(FileSet before, FileSet after, ClientNumber client)
    {
        var (old, now) = (Name(before), Name(after));
        return old is null || now is null || old == now ? [] : [$"担当者　{old}→{now}"];

        string? Name(FileSet unit) => Rows(unit, "UPPLAN", client).Concat(Rows(unit, "UPJSK", client)).FirstOrDefault()?["CareManagerName"];
    }

    private static IEnumerable<Record> Rows(FileSet unit, string recordKind, ClientNumber client) =>
        SlipMapping.Records(unit, recordKind).Where(row => ClientNumber.Of(row) == client);
}
