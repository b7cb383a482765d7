using System.Globalization;
using CarePlanCloud.Exchange.Findings;

namespace CarePlanCloud.Exchange.Units.Composing;

/// <summary>A heap of records to legal sending units. With an Error anywhere there is none: half of what was meant helps nobody.</summary>
internal static class UnitComposer
{
    public static ComposeResult Compose(UnitRequest request)
    {
        if (request.CreatedAt.Kind == DateTimeKind.Utc)
        {
            throw new ArgumentException("Serial numbers are Japan time (R26).", nameof(request));
        }

        var notes = new ComposeNotes();
        if (request.Records.Count == 0)
        {
            notes.Tell(FindingCodes.NothingToWrite, "");
        }

        var units = Plan(request, notes, out var charts);
        var written = Write(request, units, charts, notes);
        return new ComposeResult(notes.HasErrors ? [] : written, notes.LeftOut, notes.Findings);
    }

    private static List<PlannedUnit> Plan(UnitRequest request, ComposeNotes notes, out FamilyCharts charts)
    {
        List<DraftRow> rows = [.. request.Records.Select((draft, index) => new DraftRow(index + 1, draft, draft.Copy()))];
        rows = LinkedServices.Keep(SameRecords.Remove(rows, notes), notes);
        var units = UnitPlanning.Split(rows, request.Sender, notes);
        foreach (var unit in units)
        {
            RelatedClients.Keep(unit, request.Receiver, notes);
        }

        units.RemoveAll(unit => unit.Rows.Count == 0);
        new Supplements(rows, notes).Attach(units);
        foreach (var unit in units)
        {
            OwnOfficeOnly.Check(unit, request.Sender, notes);
            Completeness.Check(unit, notes);
            EquipmentNumbers.Fill(unit);
        }

        charts = new FamilyCharts(request.FamilyCharts, notes);
        charts.Check(rows);
        return [.. PlannedUnit.InImportOrder(units)];
    }

    // R26, R27: one serial number per unit, a second apart, in the order of import.
    private static List<SendingUnit> Write(UnitRequest request, List<PlannedUnit> units, FamilyCharts charts, ComposeNotes notes)
    {
        var written = new List<SendingUnit>();
        foreach (var (unit, index) in units.Select((unit, index) => (unit, index)))
        {
            var serial = request.CreatedAt.AddSeconds(index).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
            var key = new FileName(
                unit.Rows[0].Kind, unit.Month, request.Sender.OfficeNumber, unit.SenderServiceKind,
                request.Receiver.OfficeNumber, request.Receiver.ServiceKind, serial);

            // Told once for the unit, and not for each of its files.
            if (!FileName.TryParse(key.ToString(), out var parsed, out _) || parsed != key)
            {
                notes.Tell(FindingSink.Make(FindingCodes.NameMalformed, key.ToString()));
            }
            else if (new UnitWriting(unit, key, charts, request.Options, notes).Write() is { } whole)
            {
                written.Add(whole);
            }
        }

        return written;
    }
}
