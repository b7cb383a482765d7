using CarePlanCloud.Application.Offices;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>The kinds of import, and what holds for all of them.</summary>
public sealed class UnitImports
{
    private readonly IReadOnlyDictionary<UnitKind, IUnitImport> byKind;

    internal UnitImports(IEnumerable<IUnitImport> imports) => byKind = imports.ToDictionary(import => import.Kind);

    internal IUnitImport Of(UnitKind kind) => byKind[kind];

    /// <summary>All findings: the library's, the address, and the office's own data once the files themselves are sound.</summary>
    internal async Task<IReadOnlyList<Finding>> FindingsAsync(Office office, Incoming incoming, FileSet fileSet, CancellationToken cancel)
    {
        var findings = new List<Finding>(fileSet.Findings);
        findings.AddRange(Address(office, incoming, fileSet));
        if (byKind.TryGetValue(incoming.Kind, out var import) && findings.TrueForAll(finding => finding.Severity != Severity.Error))
        {
            findings.AddRange(await import.FindingsAsync(office, fileSet, cancel));
        }

        return findings;
    }

    private static IEnumerable<Finding> Address(Office office, Incoming incoming, FileSet fileSet)
    {
        if (fileSet.Unit.Key is null || incoming.Kind == UnitKind.Unknown)
        {
            yield break;
        }

        var file = fileSet.Unit.Files[0].Name;
        if (incoming.SenderOfficeNumber == office.OfficeNumber)
        {
            yield return TransferFindings.OwnFile(file);
        }
        else if (incoming.ReceiverOfficeNumber != office.OfficeNumber)
        {
            yield return TransferFindings.OtherOffice(file, incoming.ReceiverOfficeNumber);
        }

        if (incoming.Kind != UnitKind.Actuals && incoming.SenderServiceKind is not ("43" or "46"))
        {
            yield return TransferFindings.NotPlannersFile(file);
        }
    }
}
