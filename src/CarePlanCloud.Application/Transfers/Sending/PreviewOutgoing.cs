using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Application.Transfers.Sending.Comparing;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>One client's document as it would go out now.</summary>
/// <param name="Changes">What is other than in the last sending; empty for what was never sent or is the same.</param>
/// <param name="Findings">What stands against it, or is worth a look: an error keeps the whole unit here.</param>
public sealed record ClientPreview(UnitKind Kind, Guid ClientId, string SenderServiceKind, IReadOnlyList<string> Changes, IReadOnlyList<Finding> Findings)
{
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}

/// <summary>Everything due to one partner, tried and not stored.</summary>
/// <param name="Findings">What concerns nobody in particular, such as days without an actual.</param>
public sealed record OutgoingPreview(IReadOnlyList<ClientPreview> Clients, IReadOnlyList<Finding> Findings);

/// <summary>送る前の下見: writes each client's rows as the unit would have them, reads them back, and compares them with the last sending.</summary>
[Requires(Permission.ViewClients)]
public sealed class PreviewOutgoing(
    CareDb db, DueBook due, OutgoingBooks books, OutgoingDesk desk, ChannelBook channels, SentFiles sent, ServiceCodeBook codes, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<OutgoingPreview>> RunAsync(ServiceMonth month, string receiver, CancellationToken cancel)
    {
        var office = await db.OwnOfficeAsync(cancel);
        var there = (await due.ReadAsync(office, month, cancel)).Rows.Where(row => row.Now.ReceiverOfficeNumber == receiver && row.State != DueState.Sent).ToList();
        var channel = (await channels.OfAsync([receiver], clock.TodayInJapan(), cancel))[receiver];
        var (clients, findings) = (new List<ClientPreview>(), new List<Finding>());
        foreach (var kind in there.GroupBy(row => (row.Now.Kind, row.Now.SenderServiceKind)))
        {
            var unit = desk.Draft(month, sendWhenValid: false, channel, kind.First().Now, clock.NowInJapan().DateTime);
            var chosen = kind.DistinctBy(row => row.Now.ClientId).ToList();
            var content = await books.Of(unit.Kind)!.WriteAsync(office, unit, chosen.ConvertAll(row => OutgoingDesk.ClientOf(unit, row.Now)), cancel);
            clients.AddRange(await TryAsync(office, month, unit, content, chosen, cancel));
            findings.AddRange(content.OpenDays > 0 ? [TransferFindings.OpenDays(unit.SerialNumber, content.OpenDays)] : []);
        }

        await audit.AppendAsync(nameof(PreviewOutgoing), null, cancel);
        return new OutgoingPreview(clients, findings);
    }

    private async Task<List<ClientPreview>> TryAsync(
        Office office, ServiceMonth month, Outgoing unit, UnitContent content, List<DueRow> items, CancellationToken cancel)
    {
        var numbers = await db.NumbersOfAsync(items.ConvertAll(item => item.Now.ClientId), cancel);
        var rows = content.Records.ToLookup(ClientNumber.Of);
        var previews = new List<ClientPreview>();
        foreach (var item in items)
        {
            var number = numbers[item.Now.ClientId];
            var alone = content with
            {
                Records = [.. rows[number]],
                Charts = [.. content.Charts.Where(chart => (chart.InsurerNumber, chart.InsuredNumber) == (number.InsurerNumber, number.InsuredNumber))],
            };
            var composed = alone.Compose(office, unit);
            var after = composed.Units.SingleOrDefault() is { } written ? ExchangeFiles.Read(written) : null;
            previews.Add(new ClientPreview(
                item.Now.Kind, item.Now.ClientId, item.Now.SenderServiceKind, await ChangesAsync(month, item, number, unit.ReceiverOfficeNumber, after, cancel),
                [.. composed.Findings, .. after?.Findings ?? []]));
        }

        return previews;
    }

    private async Task<IReadOnlyList<string>> ChangesAsync(
        ServiceMonth month, DueRow item, ClientNumber number, string receiver, FileSet? after, CancellationToken cancel)
    {
        if (item.State != DueState.Changed || after is null || await sent.ReadAsync(item.Last!.OutgoingId, cancel) is not { } before)
        {
            return [];
        }

        var named = ClientLines.Of(before, number).Concat(ClientLines.Of(after, number)).Select(line => (number.InsurerNumber, line.Key.Service.ServiceCode));
        var words = SentChanges.Of(before, after, number, receiver, await codes.NamesAsync(month, named, cancel));
        return words.Count > 0 ? words : [SentChanges.Otherwise(item.Last.State)];
    }
}
