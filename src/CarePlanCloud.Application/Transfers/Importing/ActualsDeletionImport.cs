using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>
/// 実績の取下げ: the actual marks of one service office and one service kind in the client's month go (R16, R100). The plan stays as it is;
/// a line that was only done goes with its marks.
/// </summary>
internal sealed class ActualsDeletionImport(CareDb db, DeletionDesk desk, Withdrawals withdrawals, ServiceCodeBook book) : IUnitImport
{
    public UnitKind Kind => UnitKind.ActualsDeletion;

    public async Task<IReadOnlyList<ClientFinding>> FindingsAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var findings = new List<ClientFinding>();
        var file = fileSet.Unit.Files[0].Name;
        foreach (var entry in await OpenAsync(fileSet, cancel))
        {
            if (!MaySpeakFor(fileSet.Unit.Key!, entry.Row.ServiceOfficeNumber))
            {
                findings.Add(new(entry.Row.Client, TransferFindings.OtherOfficesActuals(file, entry.Row.Line, entry.Row.ServiceOfficeNumber)));
            }
            else if (Serials.Judge(fileSet.Unit, entry.Row.Client, entry.Held, record =>
                record["ServiceOfficeNumber"] == entry.Row.ServiceOfficeNumber && record["ServiceKind"] == entry.Row.ServiceKind) is { } stale)
            {
                findings.Add(stale);
            }
            else if (!Meant(entry).Any())
            {
                findings.Add(new(entry.Row.Client, TransferFindings.NothingToRemove(file, entry.Row.Line, entry.Row.Client.InsuredNumber)));
            }
        }

        return findings;
    }

    public async Task<ImportPreview> PreviewAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var entries = (await OpenAsync(fileSet, cancel)).Where(entry => Meant(entry).Any()).ToList();
        if (entries.Count == 0)
        {
            return new ImportPreview([]);
        }

        var month = ServiceMonth.Of(entries[0].Row.Date);
        var known = await book.NamesAsync(
            month, entries.SelectMany(entry => Meant(entry).Select(line => (entry.Row.Client.InsurerNumber, line.Line.ServiceCode))), cancel);
        return new ImportPreview([.. from entry in entries
                                     from line in Meant(entry)
                                     let service = LineViews.NameOf(line.Line, entry.Row.Client.InsurerNumber, known)
                                     let subject = line.Line.Key.Time is { } time ? $"{service} {time}" : service
                                     from change in MarkChanges.Between(
                                         entry.Client!.Name, entry.Row.Client.InsuredNumber, subject, line.Actual,
                                         new Dictionary<int, DayMark>(), (day, _) => line.Planned.ContainsKey(day) ? "予定は残ります" : null)
                                     select change]);
    }

    public async Task ApplyAsync(Office office, Guid? incomingId, FileSet fileSet, CancellationToken cancel)
    {
        await desk.LockAsync(DeletionMapping.Actuals(fileSet), fileSet.Unit, cancel);
        var key = fileSet.Unit.Key!;
        foreach (var entry in await OpenAsync(fileSet, cancel))
        {
            if (Meant(entry).ToList() is { Count: > 0 } lines)
            {
                await RemoveAsync(entry, lines, key.SenderOfficeNumber, cancel);
            }

            await withdrawals.PutAsync(Kind, entry.Row, key, incomingId, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    // R102: an entrusted care-management office passes on what several service offices say; a service office speaks for itself only.
    private static bool MaySpeakFor(FileName unit, string serviceOffice) =>
        unit.SenderOfficeNumber == serviceOffice || UnitImports.IsPlanners(unit.SenderServiceKind);

    private static IEnumerable<LineWithMarks> Meant(DeletionEntry entry) =>
        entry.Lines.Where(line => line.Actual.Count > 0 && line.Line.ServiceOfficeNumber == entry.Row.ServiceOfficeNumber
            && ServiceCode.KindOf(line.Line.ServiceCode) == entry.Row.ServiceKind);

    private async Task RemoveAsync(DeletionEntry entry, List<LineWithMarks> lines, string sender, CancellationToken cancel)
    {
        var slip = entry.Slip!;
        var lineIds = lines.ConvertAll(line => line.Line.Id);
        await db.DayMarks.Where(mark => mark.ServiceMonth == slip.ServiceMonth && mark.Phase == Phase.Actual && lineIds.Contains(mark.LineId))
            .ExecuteDeleteAsync(cancel);
        var office = entry.Row.ServiceOfficeNumber;
        var left = from mark in db.DayMarks
                   join line in db.ServiceLines on mark.LineId equals line.Id
                   where line.SlipId == slip.Id && line.ServiceOfficeNumber == office && mark.ServiceMonth == slip.ServiceMonth && mark.Phase == Phase.Actual
                   select mark;
        if (!await left.AnyAsync(cancel))
        {
            // Nothing of this office is left, so the slip must not go on naming its file as the source.
            await db.SlipSources.Where(source => source.SlipId == slip.Id && source.Phase == Phase.Actual && source.SenderOfficeNumber == sender)
                .ExecuteDeleteAsync(cancel);
        }

        await desk.SweepAsync(slip.Id, [.. lines.Where(line => line.Planned.Count == 0).Select(line => line.Line.Id)], cancel);
    }

    private Task<IReadOnlyList<DeletionEntry>> OpenAsync(FileSet fileSet, CancellationToken cancel) =>
        desk.OpenAsync(Kind, Phase.Actual, DeletionMapping.Actuals(fileSet), fileSet.Unit, cancel);
}
