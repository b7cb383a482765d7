using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Checking;

/// <summary>Writes down whom a unit is about, as its files number them, so that lists need not read the bytes again.</summary>
internal static class IncomingClientDesk
{
    /// <summary>Those that are not noted yet; the caller saves.</summary>
    public static async Task NoteClientsAsync(this CareDb db, Guid incomingId, FileSet fileSet, CancellationToken cancel)
    {
        var noted = (await db.IncomingClients.AsNoTracking().Where(row => row.IncomingId == incomingId)
            .Select(row => new { row.InsurerNumber, row.InsuredNumber }).ToListAsync(cancel)).Select(row => new ClientNumber(row.InsurerNumber, row.InsuredNumber));
        var numbers = fileSet.Files.SelectMany(file => file.Records).Select(ClientNumber.Of).Where(IsNumber).Distinct().Except(noted);
        db.IncomingClients.AddRange(numbers.Select(number => new IncomingClient
        {
            TenantId = db.TenantId, IncomingId = incomingId, InsurerNumber = number.InsurerNumber, InsuredNumber = number.InsuredNumber,
        }));
    }

    // A damaged file may hold anything where a number belongs.
    private static bool IsNumber(ClientNumber number) =>
        number is { InsurerNumber.Length: 6, InsuredNumber.Length: 10 } && (number.InsurerNumber + number.InsuredNumber).All(char.IsAsciiLetterOrDigit);
}
