using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Schedules;

/// <summary>A slip on the desk of the office that plans it.</summary>
/// <param name="Codes">What the table of the month says of the codes of its lines.</param>
internal sealed record PlannedSlip(
    ServiceSlip Slip,
    Office Office,
    ServiceMonth Month,
    string InsurerNumber,
    IReadOnlyList<LineWithMarks> Lines,
    IReadOnlyDictionary<string, ServiceCodeInForce> Codes)
{
    public bool IsAddOn(ServiceLine line) => Codes.GetValueOrDefault(line.ServiceCode) is { } code && AddOnNames.IsAddOn(code.Name);

    public bool IsRate(ServiceLine line) => Codes.GetValueOrDefault(line.ServiceCode)?.RatePerThousand is not null;

    public IReadOnlyList<Guid> LineIds => [.. Lines.Select(line => line.Line.Id)];

    public LineWithMarks? Find(Guid lineId) => Lines.FirstOrDefault(line => line.Line.Id == lineId);
}

/// <summary>Takes a slip out to change its lines: held for whoever came first, and only by the office that plans it.</summary>
public sealed class PlannedSlipDesk(CareDb db, SlipReader reader, ServiceCodeBook book, LineViews views)
{
    internal async Task<Outcome<PlannedSlip>> TakeAsync(Guid slipId, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"select id from schedules.service_slip where tenant_id = {db.TenantId} and id = {slipId} for update", cancel);
        var slip = await db.ServiceSlips.FirstOrDefaultAsync(row => row.Id == slipId, cancel);
        if (slip is null)
        {
            return ScheduleRefusals.SlipNotFound;
        }

        var office = await db.OwnOfficeAsync(cancel);
        if (!office.Plans(slip))
        {
            return ScheduleRefusals.OtherOfficesPlan;
        }

        var month = ServiceMonth.Of(slip.ServiceMonth);
        var lines = (await reader.LinesAsync(month, [slipId], cancel))[slipId].ToList();
        var insurer = await db.InsurerNumberOfAsync(slip, cancel);
        var codes = await book.FindAsync(month, insurer, [.. lines.Select(line => line.Line.ServiceCode).Distinct()], cancel);
        return new PlannedSlip(slip, office, month, insurer, lines, codes);
    }

    /// <summary>What the table of the month says of a code; a code the slip already uses may be missing there.</summary>
    internal Task<ServiceCodeInForce?> CodeAsync(PlannedSlip desk, string code, CancellationToken cancel) =>
        ServiceCode.IsValid(code) ? book.FindAsync(desk.Month, desk.InsurerNumber, code, cancel) : Task.FromResult<ServiceCodeInForce?>(null);

    internal Task<Partner?> PartnerAsync(string officeNumber, CancellationToken cancel) =>
        db.Partners.AsNoTracking().FirstOrDefaultAsync(partner => partner.OfficeNumber == officeNumber, cancel);

    /// <summary>The name under which this office knows another: its partner's, a line's, the directory's.</summary>
    internal async Task<string> OfficeNameAsync(PlannedSlip desk, string officeNumber, CancellationToken cancel) =>
        (await PartnerAsync(officeNumber, cancel))?.Name
        ?? desk.Lines.FirstOrDefault(line => line.Line.ServiceOfficeNumber == officeNumber)?.Line.ServiceOfficeName
        ?? (await db.OfficeNamesAsync([officeNumber], cancel)).GetValueOrDefault(officeNumber, "");

    /// <summary>The names of these codes and of those on the slip.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> NamesAsync(PlannedSlip desk, IEnumerable<string> codes, CancellationToken cancel)
    {
        var all = codes.Concat(desk.Lines.Select(line => line.Line.ServiceCode)).Distinct().ToList();
        var known = await book.NamesAsync(desk.Month, all.Select(code => (desk.InsurerNumber, code)), cancel);
        return all.ToDictionary(code => code, code => LineViews.NameOf(code, desk.InsurerNumber, known));
    }

    /// <summary>All lines as they stand now, in their order.</summary>
    internal async Task<IReadOnlyList<LineView>> ViewsAsync(PlannedSlip desk, CancellationToken cancel)
    {
        var lines = (await reader.LinesAsync(desk.Month, [desk.Slip.Id], cancel))[desk.Slip.Id].ToList();
        return await views.OfAsync(desk.Office, desk.Slip, lines, cancel);
    }
}
