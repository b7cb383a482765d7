using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>Which states can be looked ahead from and taken in, and the turn of imports.</summary>
internal static class ImportStates
{
    /// <summary>Imports, decisions and undoings of one office take turns.</summary>
    public static Task LockImportsAsync(this CareDb db, CancellationToken cancel) =>
        db.TakeTurnAsync("import:" + db.TenantId, cancel);

    /// <summary>Null when a unit in that state can be taken in.</summary>
    public static Refusal? Refuse(IncomingState state) => state switch
    {
        IncomingState.Checked or IncomingState.PartlyImported => null,
        IncomingState.Received or IncomingState.Checking => TransferRefusals.NotChecked,
        IncomingState.Rejected => TransferRefusals.HasErrors,
        IncomingState.Imported => TransferRefusals.AlreadyImported,
        IncomingState.Returned => TransferRefusals.WasReturned,
        IncomingState.Withdrawn => TransferRefusals.WasWithdrawn,
        _ => TransferRefusals.IsOutdated,
    };

    /// <summary>How many of whom, for the story.</summary>
    public static string Say(int imported, int waiting, int outdated) => string.Join(
        "、",
        new[] { imported > 0 ? $"{imported}名を取込" : "", waiting > 0 ? $"{waiting}名は確認待ち" : "", outdated > 0 ? $"{outdated}名は古い連番" : "" }
            .Where(part => part.Length > 0));
}
