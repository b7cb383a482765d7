using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Plans;
using CarePlanCloud.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients.Changes;

/// <summary>A report that nobody has decided yet.</summary>
internal sealed record OpenReport(
    Guid Id, ClientChangeSource Source, Guid ClientId, string Sender, string Serial, DateOnly Date, IReadOnlyDictionary<string, string> Items)
{
    public ReportedPerson Person() => Source == ClientChangeSource.Supplement ? ReportedPerson.OfSupplement(Items) : ReportedPerson.OfProfile(Items);
}

/// <summary>The reports that wait for a decision: of each client and sender the newest; it speaks for those before it.</summary>
public sealed class ClientChangeDesk(CareDb db, ClientNamesakes namesakes)
{
    internal async Task<List<OpenReport>> OpenAsync(CancellationToken cancel)
    {
        var supplements = await db.ClientSupplements.AsNoTracking().Where(row => row.DecidedSerial != row.SerialNumber).ToListAsync(cancel);
        var profiles = await db.PreventiveDocuments.AsNoTracking()
            .Where(row => row.Kind == PreventiveDocumentKind.ClientProfile && row.DecidedSerial != row.SerialNumber).ToListAsync(cancel);
        return
        [
            .. supplements.Select(row => new OpenReport(
                    row.Id, ClientChangeSource.Supplement, row.ClientId, row.SenderOfficeNumber, row.SerialNumber,
                    row.ServiceMonth ?? row.PlanDate ?? default, row.Items))
                .Concat(profiles.Select(row => new OpenReport(
                    row.Id, ClientChangeSource.Profile, row.ClientId, row.SenderOfficeNumber, row.SerialNumber, row.Date, row.Items)))
                .GroupBy(row => (row.ClientId, row.Sender, row.Source))
                .Select(group => group.MaxBy(row => row.Serial, StringComparer.Ordinal)!)
                .OrderByDescending(row => row.Serial, StringComparer.Ordinal),
        ];
    }

    internal async Task<ClientChange?> DescribeAsync(OpenReport report, IReadOnlyList<KnownPerson> book, CancellationToken cancel)
    {
        var client = await db.Clients.AsNoTracking().SingleAsync(row => row.Id == report.ClientId, cancel);
        var history = await db.Certifications.AsNoTracking().Where(row => row.ClientId == report.ClientId).ToListAsync(cancel);
        var person = report.Person();
        var differences = new ClientComparison(client, history, person).Differences();
        if (differences.Count == 0)
        {
            return null;
        }

        var names = await db.OfficeNamesAsync([report.Sender], cancel);
        return new ClientChange(
            report.Id, report.Source, client.Id, client.Name, client.Kana, client.InsurerNumber, client.InsuredNumber, client.BirthDate,
            report.Sender, names.GetValueOrDefault(report.Sender, report.Sender), report.Serial, report.Date, differences,
            Candidates(client.Id, person, book));
    }

    internal Task<IReadOnlyList<KnownPerson>> BookAsync(CancellationToken cancel) => namesakes.BookAsync(cancel);

    private static List<NamesakeView> Candidates(Guid clientId, ReportedPerson person, IReadOnlyList<KnownPerson> book)
    {
        var known = book.ToDictionary(row => row.Person.Id);
        var reported = ClientNamesakes.Person(clientId, person.Name, person.Kana, person.BirthDate);
        return [.. Namesakes.Among(reported, book.Select(row => row.Person)).Select(other => new NamesakeView(
            other.Id, known[other.Id].Name, known[other.Id].Kana, other.BirthDate, known[other.Id].InsuredNumber,
            Namesakes.AreProbablyOne(reported, other)))];
    }
}
