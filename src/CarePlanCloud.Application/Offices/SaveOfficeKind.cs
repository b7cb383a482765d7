using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain.Schedules;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Offices;

/// <summary>
/// A kind the office provides from or until a day: adds it, or changes its days. At least one stays, and what the office is for the exchange does
/// not change by it (decision 0031). A kind with plans behind its last day says so first.
/// </summary>
[Requires(Permission.ManageOffice)]
public sealed class SaveOfficeKind(CareDb db, AuditTrail audit)
{
    /// <param name="wanted">With its days as they should stand.</param>
    /// <param name="endConfirmed">The person has seen what is planned behind the last day.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Outcome<Done>> RunAsync(DesignatedKind wanted, bool endConfirmed, CancellationToken cancel)
    {
        await db.TakeTurnAsync("office-kinds:" + db.TenantId, cancel);
        var office = await db.Offices.SingleAsync(row => row.Id == db.TenantId, cancel);
        var before = office.Kinds.Find(kind => kind.Kind == wanted.Kind);
        var after = office.Kinds.Where(kind => kind.Kind != wanted.Kind).Append(wanted).OrderBy(kind => kind.Kind, StringComparer.Ordinal).ToList();
        if (Refuse(office, wanted, after) is { } refusal)
        {
            return refusal;
        }

        if (!endConfirmed && wanted.To is { } last && last != before?.To && await PlannedBehindAsync(office.OfficeNumber, wanted.Kind, last, cancel) is { } planned)
        {
            return planned;
        }

        if (wanted != before)
        {
            office.Kinds = after;
            await db.SaveChangesAsync(cancel);
            await audit.AppendAsync(nameof(SaveOfficeKind), null, cancel);
        }

        return default(Done);
    }

    private static Refusal? Refuse(Office office, DesignatedKind wanted, List<DesignatedKind> after)
    {
        if (KindRules.Find(wanted.Kind) is null)
        {
            return OfficeRefusals.UnknownKind;
        }

        if (wanted.To < wanted.From)
        {
            return OfficeRefusals.KindEndsTooEarly;
        }

        var lasting = after.Where(kind => kind.To is null).Select(kind => kind.Kind).ToList();
        return lasting.Count == 0 ? OfficeRefusals.LastKind
            : OfficeKinds.Of(lasting) != office.Kind ? OfficeRefusals.KindMakesTheOffice(ServiceKinds.NameOf(wanted.Kind))
            : null;
    }

    private async Task<Refusal?> PlannedBehindAsync(string officeNumber, string kind, DateOnly last, CancellationToken cancel)
    {
        var (month, day) = (ServiceMonth.Of(last).FirstDay, last.Day);
        var clients = await (from slip in db.ServiceSlips
                             join line in db.ServiceLines on slip.Id equals line.SlipId
                             where slip.ServiceMonth >= month && line.ServiceOfficeNumber == officeNumber && line.ServiceCode.StartsWith(kind)
                                 && db.DayMarks.Any(mark => mark.ServiceMonth == slip.ServiceMonth && mark.LineId == line.Id && mark.Phase == Phase.Planned
                                     && mark.Count > 0 && (slip.ServiceMonth > month || mark.Day > day))
                             select slip.ClientId).Distinct().CountAsync(cancel);
        return clients == 0 ? null : OfficeRefusals.KindIsPlanned(ServiceKinds.NameOf(kind), last, clients);
    }
}
