using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Units;

/// <summary>R26: what one incomplete unit lacks may be what another one has; a clerk wants to know that.</summary>
internal static class MembersElsewhere
{
    /// <summary>The same units; incomplete ones name the files that would complete them.</summary>
    public static IEnumerable<SendingUnit> Tell(IReadOnlyList<SendingUnit> units)
    {
        var incomplete = units.Where(unit => unit.Findings.Any(finding => finding.Code == FindingCodes.MemberMissing)).ToLookup(Subject);
        foreach (var unit in units)
        {
            var present = unit.Files.Select(Kind).ToHashSet();
            var candidates = incomplete[Subject(unit)]
                .Where(other => other != unit && incomplete[Subject(unit)].Contains(unit))
                .SelectMany(other => other.Files)
                .Where(file => !present.Contains(Kind(file)))
                .Select(file => FindingSink.Make(FindingCodes.MemberElsewhere, unit.Files[0].Name, file.Name))
                .ToList();
            yield return candidates.Count == 0 ? unit : unit with { Findings = [.. unit.Findings, .. candidates] };
        }
    }

    private static (UnitKind, string, string, string?) Subject(SendingUnit unit) =>
        (unit.Kind, unit.Key!.SenderOfficeNumber, unit.Key.ReceiverOfficeNumber, unit.Kind == UnitKind.Slip ? unit.Key.ServiceMonth : null);

    private static string Kind(RawFile file) => FileName.TryParse(file.Name, out var name, out _) ? name!.RecordKind : "";
}
