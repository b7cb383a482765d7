using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>
/// 実績情報: the sender's actual marks of each client's month are replaced as a whole (R99: a correction resends everything). Planned days
/// without a row become "not done"; what was done without a plan gets a line of its own.
/// </summary>
internal sealed class ActualsImport(CareDb db, ClientBook clients, Serials serials, SlipReader reader, MarkWriter marks, ServiceCodeBook book, Withdrawals withdrawals)
    : IUnitImport
{
    public UnitKind Kind => UnitKind.Actuals;

    public async Task<IReadOnlyList<ClientFinding>> FindingsAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var findings = new List<ClientFinding>();
        var entries = await OpenAsync(fileSet, cancel);
        var withdrawn = await withdrawals.HeldAsync(UnitKind.ActualsDeletion, fileSet.Unit, entries.Select(entry => entry.Mapped.Client), cancel);
        foreach (var entry in entries)
        {
            var mapped = entry.Mapped;
            var services = mapped.Rows.Select(row => (row.Service.ServiceOfficeNumber, ServiceCode.KindOf(row.Service.ServiceCode))).ToHashSet();
            if (entry.Slip is null)
            {
                findings.Add(new(
                    mapped.Client,
                    TransferFindings.UnknownClient(fileSet.Unit.Files[0].Name, mapped.FirstLine, mapped.Client.InsuredNumber),
                    entry.Client is null ? ClientHold.Unknown : ClientHold.NoPlace));
            }
            else if (Serials.Judge(
                fileSet.Unit, mapped.Client, Serials.Newer(entry.Held, withdrawn.Of(mapped.Client, mapped.Month.FirstDay, services))) is { } stale)
            {
                findings.Add(stale);
            }

            findings.AddRange(entry.Matched.SelectMany(match => match.Marks.Values).Where(mark => mark.Count > DayMark.MaxCount)
                .Select(mark => new ClientFinding(mapped.Client, TransferFindings.TooManyTimes(fileSet.Unit.Files[0].Name, mapped.Client.InsuredNumber, mark.Day))));
        }

        return findings;
    }

    public async Task<ImportPreview> PreviewAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var entries = await OpenAsync(fileSet, cancel);
        var codes = entries.SelectMany(entry => entry.Matched.Select(match => (entry.Mapped.Client.InsurerNumber, match.Key.Service.ServiceCode)));
        var known = entries.Count == 0 ? ServiceNames.None : await book.NamesAsync(entries[0].Mapped.Month, codes, cancel);
        var changes = new List<ImportChange>();
        foreach (var entry in entries.Where(entry => entry.Slip is not null))
        {
            foreach (var match in entry.Matched)
            {
                var stored = entry.Lines.FirstOrDefault(line => line.Line.Id == match.LineId);
                var name = stored is null
                    ? LineViews.NameOf(match.Key.Service.ServiceCode, entry.Mapped.Client.InsurerNumber, known)
                    : LineViews.NameOf(stored.Line, entry.Mapped.Client.InsurerNumber, known);
                var subject = match.Key.Time is { } time ? $"{name} {time}" : name;
                if (stored is null)
                {
                    changes.Add(new ImportChange(
                        ChangeKind.New, ChangeLevel.Line, entry.Client!.Name, entry.Client.InsuredNumber, null, subject, null,
                        $"実績 {match.Marks.Count}日", "予定にないサービス"));
                }

                changes.AddRange(MarkChanges.Between(
                    entry.Client!.Name, entry.Client.InsuredNumber, subject, stored?.Actual ?? [], match.Marks,
                    (day, mark) => MarkChanges.AgainstPlan(stored?.Planned.GetValueOrDefault(day), mark)));
            }
        }

        return new ImportPreview(changes);
    }

    public async Task ApplyAsync(Office office, Guid? incomingId, FileSet fileSet, CancellationToken cancel)
    {
        var reported = ActualsMapping.Actuals(fileSet);
        if (reported.Count > 0)
        {
            var known = await clients.FindAsync(reported.Select(entry => entry.Client), fileSet.Unit.Key!.SenderOfficeNumber, cancel);
            await reader.LockAsync(reported[0].Month, known.Values.Select(client => client.Id), cancel);
        }

        var entries = await OpenAsync(fileSet, cancel);
        var written = new List<(Guid LineId, DayMark Mark)>();
        var touched = new List<Guid>();
        foreach (var entry in entries.Where(entry => entry.Slip is not null))
        {
            var position = entry.Lines.Count == 0 ? 0 : entry.Lines.Max(line => line.Line.Position);
            await serials.PutAsync(entry.Slip!.Id, Phase.Actual, fileSet.Unit.Key!, incomingId, cancel);
            foreach (var match in entry.Matched)
            {
                var lineId = match.LineId ?? AddLine(entry, match, ++position);
                touched.Add(lineId);
                written.AddRange(match.Marks.Values.Select(mark => (lineId, mark)));
            }
        }

        await db.SaveChangesAsync(cancel);
        if (entries.Count > 0)
        {
            await marks.ReplaceAsync(entries[0].Mapped.Month, Phase.Actual, touched, written, cancel);
        }
    }

    private Guid AddLine(Entry entry, MatchedActuals match, int position)
    {
        var template = entry.Mapped.Templates[match.Key];
        var line = LineTemplates.NewLine(db.TenantId, entry.Slip!.Id, template);
        LineTemplates.Refresh(line, template, position);
        db.ServiceLines.Add(line);
        return line.Id;
    }

    private async Task<List<Entry>> OpenAsync(FileSet fileSet, CancellationToken cancel)
    {
        var mapped = ActualsMapping.Actuals(fileSet);
        if (mapped.Count == 0)
        {
            return [];
        }

        var month = mapped[0].Month;
        var firstDay = month.FirstDay;
        var sender = fileSet.Unit.Key!.SenderOfficeNumber;
        var found = await clients.FindAsync(mapped.Select(entry => entry.Client), sender, cancel);
        var clientIds = found.Values.Select(client => client.Id).ToList();
        var slips = await db.ServiceSlips.AsNoTracking()
            .Where(slip => slip.ServiceMonth == firstDay && clientIds.Contains(slip.ClientId)).ToDictionaryAsync(slip => slip.ClientId, cancel);
        var slipIds = slips.Values.Select(slip => slip.Id).ToList();
        var lines = await reader.LinesAsync(month, slipIds, cancel);
        var held = await serials.HeldAsync(slipIds, Phase.Actual, sender, cancel);
        return [.. mapped.Select(entry =>
        {
            var client = found.GetValueOrDefault(entry.Client);
            var slip = client is null ? null : slips.GetValueOrDefault(client.Id);
            List<LineWithMarks> own = slip is null ? [] : [.. lines[slip.Id]];
            var matched = slip is null ? [] : Match([.. own.Select(line => line.ToSlipLine())], entry.Rows);
            return new Entry(entry, client, slip, own, matched, slip is null ? null : held.GetValueOrDefault(slip.Id));
        })];
    }

    // R73: a service office reports its own rows only; a care-management office passes on those of several.
    private static IReadOnlyList<MatchedActuals> Match(IReadOnlyList<SlipLine> lines, IReadOnlyList<ActualRow> rows) =>
        [.. rows.GroupBy(row => row.Service.ServiceOfficeNumber).SelectMany(office => ActualsMatching.Match(lines, [.. office], office.Key))];

    private sealed record Entry(
        MappedActuals Mapped, Client? Client, ServiceSlip? Slip, List<LineWithMarks> Lines, IReadOnlyList<MatchedActuals> Matched, string? Held);
}
