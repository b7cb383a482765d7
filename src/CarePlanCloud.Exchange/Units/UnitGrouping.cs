using CarePlanCloud.Exchange.Findings;
using CarePlanCloud.Exchange.Layouts;

namespace CarePlanCloud.Exchange.Units;

/// <summary>R21–R26: which files travel together, and which are missing.</summary>
internal static class UnitGrouping
{
    private const string Supplement = "UPHOSOKU";
    private const string NoMonth = "000000";

    private sealed record Member(RawFile File, FileName Name, int Copies);

    public static IReadOnlyList<SendingUnit> Group(IReadOnlyList<RawFile> upload, UploadLimits limits)
    {
        var unknown = new List<SendingUnit>();
        var members = new List<Member>();
        var unpacked = Unpacking.Unpack(upload, limits);

        // One ZIP that could not be (wholly) unpacked is one unit, as it was uploaded, with everything that is wrong with it.
        unknown.AddRange(unpacked.Where(one => one.Refused is not null).GroupBy(one => one.File)
            .Select(refused => new SendingUnit(UnitKind.Unknown, null, [Bare(refused.Key)], [.. refused.Select(one => one.Refused!)])));
        foreach (var (bare, copies) in SameFiles.Once(unpacked.Where(one => one.Refused is null).Select(one => Bare(one.File))))
        {
            if (FileNameParser.TryParse(bare.Name, out var name, out var why))
            {
                members.Add(new Member(bare, name!, copies));
            }
            else
            {
                unknown.Add(new SendingUnit(UnitKind.Unknown, null, [bare], [why!, .. Copied(bare, copies)]));
            }
        }

        // The order of the upload means nothing: whoever sorts the same files differently gets the same units.
        var units = members
            .GroupBy(member => Sending(member.Name))
            .SelectMany(SplitBySubject)
            .OrderBy(unit => unit.Key!.SerialNumber, StringComparer.Ordinal)
            .ThenBy(unit => unit.Key!.ToString(), StringComparer.Ordinal)
            .ToList();
        return [.. MembersElsewhere.Tell(units), .. unknown.OrderBy(unit => unit.Files[0].Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<Finding> Copied(RawFile file, int copies) =>
        copies == 1 ? [] : [FindingSink.Make(FindingCodes.SameFileTwice, file.Name, copies)];

    private static RawFile Bare(RawFile file) => file with { Name = FileNameParser.WithoutFolders(file.Name) };

    private static (StandardRevision, string, string, string, string, string) Sending(FileName name) =>
        (name.Revision, name.SenderOfficeNumber, name.SenderServiceKind, name.ReceiverOfficeNumber, name.ReceiverServiceKind, name.SerialNumber);

    private static IEnumerable<SendingUnit> SplitBySubject(IEnumerable<Member> sending)
    {
        var all = sending.ToList();
        var subjects = all.GroupBy(member => Subject(member, all)).ToList();
        foreach (var subject in subjects)
        {
            var files = subject.OrderBy(member => member.File.Name, StringComparer.Ordinal).ToList();
            var findings = files.SelectMany(member => FileNameParser.Remarks(member.File.Name, member.Name).Concat(Copied(member.File, member.Copies))).ToList();
            if (subjects.Count > 1)
            {
                findings.Add(FindingSink.Make(FindingCodes.SerialShared, files[0].File.Name));
            }

            findings.AddRange(Composition(subject.Key, files));
            yield return new SendingUnit(subject.Key, files[0].Name, [.. files.Select(member => member.File)], findings);
        }
    }

    /// <summary>The supplement belongs to plans (month 000000) or slips (a month); with the wrong month it stays with its company (R50).</summary>
    private static UnitKind Subject(Member member, List<Member> all)
    {
        if (member.Name.RecordKind != Supplement)
        {
            return LayoutCatalog.Current.Kind(member.Name.RecordKind)!.Units[0];
        }

        var wanted = SupplementSubject(member.Name);
        var company = all.Where(other => other.Name.RecordKind != Supplement).Select(other => Subject(other, all)).Where(kind => kind != UnitKind.Actuals).ToHashSet();
        var twin = all.Any(other => other.Name.RecordKind == Supplement && SupplementSubject(other.Name) != wanted);
        return company.Count == 1 && !company.Contains(wanted) && !twin ? company.Single() : wanted;
    }

    private static UnitKind SupplementSubject(FileName name) => name.ServiceMonth == NoMonth ? UnitKind.Plan : UnitKind.Slip;

    private static IEnumerable<Finding> Composition(UnitKind unit, List<Member> files)
    {
        var first = files[0].File.Name;
        var catalog = LayoutCatalog.Of(files[0].Name.Revision);
        foreach (var kind in catalog.Kinds.Where(kind => kind.Units.Contains(unit)))
        {
            var present = files.Where(member => member.Name.RecordKind == kind.Name).ToList();
            if (present.Count == 0 && kind.Role == MemberRole.Required)
            {
                yield return FindingSink.Make(FindingCodes.MemberMissing, first, kind.NameJa, Expected(files, kind, unit)) with { Rule = unit == UnitKind.Slip ? "R22" : "R21" };
            }

            // Each picture has a name of its own; of every other kind there is one file.
            foreach (var twice in present.GroupBy(member => kind.Role == MemberRole.Image ? member.Name : null).Where(same => same.Count() > 1))
            {
                yield return FindingSink.Make(FindingCodes.MemberTwice, twice.ElementAt(1).File.Name, kind.NameJa);
            }

            if (kind.Parent.Length > 0 && Beside(catalog, kind, present, files) is { } finding)
            {
                yield return finding;
            }
        }

        foreach (var member in files.Where(member => member.Name.RecordKind == Supplement && SupplementSubject(member.Name) != unit))
        {
            yield return FindingSink.Make(FindingCodes.SupplementMonthWrong, member.File.Name);
        }

        // R38 across the unit: forms 6, 7 and supplement speak of one month.
        var months = files.Where(member => member.Name.ServiceMonth is not null && SupplementSubject(member.Name) == unit).Select(member => member.Name.ServiceMonth).Distinct().ToList();
        if (months.Count > 1)
        {
            yield return FindingSink.Make(FindingCodes.SeveralMonths, first);
        }
    }

    private static FileName Expected(List<Member> files, RecordKind kind, UnitKind unit) => files[0].Name with
    {
        RecordKind = kind.Name,
        ServiceMonth = kind.Month == NameMonth.None ? null : unit == UnitKind.Plan ? NoMonth : files[0].Name.ServiceMonth,
    };

    // R17, R18, R92: an appendix is sent with its parent, and never alone.
    private static Finding? Beside(LayoutCatalog catalog, RecordKind kind, List<Member> present, List<Member> files)
    {
        var parent = catalog.Kind(kind.Parent)!;
        var parents = files.Where(member => member.Name.RecordKind == parent.Name).ToList();
        return (present, parents) switch
        {
            ([var alone, ..], []) => FindingSink.Make(FindingCodes.AppendixAlone, alone.File.Name, kind.NameJa, parent.NameJa),
            ([], [var lonely, ..]) when kind.Role == MemberRole.Appendix =>
                FindingSink.Make(FindingCodes.AppendixMissing, lonely.File.Name, parent.NameJa, kind.NameJa) with { Rule = parent.Name == "UPYOBO" ? "R18" : "R17" },
            _ => null,
        };
    }
}
