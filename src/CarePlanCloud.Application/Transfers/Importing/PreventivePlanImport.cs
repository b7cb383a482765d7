using System.Globalization;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Clients.Changes;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>
/// 利用者基本情報 and 介護予防サービス・支援計画書 (R25): one document per client, kind and date; a newer serial replaces it. What a profile says
/// of a known client waits for a person, as with supplements.
/// </summary>
internal sealed class PreventivePlanImport(CareDb db, ClientBook clients, PreventiveShelves desk, Withdrawals withdrawals, TimeProvider clock) : IUnitImport
{
    public UnitKind Kind => UnitKind.PreventivePlan;

    public async Task<IReadOnlyList<ClientFinding>> FindingsAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var (mapped, shelf) = await OpenAsync(office, fileSet, cancel);
        var file = fileSet.Unit.Files[0].Name;
        List<ClientFinding> findings = [.. (await ProbablyKnownAsync(mapped, shelf, cancel)).Select(pair => ClientBook.ProbablyKnown(fileSet.Unit, pair.Key, pair.Value))];
        var numbers = mapped.Select(document => document.Client).ToList();
        var profiles = await withdrawals.HeldAsync(UnitKind.ClientProfileDeletion, fileSet.Unit, numbers, cancel);
        var plans = await withdrawals.HeldAsync(UnitKind.PreventivePlanDeletion, fileSet.Unit, numbers, cancel);
        foreach (var document in mapped)
        {
            var withdrawn = (document.Kind == PreventiveDocumentKind.ClientProfile ? profiles : plans).Of(document.Client, document.Date);
            var held = shelf.Held(document.Client, document.Kind, document.Date)?.SerialNumber;
            if (Serials.Judge(fileSet.Unit, document.Client, Serials.Newer(held, withdrawn), record =>
                record.Layout.Has("ConsultationDate") == (document.Kind == PreventiveDocumentKind.ClientProfile) && PreventiveMapping.DateOf(record) == document.Date) is { } stale)
            {
                findings.Add(stale);
            }

            if (!shelf.Clients.ContainsKey(document.Client) && ProfileOf(mapped, document.Client) is null)
            {
                findings.Add(new(document.Client, TransferFindings.NoProfile(file, document.Row.Line, document.Client.InsuredNumber), ClientHold.Unknown));
            }
        }

        return findings;
    }

    public async Task<ImportPreview> PreviewAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var (mapped, shelf) = await OpenAsync(office, fileSet, cancel);
        var probably = await ProbablyKnownAsync(mapped, shelf, cancel);
        var changes = new List<ImportChange>();
        foreach (var client in mapped.GroupBy(document => document.Client))
        {
            var known = shelf.Clients.GetValueOrDefault(client.Key);
            var profile = ProfileOf(mapped, client.Key)?.Row;
            changes.Add(ClientBook.Preview(client.Key, known, profile, probably.GetValueOrDefault(client.Key)));
            changes.AddRange(client.Select(document => Change(document, shelf, ClientBook.NameOf(known, profile))));
        }

        return new ImportPreview(changes);
    }

    public async Task ApplyAsync(Office office, Guid? incomingId, FileSet fileSet, CancellationToken cancel)
    {
        var (mapped, shelf) = await OpenAsync(office, fileSet, cancel);
        var put = new Dictionary<ClientNumber, Client>(shelf.Clients);
        foreach (var document in mapped)
        {
            if (!put.TryGetValue(document.Client, out var client))
            {
                client = clients.Enter(document.Client, ProfileOf(mapped, document.Client) is { } profile
                    ? ReportedPerson.OfProfile(profile.Row.ToItems()) : null);
                put[document.Client] = client;
            }

            await PutAsync(document, client, shelf, fileSet.Unit.Key!, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task PutAsync(MappedPreventive mapped, Client client, PreventiveShelf shelf, FileName unit, CancellationToken cancel)
    {
        var row = shelf.Held(mapped.Client, mapped.Kind, mapped.Date);
        if (row is null)
        {
            row = new PreventiveDocument
            {
                TenantId = db.TenantId,
                ClientId = client.Id,
                Kind = mapped.Kind,
                Number = shelf.NextNumber(client.Id, mapped.Kind),
                Date = mapped.Date,
                SenderOfficeNumber = shelf.Sender,
                Items = [],
            };
            db.PreventiveDocuments.Add(row);
            shelf.Documents.Add(row);
        }

        row.SerialNumber = unit.SerialNumber;
        row.State = PlanState.HandedOver;
        row.Items = mapped.Row.ToItems();
        row.Rows = [.. mapped.Rows.Select(record => record.ToItems())];
        row.Illnesses = [.. mapped.Illnesses.Select(record => record.ToItems())];
        row.FamilyChart = mapped.FamilyChart;
        row.AgreedOn = mapped.Row.Date("ConsentDate");
        row.AgreedBy = mapped.Row["ConsenterName"];
        row.WrittenAt = clock.GetUtcNow();
        if (mapped.Kind == PreventiveDocumentKind.PreventivePlan || await clients.AgreesAsync(client, ReportedPerson.OfProfile(row.Items), cancel))
        {
            row.DecidedSerial = row.SerialNumber;
        }
    }

    private static ImportChange Change(MappedPreventive mapped, PreventiveShelf shelf, string clientName)
    {
        var held = shelf.Held(mapped.Client, mapped.Kind, mapped.Date);
        var name = mapped.Kind == PreventiveDocumentKind.ClientProfile ? "利用者基本情報" : "支援計画書";
        var rows = mapped.Rows.Count + mapped.Illnesses.Count;
        return new ImportChange(
            held is null ? ChangeKind.New : Same(held, mapped) ? ChangeKind.Same : ChangeKind.Changed,
            ChangeLevel.Plan,
            clientName,
            mapped.Client.InsuredNumber,
            null,
            $"{name}（{mapped.Date.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}）",
            held is null ? null : $"付表 {held.Rows.Count + held.Illnesses.Count}行",
            $"付表 {rows}行{(mapped.FamilyChart is null ? "" : "・家族構成の画像")}",
            null);
    }

    private static bool Same(PreventiveDocument held, MappedPreventive mapped) =>
        RecordItems.Same([held.Items], [mapped.Row]) && RecordItems.Same(held.Rows, mapped.Rows) && RecordItems.Same(held.Illnesses, mapped.Illnesses)
        && (held.FamilyChart ?? []).AsSpan().SequenceEqual(mapped.FamilyChart);

    private static MappedPreventive? ProfileOf(IEnumerable<MappedPreventive> mapped, ClientNumber number) =>
        mapped.LastOrDefault(document => document.Client == number && document.Kind == PreventiveDocumentKind.ClientProfile);

    private Task<Dictionary<ClientNumber, KnownPerson>> ProbablyKnownAsync(
        IReadOnlyList<MappedPreventive> mapped, PreventiveShelf shelf, CancellationToken cancel) =>
        clients.ProbablyKnownAsync(
            mapped.Where(document => !shelf.Clients.ContainsKey(document.Client)).Select(document => (document.Client, ProfileOf(mapped, document.Client)?.Row)), cancel);

    private async Task<(IReadOnlyList<MappedPreventive> Mapped, PreventiveShelf Shelf)> OpenAsync(Office office, FileSet fileSet, CancellationToken cancel)
    {
        var mapped = PreventiveMapping.Documents(fileSet);
        return (mapped, await desk.OpenAsync(PreventiveShelves.SenderOf(office, fileSet.Unit), mapped.Select(document => document.Client), cancel));
    }
}
