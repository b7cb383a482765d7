using CarePlanCloud.Application.Masters.Importing;
using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Masters;

/// <summary>What taking a table in would change. Nothing is written.</summary>
/// <param name="Start">From which month a national table counts, or null.</param>
/// <param name="Changes">Everything but what stays the same.</param>
/// <param name="Errors">Rows that are left out.</param>
public sealed record MasterImportPreview(
    MasterKind Kind, string InsurerNumber, DateOnly? Start, int Added, int Changed, int Ended, int Same, int Errors, int Warnings,
    IReadOnlyList<MasterGroupCount> Groups, IReadOnlyList<MasterChange> Changes, IReadOnlyList<MasterFinding> Findings);

[Requires(Permission.MaintainMasters)]
public sealed class PreviewMasterImport(MasterReading reading)
{
    public async Task<Outcome<MasterImportPreview>> RunAsync(
        ReadOnlyMemory<byte> bytes, MasterReadingOptions options, IProgress<MasterProgress>? progress, CancellationToken cancel)
    {
        var read = await reading.ReadAsync(bytes, options, progress, cancel);
        return read.Refusal is { } refusal ? refusal : Of(read.Value);
    }

    private static MasterImportPreview Of(MasterPlan plan) => new(
        plan.Kind,
        plan.InsurerNumber,
        plan.Start,
        plan.CountOf(MasterChangeKind.Added),
        plan.CountOf(MasterChangeKind.Changed),
        plan.CountOf(MasterChangeKind.Ended),
        plan.CountOf(MasterChangeKind.Same),
        plan.Findings.CountOf(MasterSeverity.Error),
        plan.Findings.CountOf(MasterSeverity.Warning),
        [.. plan.Changes.GroupBy(change => change.Group).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
        {
            var counts = group.CountBy(change => change.Kind).ToDictionary();
            int Of(MasterChangeKind kind) => counts.GetValueOrDefault(kind);
            return new MasterGroupCount(group.Key, Of(MasterChangeKind.Added), Of(MasterChangeKind.Changed), Of(MasterChangeKind.Ended), Of(MasterChangeKind.Same));
        })],
        [.. plan.Changes.Where(change => change.Kind != MasterChangeKind.Same)],
        plan.Findings.List);
}
