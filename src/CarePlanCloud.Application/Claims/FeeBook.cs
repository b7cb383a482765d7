using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Masters;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Reconciliation;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Claims;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Domain.Units.Masters;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Claims;

/// <summary>A document that 国保連 holds, and the month in which it was sent.</summary>
internal sealed record HeldClaim(ClaimSort Sort, ServiceMonth SentIn, ClaimDocumentRow Row);

/// <summary>居宅介護支援費 of a closed month: the fee of the level, what the office charges for everybody, and what was chosen for one client.</summary>
public sealed class FeeBook(CareDb db, UnitPriceBook prices, ServiceCodeBook codes)
{
    internal async Task<IReadOnlyList<FeeProposal>> ReadAsync(Office office, ServiceMonth month, IReadOnlyList<ClosedClient> closed, IReadOnlyList<HeldClaim> held, CancellationToken cancel)
    {
        var profile = await db.OfficeProfiles.AsNoTracking().SingleOrDefaultAsync(cancel);
        var price = await prices.PriceAsync(month, profile?.RegionalGrade ?? 0, ServiceKinds.OfPlanning(office.Kind), cancel);
        var addOns = await AddOnsAsync(month, profile?.ManagementAddOnCodes ?? [], cancel);
        var chosen = await ChosenAsync(month, cancel);
        var known = held.Where(row => row.Sort == ClaimSort.Fees).ToDictionary(row => (row.Row.InsurerNumber, row.Row.InsuredNumber));

        // Nothing was used and nothing claimed: no fee for the month either.
        return [.. closed.Where(client => client.Month.Providers.Any(provider => provider.ManagedUnits > 0)).Select(client =>
        {
            var own = chosen[client.ClientId].ToList();
            var claim = FeeOf(office, client.Month, price, addOns, own);
            var before = known.GetValueOrDefault((client.Month.InsurerNumber, client.Month.InsuredNumber));
            return new FeeProposal(client.ClientId, client.Month.Name, claim, claim is not null && before?.Row.Fingerprint == ClaimBook.FingerprintOf(claim), client.Month.CareLevelAtEnd, own);
        })];
    }

    // What the office charges for everybody: 特定事業所加算 in units, 処遇改善加算 by its rate.
    private async Task<OfficeAddOns> AddOnsAsync(ServiceMonth month, List<string> charged, CancellationToken cancel)
    {
        var known = await codes.FindAsync(month, null, charged, cancel);
        var improves = CareManagementFees.National.RateOf(month) is { } rate && charged.Contains(rate.Code);
        return new OfficeAddOns(month, improves, [.. charged.Where(known.ContainsKey).Select(code => known[code])
            .Where(code => AddOnNames.IsOfManagementOffice(code.Name) && code.Units is not null).Select(LineOf)]);
    }

    private static FeeLine LineOf(ServiceCodeInForce code) => new(code.Code, code.Units!.Value);

    private async Task<ILookup<Guid, ServiceCodeInForce>> ChosenAsync(ServiceMonth month, CancellationToken cancel)
    {
        var first = month.FirstDay;
        var rows = await db.FeeChoices.AsNoTracking().Where(row => row.ServiceMonth == first).ToListAsync(cancel);
        var known = await codes.FindAsync(month, null, [.. rows.SelectMany(row => row.Codes).Distinct()], cancel);
        return rows.SelectMany(row => row.Codes.Where(known.ContainsKey).Select(code => (row.ClientId, Code: known[code]))).ToLookup(each => each.ClientId, each => each.Code);
    }

    private sealed record OfficeAddOns(ServiceMonth Month, bool Improves, IReadOnlyList<FeeLine> Extras);

    private static CareManagementClaim? FeeOf(Office office, ClosedMonth client, decimal? price, OfficeAddOns addOns, List<ServiceCodeInForce> own)
    {
        var month = addOns.Month;
        var fee = own.Find(code => !AddOnNames.IsAddOn(code.Name));
        var extras = addOns.Extras.Concat(own.Where(code => code != fee).Select(LineOf)).OrderBy(line => line.Code, StringComparer.Ordinal);
        var lines = CareLevels.Parse(client.CareLevelAtEnd) is { } level
            ? CareManagementFees.National.LinesOf(new FeeMonth(month, level, addOns.Improves) { OtherFee = fee is null ? null : LineOf(fee), Extras = [.. extras] }) : null;
        return lines is null || price is not { } unitPrice ? null : new CareManagementClaim
        {
            Month = month,
            OfficeNumber = office.OfficeNumber,
            Person = ClaimBook.PersonOf(client, client.CareLevelAtEnd),
            UnitPrice = unitPrice,
            Welfare = client.PublicPayerNumber.Length > 0 ? new WelfareNumbers(client.PublicPayerNumber, client.PublicRecipientNumber) : null,
            CertifiedFrom = client.CertifiedFrom,
            CertifiedTo = client.CertifiedTo,
            FiledOn = client.RequestFiledOn,
            CareManagerNumber = client.CareManagerNumber,
            Lines = lines,
        };
    }
}
