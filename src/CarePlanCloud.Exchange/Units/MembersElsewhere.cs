using System.Globalization;
using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Units;

/// <summary>R26: what one incomplete unit lacks may be what another one has; a clerk wants to know that.</summary>
internal static class MembersElsewhere
{
    private sealed record Member(string File, string Kind, long Serial);

    /// <summary>The same units; incomplete ones name, of each kind they lack, the file whose serial number is nearest.</summary>
    public static IEnumerable<SendingUnit> Tell(IReadOnlyList<SendingUnit> units)
    {
        var incomplete = units.Where(IsIncomplete).SelectMany(unit => unit.Files.Select(file => (Subject: Subject(unit), Member: Of(file, unit))))
            .ToLookup(one => one.Subject, one => one.Member);
        var byKind = incomplete.ToDictionary(subject => subject.Key, subject => subject.ToLookup(member => member.Kind));
        foreach (var unit in units)
        {
            yield return IsIncomplete(unit) ? unit with { Findings = [.. unit.Findings, .. Candidates(unit, byKind[Subject(unit)])] } : unit;
        }
    }

    private static IEnumerable<Finding> Candidates(SendingUnit unit, ILookup<string, Member> byKind)
    {
        var mine = Serial(unit);
        var present = unit.Files.Select(file => Of(file, unit).Kind).ToHashSet();
        return byKind.Where(kind => !present.Contains(kind.Key))
            .Select(kind => FindingSink.Make(FindingCodes.MemberElsewhere, unit.Files[0].Name, kind.MinBy(member => Math.Abs(member.Serial - mine))!.File));
    }

    private static bool IsIncomplete(SendingUnit unit) => unit.Findings.Any(finding => finding.Code == FindingCodes.MemberMissing);

    private static (UnitKind, string, string, string?) Subject(SendingUnit unit) =>
        (unit.Kind, unit.Key!.SenderOfficeNumber, unit.Key.ReceiverOfficeNumber, unit.Kind == UnitKind.Slip ? unit.Key.ServiceMonth : null);

    private static Member Of(RawFile file, SendingUnit unit) =>
        new(file.Name, FileName.TryParse(file.Name, out var name, out _) ? name!.RecordKind : "", Serial(unit));

    private static long Serial(SendingUnit unit) => long.Parse(unit.Key!.SerialNumber, NumberStyles.None, CultureInfo.InvariantCulture);
}
