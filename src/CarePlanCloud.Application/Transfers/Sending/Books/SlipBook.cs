using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Schedules.Benefits;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Sending.Books;

/// <summary>
/// サービス利用票 (R22): forms 6 and 7 and the supplement of a month, to every office that serves the client in it, and to the center a
/// plan of 介護予防 is written for (R101).
/// </summary>
internal sealed class SlipBook(CareDb db, SlipReader reader, LineViews views, BenefitBases bases, ClientMonthBook clients, Receivers receivers) : IOutgoingBook
{
    public UnitKind Kind => UnitKind.Slip;

    public async Task<IReadOnlyList<Sendable>> ListAsync(Office office, ServiceMonth month, CancellationToken cancel)
    {
        if (office.Kind == OfficeKind.ServiceOffice)
        {
            return [];
        }

        var slips = await db.ServiceSlips.AsNoTracking()
            .Where(slip => slip.ServiceMonth == month.FirstDay && slip.CareManagementOfficeNumber == office.OfficeNumber)
            .OrderBy(slip => slip.ClientId).ToListAsync(cancel);
        var slipIds = slips.ConvertAll(slip => slip.Id);
        var clientIds = slips.ConvertAll(slip => slip.ClientId);
        var lines = await reader.LinesAsync(month, slipIds, cancel);
        var months = await clients.FindAsync(clientIds, month, cancel);
        var allotted = (await db.OverrunAllotments.AsNoTracking().Where(row => slipIds.Contains(row.SlipId))
            .OrderBy(row => row.ServiceOfficeNumber).ThenBy(row => row.ServiceKind).ToListAsync(cancel)).ToLookup(row => row.SlipId);
        var centers = await receivers.CentersAsync(clientIds, cancel);
        var sendables = new List<Sendable>();
        foreach (var slip in slips)
        {
            var planned = lines[slip.Id].Where(line => line.Planned.Values.Any(mark => mark.Count > 0)).ToList();
            var print = Print(slip, months[slip.ClientId], planned, [.. allotted[slip.Id].Select(row => (row.ServiceOfficeNumber, row.ServiceKind, row.Units))]);
            var serving = planned.Where(line => IsExchanged(line.Line.ServiceCode)).GroupBy(line => line.Line.ServiceOfficeNumber)
                .Select(served => (Number: served.Key, Kind: ServiceCode.KindOf(served.MinBy(line => line.Line.Position)!.Line.ServiceCode)));
            sendables.AddRange(serving.Concat(planned.Count > 0 ? centers[slip.ClientId].Select(number => (Number: number, Kind: Receivers.CenterKind)) : [])
                .Where(receiver => receiver.Number != office.OfficeNumber)
                .Select(receiver => new Sendable(Kind, slip.ClientId, receiver.Number, receiver.Kind, office.ServiceKind, null, print)));
        }

        return await receivers.WithOwnKindsAsync(sendables, cancel);
    }

    public async Task<UnitContent> WriteAsync(Office office, Outgoing unit, IReadOnlyList<OutgoingClient> chosen, CancellationToken cancel)
    {
        var month = ServiceMonth.Of(unit.ServiceMonth!.Value);
        var clientIds = chosen.Select(client => client.ClientId).ToList();
        var slips = await db.ServiceSlips.AsNoTracking()
            .Where(slip => slip.ServiceMonth == month.FirstDay && slip.CareManagementOfficeNumber == office.OfficeNumber && clientIds.Contains(slip.ClientId))
            .OrderBy(slip => slip.ClientId).ToListAsync(cancel);
        var stored = await reader.LinesAsync(month, slips.ConvertAll(slip => slip.Id), cancel);
        var months = await clients.FindAsync(clientIds, month, cancel);
        var records = new List<RecordDraft>();
        foreach (var slip in slips)
        {
            records.AddRange(await RecordsAsync(office, slip, months[slip.ClientId], [.. stored[slip.Id]], cancel));
        }

        return new UnitContent(records);
    }

    private async Task<IEnumerable<RecordDraft>> RecordsAsync(
        Office office, ServiceSlip slip, ClientMonth client, List<LineWithMarks> stored, CancellationToken cancel)
    {
        var number = new ClientNumber(client.Client.InsurerNumber, client.Client.InsuredNumber);
        var lines = await views.OfAsync(office, slip, stored, cancel);
        var basis = await bases.OfAsync(slip, lines, cancel);
        var computed = BenefitSheets.Of(basis, lines);
        return
        [
            .. SlipDrafts.Of(office, number, slip, lines, basis.ShortStayBefore.Days, computed.DaysOver30),
            .. BenefitSheetDrafts.Of(office, number, slip, computed.Sheet),
            SupplementDrafts.Of(office, client, computed.Sheet),
        ];
    }

    private static bool IsExchanged(string serviceCode) => ServiceKindEntry.Find(ServiceCode.KindOf(serviceCode)) is not { Linked: false };

    private static byte[] Print(
        ServiceSlip slip, ClientMonth month, IReadOnlyList<LineWithMarks> lines, IReadOnlyList<(string Office, string Kind, int Units)> allotted) =>
        Fingerprints.Of(new
        {
            slip.CareManagerName,
            Client = PersonPrint.Of(month),
            Lines = lines.Select(line => new
            {
                line.Line.ServiceCode, line.Line.ServiceOfficeNumber, line.Line.SatelliteNumber, line.Line.TaisCode, line.Line.EquipmentNotificationCode,
                line.Line.EquipmentName, line.Line.DetailDiscriminatorCode, line.Line.ProRataDays, line.Line.DiscountPercent,
                Marks = line.Planned.Values.Where(mark => mark.Count > 0).OrderBy(mark => mark.Day)
                    .Select(mark => new { mark.Day, mark.Count, Time = mark.Time?.ToString(), mark.Units }),
            }),
            Allotted = allotted.Select(row => new { row.Office, row.Kind, row.Units }),
        });
}
