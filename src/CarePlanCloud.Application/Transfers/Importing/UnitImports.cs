using CarePlanCloud.Application.Offices;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>The kinds of import, and what holds for all of them.</summary>
public sealed class UnitImports
{
    private readonly IReadOnlyDictionary<UnitKind, IUnitImport> byKind;

    internal UnitImports(IEnumerable<IUnitImport> imports) => byKind = imports.ToDictionary(import => import.Kind);

    /// <summary>Null for a kind that is checked but cannot be taken in yet.</summary>
    internal IUnitImport? Of(UnitKind kind) => byKind.GetValueOrDefault(kind);

    /// <summary>Care managers and community support centres. Names of 4.0 have a third character; names of 3 do not say.</summary>
    internal static bool IsPlanners(string serviceKind) =>
        serviceKind.StartsWith("43", StringComparison.Ordinal) || serviceKind.StartsWith("46", StringComparison.Ordinal);

    /// <summary>Whose file it is, and for whom.</summary>
    internal static IEnumerable<Finding> Address(Office office, Incoming incoming, FileSet fileSet)
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

        if (incoming.Kind is not (UnitKind.Actuals or UnitKind.ActualsDeletion) && incoming.SenderServiceKind.Length > 0
            && !IsPlanners(incoming.SenderServiceKind))
        {
            yield return TransferFindings.NotPlannersFile(file);
        }
    }
}
