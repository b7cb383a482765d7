using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>
/// Takes over plans and slips an office wrote with other software, from the files it sent: the office is the sender here, and the data
/// become its own. Used for the demonstration data. Refused when a file has an error.
/// </summary>
[Requires(Permission.RunJobs)]
public sealed class LoadOwnFiles(CareDb db, UnitImports imports)
{
    public async Task<Outcome<Done>> RunAsync(IReadOnlyList<RawFile> files, CancellationToken cancel)
    {
        var office = await db.OwnOfficeAsync(cancel);
        foreach (var unit in ExchangeFiles.Group(files))
        {
            var fileSet = ExchangeFiles.Read(unit);
            if (fileSet.HasErrors)
            {
                return TransferRefusals.HasErrors;
            }

            if (imports.Of(unit.Kind) is not { } import)
            {
                return TransferRefusals.KindNotImportable;
            }

            await import.ApplyAsync(office, incomingId: null, fileSet, cancel);
            db.ChangeTracker.Clear();
        }

        return default(Done);
    }
}
