using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Xunit;

namespace CarePlanCloud.Application.Tests.Masters;

/// <summary>The imports under the names of intentions.</summary>
public abstract class MasterTest : CareTest
{
    protected static readonly ServiceMonth June = new(2026, 6);

    // The demonstration's office has partners of its own; here it begins without.
    protected override Task ArrangeAsync() => Care.TamperAsync("delete from partners.partner");

    protected Task<Outcome<MasterImportPreview>> LookAsync(byte[] file, MasterReadingOptions? options = null, Caller? caller = null) =>
        Care.Door.RunAsync<PreviewMasterImport, MasterImportPreview>(
            caller ?? Planner, use => use.RunAsync(file, options ?? new MasterReadingOptions(), null, CancellationToken.None));

    protected Task<Outcome<MasterImportResult>> TakeAsync(byte[] file, MasterReadingOptions? options = null, Caller? caller = null) =>
        Care.Door.RunAsync<ImportMaster, MasterImportResult>(
            caller ?? Planner, use => use.RunAsync("表.csv", file, options ?? new MasterReadingOptions(), null, CancellationToken.None));

    protected async Task<Guid> TakenAsync(byte[] file, MasterReadingOptions? options = null)
    {
        var taken = await TakeAsync(file, options);
        Assert.True(taken.IsDone, taken.Refusal?.Message);
        return taken.Value.Id!.Value;
    }

    protected Task<Outcome<MasterUndoResult>> UndoAsync(Guid id) =>
        Care.Door.RunAsync<UndoMasterImport, MasterUndoResult>(Planner, use => use.RunAsync(id, CancellationToken.None));

    protected async Task<ServiceCodeInForce?> CodeAsync(string code, ServiceMonth month, string? insurer = null, Caller? caller = null) =>
        (await Care.Door.RunAsync<FindServiceCodes, IReadOnlyList<ServiceCodeInForce>>(
            caller ?? Planner, use => use.RunAsync(month, insurer, null, code, CancellationToken.None))).Value.SingleOrDefault();

    protected async Task<byte[]> SavedAsync(MasterKind kind) =>
        (await Care.Door.RunAsync<ExportMaster, MasterFileContent>(Planner, use => use.RunAsync(kind, CancellationToken.None))).Value.Content;
}
