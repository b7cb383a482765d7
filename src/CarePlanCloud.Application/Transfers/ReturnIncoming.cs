using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Application.Transfers.Signals;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers;

/// <summary>The ready reasons of a return. Stable words.</summary>
public enum ReturnReason
{
    WrongMonth,
    WrongClient,
    MissingClient,
    WrongDays,
    WrongService,
    NotForUs,
}

/// <summary>差戻し: back to its sender, with a reason. A sender who is here hears it; for the others the row says so, and the letter is theirs.</summary>
[Requires(Permission.ExchangeFiles)]
public sealed class ReturnIncoming(CareDb db, SignalDesk signals, TransferStory story, AuditTrail audit)
{
    /// <summary>Characters of the reason, all together.</summary>
    public const int MaxLength = 500;

    public static string Say(ReturnReason reason) => reason switch
    {
        ReturnReason.WrongMonth => "提供年月がちがいます",
        ReturnReason.WrongClient => "利用者の番号がちがいます",
        ReturnReason.MissingClient => "入っていない利用者がいます",
        ReturnReason.WrongDays => "日付・回数・時刻がちがいます",
        ReturnReason.WrongService => "サービスの内容がちがいます",
        _ => "この事業所あてのものではありません",
    };

    public async Task<Outcome<Done>> RunAsync(Guid incomingId, IReadOnlyCollection<ReturnReason> reasons, string words, CancellationToken cancel)
    {
        var text = string.Join("。", reasons.Distinct().Order().Select(Say).Append(words.Trim()).Where(part => part.Length > 0));
        if (text.Length is 0 or > MaxLength)
        {
            return TransferRefusals.NoReason;
        }

        await db.LockImportsAsync(cancel);
        var incoming = await db.Incoming.FirstOrDefaultAsync(row => row.Id == incomingId, cancel);
        switch (incoming?.State)
        {
            case null:
                return TransferRefusals.IncomingNotFound;
            case IncomingState.Received or IncomingState.Checking:
                return TransferRefusals.NotChecked;
            case IncomingState.Imported or IncomingState.PartlyImported:
                return TransferRefusals.ImportedAlready;
            case IncomingState.Returned:
                return TransferRefusals.WasReturned;
            case IncomingState.Withdrawn:
                return TransferRefusals.WasWithdrawn;
        }

        incoming.ReturnReason = text;
        story.Move(incoming, IncomingState.Returned, text);
        if (incoming.MessageId is { } message)
        {
            signals.Say(SignalKind.Returned, incoming.SenderOfficeNumber, message, new SignalBody(text));
        }

        await db.SaveChangesAsync(cancel);
        await audit.AppendAsync(nameof(ReturnIncoming), incomingId, cancel);
        return default(Done);
    }
}
