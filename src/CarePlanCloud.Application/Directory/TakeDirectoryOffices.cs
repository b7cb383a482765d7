using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Directory;

/// <summary>連携先に足す: offices of the directory become partners as they stand there. Those that are partners already stay as they are.</summary>
[Requires(Permission.MaintainMasters)]
public sealed class TakeDirectoryOffices(CareDb db, AuditTrail audit)
{
    private const int Most = 100;

    /// <returns>Their ids as partners, in the order of the numbers.</returns>
    public async Task<Outcome<IReadOnlyList<Guid>>> RunAsync(IReadOnlyList<string> officeNumbers, CancellationToken cancel)
    {
        var numbers = officeNumbers.Distinct().ToList();
        if (numbers.Count is 0 or > Most)
        {
            return DirectoryRefusals.BadQuery;
        }

        var listed = await db.DirectoryOffices.AsNoTracking().Where(row => numbers.Contains(row.OfficeNumber)).ToDictionaryAsync(row => row.OfficeNumber, cancel);
        if (listed.Count != numbers.Count)
        {
            return DirectoryRefusals.NotFound;
        }

        // The same turn as SavePartner: two who add one office at the same moment add it once.
        await db.TakeTurnAsync("partners:" + db.TenantId, cancel);
        var known = await db.Partners.Where(row => numbers.Contains(row.OfficeNumber)).ToDictionaryAsync(row => row.OfficeNumber, row => row.Id, cancel);
        foreach (var office in numbers.Where(number => !known.ContainsKey(number)).Select(number => listed[number]))
        {
            var draft = new PartnerDraft(
                office.OfficeNumber, office.Name, Kana: office.Kana, ServiceKinds: office.ServiceKinds, Address: $"{office.Prefecture}{office.Municipality}{office.Address}",
                Phone: office.Phone, Fax: office.Fax).Tidy();
            if (draft.Problem() is { } problem)
            {
                return problem;
            }

            var partner = db.Partners.Add(new Partner { TenantId = db.TenantId, OfficeNumber = draft.OfficeNumber, Name = draft.Name }).Entity;
            draft.WriteTo(partner);
            known[office.OfficeNumber] = partner.Id;
            await audit.AppendAsync(nameof(TakeDirectoryOffices), partner.Id, cancel);
        }

        await db.SaveChangesAsync(cancel);
        return Outcomes.Of<IReadOnlyList<Guid>>(numbers.ConvertAll(number => known[number]));
    }
}
