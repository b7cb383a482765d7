using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>
/// 利用票の取下げ: the planned side of the client's month goes, 第7表 and the month's supplement with it (R14). What was already done stays
/// on its lines. When another office's plan stands there by now, nothing of this sender is left to remove.
/// </summary>
internal sealed class SlipDeletionImport(CareDb db, DeletionDesk desk, Withdrawals withdrawals, ServiceCodeBook book) : IUnitImport
{
    public UnitKind Kind => UnitKind.SlipDeletion;

    public async Task<IReadOnlyList<ClientFinding>> FindingsAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var findings = new List<ClientFinding>();
        foreach (var entry in await OpenAsync(fileSet, cancel))
        {
            if (Serials.Judge(fileSet.Unit, entry.Row.Client, entry.Held) is { } stale)
            {
                findings.Add(stale);
            }
            else if (!Stands(entry, fileSet))
            {
                findings.Add(new(entry.Row.Client, TransferFindings.NothingToRemove(fileSet.Unit.Files[0].Name, entry.Row.Line, entry.Row.Client.InsuredNumber)));
            }
        }

        return findings;
    }

    public async Task<ImportPreview> PreviewAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var entries = (await OpenAsync(fileSet, cancel)).Where(entry => Stands(entry, fileSet)).ToList();
        if (entries.Count == 0)
        {
            return new ImportPreview([]);
        }

        var month = ServiceMonth.Of(entries[0].Row.Date);
        var known = await book.NamesAsync(
            month, entries.SelectMany(entry => entry.Lines.Select(line => (entry.Row.Client.InsurerNumber, line.Line.ServiceCode))), cancel);
        var slipIds = entries.ConvertAll(entry => entry.Slip!.Id);
        var sheets = await db.BenefitSheetRows.Where(row => slipIds.Contains(row.SlipId)).GroupBy(row => row.SlipId)
            .Select(rows => new { rows.Key, Count = rows.Count() }).ToDictionaryAsync(rows => rows.Key, rows => rows.Count, cancel);
        return new ImportPreview([.. entries.SelectMany(entry => Changes(entry, month, known, sheets.GetValueOrDefault(entry.Slip!.Id)))]);
    }

    public async Task ApplyAsync(Office office, Guid? incomingId, FileSet fileSet, CancellationToken cancel)
    {
        await desk.LockAsync(DeletionMapping.Slips(fileSet), fileSet.Unit, cancel);
        var key = fileSet.Unit.Key!;
        foreach (var entry in await OpenAsync(fileSet, cancel))
        {
            if (Stands(entry, fileSet))
            {
                await RemoveAsync(entry, key.SenderOfficeNumber, cancel);
            }

            await withdrawals.PutAsync(Kind, entry.Row, key, incomingId, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The plan that stands is the one taken in last; only its own sender can take it back.</summary>
    private static bool Stands(DeletionEntry entry, FileSet fileSet) =>
        entry.Sources.MaxBy(source => source.ImportedAt)?.SenderOfficeNumber == fileSet.Unit.Key!.SenderOfficeNumber;

    private static IEnumerable<ImportChange> Changes(DeletionEntry entry, ServiceMonth month, ServiceNames known, int sheetRows)
    {
        var (name, number) = (entry.Client!.Name, entry.Row.Client.InsuredNumber);
        foreach (var line in entry.Lines.Where(line => line.Planned.Count > 0))
        {
            var service = LineViews.NameOf(line.Line, entry.Row.Client.InsurerNumber, known);
            var subject = line.Line.Key.Time is { } time ? $"{service} {time}" : service;
            yield return new ImportChange(
                ChangeKind.Removed, ChangeLevel.Line, name, number, null, subject, $"予定 {line.Planned.Count}日", null,
                line.HasDoneDays ? LineWithMarks.StaysNote : null);
            foreach (var change in MarkChanges.Between(name, number, subject, line.Planned, new Dictionary<int, DayMark>(), (_, _) => null))
            {
                yield return change;
            }
        }

        if (sheetRows > 0)
        {
            yield return new ImportChange(
                ChangeKind.Removed, ChangeLevel.Document, name, number, null, $"第7表（{month.Month}月）", $"{sheetRows}行", null, null);
        }
    }

    private async Task RemoveAsync(DeletionEntry entry, string sender, CancellationToken cancel)
    {
        var slip = entry.Slip!;
        var lineIds = entry.Lines.Select(line => line.Line.Id).ToList();
        await db.DayMarks.Where(mark => mark.ServiceMonth == slip.ServiceMonth && mark.Phase == Phase.Planned && lineIds.Contains(mark.LineId))
            .ExecuteDeleteAsync(cancel);
        await db.BenefitSheetRows.Where(row => row.SlipId == slip.Id).ExecuteDeleteAsync(cancel);
        await db.ClientSupplements
            .Where(row => row.ClientId == slip.ClientId && row.ServiceMonth == slip.ServiceMonth && row.SenderOfficeNumber == sender)
            .ExecuteDeleteAsync(cancel);
        await db.SlipSources.Where(source => source.SlipId == slip.Id && source.Phase == Phase.Planned && source.SenderOfficeNumber == sender)
            .ExecuteDeleteAsync(cancel);
        await desk.SweepAsync(slip.Id, [.. entry.Lines.Where(line => !line.HasDoneDays).Select(line => line.Line.Id)], cancel);
    }

    private Task<IReadOnlyList<DeletionEntry>> OpenAsync(FileSet fileSet, CancellationToken cancel) =>
        desk.OpenAsync(Kind, Phase.Planned, DeletionMapping.Slips(fileSet), fileSet.Unit, cancel);
}
