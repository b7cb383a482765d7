using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Sending.Books;

/// <summary>
/// 実績 (R24): what this office really did, to the office that plans. One unit for each service kind with the rows of all satellites (R37,
/// R99); a correction writes the whole unit again, so every client of it is always in.
/// </summary>
internal sealed class ActualsBook(OwnMonths months) : IOutgoingBook
{
    public UnitKind Kind => UnitKind.Actuals;

    public async Task<IReadOnlyList<Sendable>> ListAsync(Office office, ServiceMonth month, CancellationToken cancel) =>
        [.. from client in await months.ReadAsync(office.OfficeNumber, month, destination: null, cancel)
            where client.Slip.CareManagementOfficeNumber != office.OfficeNumber
            from lines in client.Lines.Where(line => line.HasDoneDays).GroupBy(line => KindOf(line.Line))
            select new Sendable(
                Kind, client.Client.Id, client.Slip.CareManagementOfficeNumber, client.Slip.CareManagementServiceKind, lines.Key, null, Print(client, lines))];

    public async Task<UnitContent> WriteAsync(Office office, Outgoing unit, IReadOnlyList<OutgoingClient> chosen, CancellationToken cancel)
    {
        var ids = chosen.Select(client => client.ClientId).ToHashSet();
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
            line.Line.ServiceCode, line.Line.SatelliteNumber, line.Line.TaisCode, line.Line.EquipmentNotificationCode, line.Line.DetailDiscriminatorCode,
            line.Line.ProRataDays, line.Line.Over30Days,
            Marks = line.Actual.Values.Where(mark => mark.Count > 0).OrderBy(mark => mark.Day)
                .Select(mark => new { mark.Day, mark.Count, Time = mark.Time?.ToString(), mark.Units }),
        }),
    });
}
