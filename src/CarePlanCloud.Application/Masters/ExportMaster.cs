using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Masters;

/// <summary>A table as a file to save.</summary>
public sealed record MasterFileContent(string Name, byte[] Content);

/// <summary>One of the office's own tables as CSV. What is saved can be taken in again.</summary>
[Requires(Permission.ViewClients)]
public sealed class ExportMaster(CareDb db, MasterReading reading)
{
    public async Task<Outcome<MasterFileContent>> RunAsync(MasterKind kind, CancellationToken cancel)
    {
        var table = reading.TableOf(kind);
        var office = await db.OwnOfficeAsync(cancel);
        var name = table.Kind switch
        {
            MasterKind.UnitPrices => "地域単価",
            MasterKind.Holidays => "休日",
            MasterKind.Partners => "連携先",
            _ => "サービスコード表",
        };
        return new MasterFileContent($"{name}_{office.OfficeNumber}.csv", OwnCsv.Write(table.Heads, await table.StoredAsync(cancel)));
    }
}
