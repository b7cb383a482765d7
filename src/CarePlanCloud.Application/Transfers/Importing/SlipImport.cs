using CarePlanCloud.Application.Clients;
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
/// 利用票 (第6表・第7表・補足情報): the plan side of each client's month is replaced as a whole (R97). Actual marks stay on their lines;
/// a line that is no longer planned is removed unless something was done on it.
/// </summary>
internal sealed class SlipImport(CareDb db, ClientBook clients, Serials serials, SlipReader reader, MarkWriter marks, ServiceCodeBook book, Withdrawals withdrawals)
    : IUnitImport
{
    public UnitKind Kind => UnitKind.Slip;

    public async Task<IReadOnlyList<ClientFinding>> FindingsAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var desk = await OpenAsync(fileSet, cancel);
        var withdrawn = await withdrawals.HeldAsync(UnitKind.SlipDeletion, fileSet.Unit, desk.Mapped.Select(slip => slip.Client), cancel);
        List<ClientFinding> findings = [.. (await ProbablyKnownAsync(desk, cancel)).Select(pair => ClientBook.ProbablyKnown(fileSet.Unit, pair.Key, pair.Value))];
        foreach (var slip in desk.Mapped)
        {
            var held = desk.StoredSlip(slip) is { } stored ? desk.Held.GetValueOrDefault(stored.Id) : null;
            if (Serials.Judge(fileSet.Unit, slip.Client, Serials.Newer(held, withdrawn.Of(slip.Client, slip.Month.FirstDay))) is { } stale)
            {
                findings.Add(stale);
            }

            if (slip.Supplement is null && !desk.Clients.ContainsKey(slip.Client))
            {
                findings.Add(new(slip.Client, TransferFindings.NoSupplement(fileSet.Unit.Files[0].Name, slip.Client.InsuredNumber), ClientHold.Unknown));
            }

            findings.AddRange(slip.Lines.SelectMany(line => line.Marks.Values).Where(mark => mark.Count > DayMark.MaxCount)
                .Select(mark => new ClientFinding(slip.Client, TransferFindings.TooManyTimes(fileSet.Unit.Files[0].Name, slip.Client.InsuredNumber, mark.Day))));
        }

        return findings;
    }

    public async Task<ImportPreview> PreviewAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var desk = await OpenAsync(fileSet, cancel);
        var codes = desk.Mapped.SelectMany(slip => slip.Lines.Select(line => line.Template.Key.Service.ServiceCode)
            .Concat(desk.StoredLines(slip).Select(line => line.Line.ServiceCode)).Select(code => (slip.Client.InsurerNumber, code)));
        var known = desk.Mapped.Count == 0 ? ServiceNames.None : await book.NamesAsync(desk.Mapped[0].Month, codes, cancel);
        var probably = await ProbablyKnownAsync(desk, cancel);
        var changes = new List<ImportChange>();
        foreach (var slip in desk.Mapped)
        {
            var client = desk.Clients.GetValueOrDefault(slip.Client);
            var name = ClientBook.NameOf(client, slip.Supplement);
            changes.Add(ClientBook.Preview(slip.Client, client, slip.Supplement, probably.GetValueOrDefault(slip.Client)));
            var stored = desk.StoredLines(slip).ToDictionary(line => line.Line.Key);
            foreach (var key in slip.Lines.Select(line => line.Template.Key).Union(stored.Keys))
            {
                var before = stored.GetValueOrDefault(key)?.Planned ?? [];
                var mapped = slip.Lines.FirstOrDefault(line => line.Template.Key == key);
                var after = mapped?.Marks ?? new Dictionary<int, DayMark>();
                var subject = Subject(key, mapped?.Template.EquipmentName ?? stored[key].Line.EquipmentName, slip.Client.InsurerNumber, known);
                if (LineKind(before.Count, after.Count) is { } kind)
                {
                    changes.Add(new ImportChange(
                        kind, ChangeLevel.Line, name, slip.Client.InsuredNumber, null, subject,
                        kind == ChangeKind.New ? null : $"予定 {before.Count}日", kind == ChangeKind.Removed ? null : $"予定 {after.Count}日",
                        kind == ChangeKind.Removed && stored[key].HasDoneDays ? LineWithMarks.StaysNote : null));
                }

                changes.AddRange(MarkChanges.Between(name, slip.Client.InsuredNumber, subject, before, after, (_, _) => null));
            }
        }

        return new ImportPreview(changes);
    }

    public async Task ApplyAsync(Office office, Guid? incomingId, FileSet fileSet, CancellationToken cancel)
    {
        await LockAsync(fileSet, cancel);
        var desk = await OpenAsync(fileSet, cancel);
        var key = fileSet.Unit.Key!;
        var planned = new List<(Guid LineId, DayMark Mark)>();
        var touched = new List<Guid>();
        foreach (var mapped in desk.Mapped)
        {
            var client = clients.Put(mapped.Client, desk.Clients.GetValueOrDefault(mapped.Client), mapped.Supplement);
            var slip = PutSlip(desk.StoredSlip(mapped), client, mapped, key);
            await serials.PutAsync(slip.Id, Phase.Planned, key, incomingId, cancel);
            if (mapped.Supplement is not null)
            {
                await clients.PutSupplementAsync(client, mapped.Supplement, mapped.Month.FirstDay, planDate: null, key, cancel);
            }

            var stored = desk.StoredLines(mapped).ToDictionary(line => line.Line.Key);
            touched.AddRange(stored.Values.Select(line => line.Line.Id));
            planned.AddRange(PutLines(slip, mapped, stored));
            await PutBenefitSheetAsync(slip, mapped, cancel);
        }

        await db.SaveChangesAsync(cancel);
        if (desk.Mapped.Count > 0)
        {
            await marks.ReplaceAsync(desk.Mapped[0].Month, Phase.Planned, touched, planned, cancel);
        }
    }

    private Task<Dictionary<ClientNumber, KnownPerson>> ProbablyKnownAsync(Desk desk, CancellationToken cancel) =>
        clients.ProbablyKnownAsync(desk.Mapped.Where(slip => !desk.Clients.ContainsKey(slip.Client)).Select(slip => (slip.Client, slip.Supplement)), cancel);

    private static ChangeKind? LineKind(int before, int after) => (before, after) switch
    {
        (0, > 0) => ChangeKind.New,
        ( > 0, 0) => ChangeKind.Removed,
        (0, 0) => null,
        _ => ChangeKind.Same,
    };

    private static string Subject(LineKey key, string equipment, string insurer, ServiceNames known)
    {
        var name = equipment.Length > 0 ? equipment : LineViews.NameOf(key.Service.ServiceCode, insurer, known);
        return key.Time is { } time ? $"{name} {time}" : name;
    }

    private ServiceSlip PutSlip(ServiceSlip? stored, Client client, MappedSlip mapped, FileName unit)
    {
        var slip = stored ?? db.ServiceSlips.Add(new ServiceSlip
        {
            TenantId = db.TenantId,
            ClientId = client.Id,
            ServiceMonth = mapped.Month.FirstDay,
            CareManagementOfficeNumber = mapped.CareManagementOfficeNumber,
            CareManagementServiceKind = SlipMapping.PlannersServiceKind(unit),
        }).Entity;
        slip.CreatedOn = mapped.CreatedOn;
        slip.CareManagementOfficeNumber = mapped.CareManagementOfficeNumber;
        slip.CareManagementServiceKind = SlipMapping.PlannersServiceKind(unit);
        slip.CareManagerName = mapped.CareManagerName;
        return slip;
    }

    private IEnumerable<(Guid LineId, DayMark Mark)> PutLines(
        ServiceSlip slip, MappedSlip mapped, Dictionary<LineKey, LineWithMarks> stored)
    {
        var planned = new List<(Guid LineId, DayMark Mark)>();
        var position = 0;
        foreach (var (template, days) in mapped.Lines)
        {
            var line = stored.Remove(template.Key, out var known)
                ? db.ServiceLines.Update(known.Line).Entity
                : db.ServiceLines.Add(LineTemplates.NewLine(db.TenantId, slip.Id, template)).Entity;
            LineTemplates.Refresh(line, template, ++position);
            planned.AddRange(days.Values.Select(mark => (line.Id, mark)));
        }

        foreach (var gone in stored.Values)
        {
            if (gone.HasDoneDays)
            {
                gone.Line.Position = ++position;
                db.ServiceLines.Update(gone.Line);
            }
            else
            {
                db.ServiceLines.Remove(gone.Line);
            }
        }

        return planned;
    }

    private async Task PutBenefitSheetAsync(ServiceSlip slip, MappedSlip mapped, CancellationToken cancel)
    {
        await db.BenefitSheetRows.Where(row => row.SlipId == slip.Id).ExecuteDeleteAsync(cancel);
        db.BenefitSheetRows.AddRange(mapped.BenefitSheet.Select((record, index) => new BenefitSheetRow
        {
            TenantId = db.TenantId, SlipId = slip.Id, Position = index + 1, Items = record.ToItems(),
        }));
    }

    private async Task LockAsync(FileSet fileSet, CancellationToken cancel)
    {
        var mapped = SlipMapping.Slips(fileSet);
        if (mapped.Count > 0)
        {
            var known = await clients.FindAsync(mapped.Select(slip => slip.Client), fileSet.Unit.Key!.SenderOfficeNumber, cancel);
            await reader.LockAsync(mapped[0].Month, known.Values.Select(client => client.Id), cancel);
        }
    }

    private async Task<Desk> OpenAsync(FileSet fileSet, CancellationToken cancel)
    {
        var mapped = SlipMapping.Slips(fileSet);
        var found = await clients.FindAsync(mapped.Select(slip => slip.Client), fileSet.Unit.Key?.SenderOfficeNumber ?? "", cancel);
        return await SlipDesk.OpenAsync(db, reader, serials, mapped, found, fileSet.Unit, cancel);
    }
}
