using System.Reflection;
using CarePlanCloud.Application;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Outbox;
using CarePlanCloud.Application.Plans.StarterPhrases;
using CarePlanCloud.Application.Transfers.Importing;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Offices;
using CarePlanCloud.Exchange;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>Puts the demonstration offices in, once; running it again changes nothing. All people are invented.</summary>
internal sealed class DemoData(CareDb db, UserManager<User> users, UseCases door, WorkRunner runner, TimeProvider clock)
{
    /// <param name="withMonths">Whether the clients have plans and a month.</param>
    public async Task PutAsync(bool withMonths, CancellationToken cancel)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancel))
        {
            // Two starts at once must not both find nothing.
            await db.TakeTurnAsync("demo", cancel);
            if (await db.Offices.AnyAsync(cancel))
            {
                return;
            }

            await PutOfficesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        await PutPlansAsync(cancel);
        await PutDeskAsync(withMonths, cancel);
    }

    private async Task PutOfficesAsync(CancellationToken cancel)
    {
        foreach (var demo in DemoOffices.All)
        {
            var office = new Office
            {
                OfficeNumber = demo.OfficeNumber, KjBillingId = demo.KjBillingId, Name = demo.Name, Kind = demo.Kind, Kinds = OfficeKinds.Designated(demo.ServiceKinds),
            };
            db.AllOffices.Add(office);
            db.ApiKeys.Add(new ApiKey { OfficeId = office.Id, Name = "見本のキー", Hash = ApiKey.HashOf(demo.ApiKey), CreatedAt = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancel);
            await JoinAsync(office, await CreateUserAsync(demo.AdminName), DemoOffices.AdminLogin, Role.Administrator, cancel);
        }

        var shared = await CreateUserAsync(DemoOffices.SharedName);
        foreach (var office in await db.Offices.Where(row => DemoOffices.SharedBetween.Contains(row.OfficeNumber)).ToListAsync(cancel))
        {
            await JoinAsync(office, shared, DemoOffices.SharedLogin, office.Kind == OfficeKind.ServiceOffice ? Role.ServiceSupervisor : Role.CareManager, cancel);
        }
    }

    // What the care manager's office has written itself: through the door, as a person at the desk.
    private async Task PutDeskAsync(bool withMonths, CancellationToken cancel)
    {
        var number = DemoOffices.All[0].OfficeNumber;
        var office = await db.Offices.SingleAsync(row => row.OfficeNumber == number, cancel);
        var administrator = await db.Memberships.Where(row => row.OfficeId == office.Id && row.LoginName == DemoOffices.AdminLogin)
            .Select(row => row.UserId).SingleAsync(cancel);
        var careManagers = new List<Guid> { administrator };
        await NumberAsync(office.Id, administrator, "99000001", cancel);
        foreach (var (login, name) in DemoOffices.CareManagers)
        {
            var careManager = await CreateUserAsync(name);
            await JoinAsync(office, careManager, login, Role.CareManager, cancel);
            careManagers.Add(careManager.Id);
            await NumberAsync(office.Id, careManager.Id, $"{99000000 + careManagers.Count}", cancel);
        }

        var atTheDesk = new Caller.Member(administrator, number);
        await new DemoPartners(door).PutAsync(atTheDesk, cancel);
        await new DemoClients(door, clock).PutAsync(atTheDesk, careManagers, cancel);
        if (withMonths)
        {
            await new DemoMonths(door, clock).PutAsync(atTheDesk, cancel);
            await new DemoPrevention(door, clock).PutAsync(atTheDesk, cancel);
            Demonstration.Must(await door.RunAsync<TakeStarterPhrases, int>(atTheDesk, use => use.RunAsync(cancel), cancel));
            var (work, administrators) = (new DemoWork(runner), await AdministratorsAsync(cancel));
            await new DemoTransfers(door, work, clock).PutAsync(atTheDesk, administrators, cancel);
            await new DemoInquiries(door, work, clock).PutAsync(atTheDesk, administrators["9970000037"], cancel);
            await new DemoReconciliation(door, work, clock).PutAsync(atTheDesk, administrators["9970000037"], cancel);
        }
    }

    private async Task<Dictionary<string, Caller>> AdministratorsAsync(CancellationToken cancel) =>
        await (from office in db.Offices
               join member in db.Memberships on office.Id equals member.OfficeId
               where member.LoginName == DemoOffices.AdminLogin
               select new { office.OfficeNumber, member.UserId })
            .ToDictionaryAsync(row => row.OfficeNumber, row => (Caller)new Caller.Member(row.UserId, row.OfficeNumber), cancel);

    private async Task<User> CreateUserAsync(string displayName)
    {
        var id = Guid.CreateVersion7();
        var user = new User { Id = id, UserName = id.ToString("N"), DisplayName = displayName };
        var created = await users.CreateAsync(user, DemoOffices.Password);
        return created.Succeeded ? user : throw new InvalidOperationException(string.Join(' ', created.Errors.Select(error => error.Code)));
    }

    private async Task JoinAsync(Office office, User user, string loginName, Role role, CancellationToken cancel)
    {
        db.Memberships.Add(new Membership { OfficeId = office.Id, UserId = user.Id, LoginName = loginName, Name = user.DisplayName, Role = role });
        await db.SaveChangesAsync(cancel);
    }

    // 介護支援専門員番号: invented, like everything here.
    private Task NumberAsync(Guid officeId, Guid careManager, string number, CancellationToken cancel) => db.Memberships
        .Where(row => row.OfficeId == officeId && row.UserId == careManager)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.CareManagerNumber, number), cancel);

    // The care manager already has the plans and slips it sent to its partners.
    private async Task PutPlansAsync(CancellationToken cancel)
    {
        var planner = await db.Offices.AsNoTracking().SingleAsync(office => office.OfficeNumber == DemoOffices.All[0].OfficeNumber, cancel);
        var loaded = await door.RunAsync<LoadOwnFiles, Done>(new Caller.Job(planner.Id), use => use.RunAsync(Files(), cancel), cancel);
        if (!loaded.IsDone)
        {
            throw new InvalidOperationException($"The demonstration files do not load: {loaded.Refusal!.Code}.");
        }
    }

    private static List<RawFile> Files()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(name => name.EndsWith(".CSV", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return new RawFile(name, bytes.ToArray());
        })];
    }
}
