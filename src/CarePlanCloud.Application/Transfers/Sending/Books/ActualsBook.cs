using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Sending.Books;

/// <summary>
/// 実績 (R24): what this office really did, to the office that plans. One unit for each service kind with the rows of all satellites (R37,
/// R99); a correction writes the whole unit again, so every client of it is always in. An office that plans for a 地域包括 by 委託 passes on to it
/// what everybody reported, under its own kind, beside the plan it sends there (R102).
/// </summary>
internal sealed class ActualsBook(OwnMonths months, Receivers receivers) : IOutgoingBook
{
    public UnitKind Kind => UnitKind.Actuals;

    /// <summary>The actuals of others that a planner passes on: nobody serves under the kind of one who plans.</summary>
    internal static bool IsPassedOn(string senderServiceKind) => KindRules.Find(senderServiceKind) is { IsCareManagement: true };

    public async Task<IReadOnlyList<Sendable>> ListAsync(Office office, ServiceMonth month, CancellationToken cancel) =>
        [.. await OwnAsync(office, month, cancel), .. await PassedOnAsync(office, month, cancel)];

    private async Task<IReadOnlyList<Sendable>> OwnAsync(Office office, ServiceMonth month, CancellationToken cancel) =>
        [.. from client in await months.ReadAsync(office.OfficeNumber, month, destination: null, cancel)
            where client.Slip.CareManagementOfficeNumber != office.OfficeNumber
            from lines in client.Lines.Where(line => line.HasDoneDays).GroupBy(line => KindOf(line.Line))
            select new Sendable(
                Kind, client.Client.Id, client.Slip.CareManagementOfficeNumber, client.Slip.CareManagementServiceKind, lines.Key, null, Print(client, lines))];

    private async Task<IReadOnlyList<Sendable>> PassedOnAsync(Office office, ServiceMonth month, CancellationToken cancel)
    {
        if (office.Kind != OfficeKind.CareManagementOffice)
        {
            return [];
        }

        var centers = await receivers.CentersAsync(await months.PlannedClientsAsync(office.OfficeNumber, month, cancel), cancel);
        if (centers.Count == 0)
        {
            return [];
        }

        var planned = await PlannedAsync(office, month, [.. centers.Select(client => client.Key)], cancel);
        return await receivers.WithOwnKindsAsync(
            [.. from client in planned
                from center in centers[client.Client.Id]
                select new Sendable(
                    Kind, client.Client.Id, center, Receivers.CenterKind, office.ServiceKind, null, Print(client, client.Lines))],
            cancel);
    }

    private async Task<IReadOnlyList<OwnMonth>> PlannedAsync(Office office, ServiceMonth month, IReadOnlyCollection<Guid> clientIds, CancellationToken cancel) =>
        [.. (await months.PlannedAsync(office.OfficeNumber, month, clientIds, cancel)).Select(client => client with { Lines = [.. client.Lines.Where(line => line.HasDoneDays)] })
            .Where(client => client.Lines.Count > 0)];

    public async Task<UnitContent> WriteAsync(Office office, Outgoing unit, IReadOnlyList<OutgoingClient> chosen, CancellationToken cancel)
    {
        var ids = chosen.Select(client => client.ClientId).ToHashSet();
        if (IsPassedOn(unit.SenderServiceKind))
        {
            return new UnitContent(ActualsDrafts.Of(office, unit, await PlannedAsync(office, ServiceMonth.Of(unit.ServiceMonth!.Value), ids, cancel)));
        }

        var clients = (await months.ReadAsync(office.OfficeNumber, ServiceMonth.Of(unit.ServiceMonth!.Value), unit.ReceiverOfficeNumber, cancel))
            .Where(client => ids.Contains(client.Client.Id))
            .Select(client => client with { Lines = [.. client.Lines.Where(line => KindOf(line.Line) == unit.SenderServiceKind)] }).ToList();
        return new UnitContent(ActualsDrafts.Of(office, unit, clients)) { OpenDays = clients.Sum(client => client.OpenDays) };
    }

    private static string KindOf(ServiceLine line) => ServiceCode.KindOf(line.ServiceCode);

    private static byte[] Print(OwnMonth client, IEnumerable<LineWithMarks> lines) => Fingerprints.Of(new
    {
        client.Client.InsurerNumber,
        client.Client.InsuredNumber,
        client.Slip.CareManagerName,
        Lines = lines.Select(line => new
        {
            line.Line.ServiceOfficeNumber, line.Line.ServiceCode, line.Line.SatelliteNumber, line.Line.TaisCode, line.Line.EquipmentNotificationCode, line.Line.DetailDiscriminatorCode,
            line.Line.ProRataDays, line.Line.Over30Days,
            Marks = line.Actual.Values.Where(mark => mark.Count > 0).OrderBy(mark => mark.Day)
                .Select(mark => new { mark.Day, mark.Count, Time = mark.Time?.ToString(), mark.Units }),
        }),
    });
}
