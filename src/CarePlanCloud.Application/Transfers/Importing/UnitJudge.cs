using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>
/// Holds a unit against this office's data, client by client, and against what was decided about its clients: one who is unknown or comes
/// too late never holds up the rest.
/// </summary>
public sealed class UnitJudge(CareDb db, UnitImports imports, ClientBook clients)
{
    internal async Task<UnitJudgement> JudgeAsync(Office office, Incoming incoming, FileSet fileSet, CancellationToken cancel)
    {
        List<Finding> findings = [.. fileSet.Findings, .. UnitImports.Address(office, incoming, fileSet)];
        if (imports.Of(incoming.Kind) is not { } import || findings.Exists(finding => finding.Severity == Severity.Error))
        {
            return new UnitJudgement(findings, [], fileSet.Only((_, _) => false));
        }

        var decided = await db.IncomingClients.AsNoTracking().Where(row => row.IncomingId == incoming.Id)
            .ToDictionaryAsync(row => new ClientNumber(row.InsurerNumber, row.InsuredNumber), row => row.State, cancel);
        var everybody = UnitRows.ClientsOf(fileSet);
        var done = everybody.Where(number => decided.GetValueOrDefault(number) == IncomingClientState.Imported).ToHashSet();

        // Who is taken in already would only be found older than itself.
        var doubled = await DoubledAsync(fileSet, everybody, done, cancel);
        var open = fileSet.Only((number, _) => !done.Contains(number) && !doubled.Contains(number));
        var held = (await import.FindingsAsync(office, open, cancel))
            .Where(finding => finding.Hold != ClientHold.Unknown || decided.GetValueOrDefault(finding.Client) != IncomingClientState.New
                || finding.Finding.Code != TransferFindings.ProbablyKnownCode).ToList();
        held.AddRange(doubled.Select(number => new ClientFinding(
            number, TransferFindings.UnknownClient(fileSet.Unit.Files[0].Name, 1, number.InsuredNumber), ClientHold.Unknown)));
        findings.AddRange(held.Select(finding => finding.Finding));
        var holds = held.Where(finding => finding.Hold != ClientHold.None).ToLookup(finding => finding.Client);
        var kept = open.Only((number, record) => decided.GetValueOrDefault(number) != IncomingClientState.LeftOut
            && !holds[number].Any(hold => hold.Rows is null || hold.Rows(record)));
        var ready = UnitRows.ClientsOf(kept).ToHashSet();
        return new UnitJudgement(
            findings, [.. everybody.Select(number => Stand(number, decided.GetValueOrDefault(number), ready.Contains(number), [.. holds[number]]))], kept);
    }

    private static JudgedClient Stand(ClientNumber number, IncomingClientState decided, bool ready, List<ClientFinding> holds)
    {
        var why = holds.OrderBy(hold => hold.Hold).FirstOrDefault();
        var standing = decided switch
        {
            IncomingClientState.Imported => ClientStanding.Imported,
            IncomingClientState.LeftOut => ClientStanding.LeftOut,
            _ when ready => ClientStanding.Ready,
            _ => why?.Hold switch
            {
                ClientHold.Older => ClientStanding.Older,
                ClientHold.NoPlace => ClientStanding.NoPlace,
                _ => ClientStanding.Unknown,
            },
        };
        return new JudgedClient(number, standing, why?.Finding);
    }

    // Somebody who is remembered under this number stands in the same file under the true one, and that one is taken in: two are never laid
    // on one another, in whatever order they come.
    private async Task<HashSet<ClientNumber>> DoubledAsync(
        FileSet fileSet, IReadOnlyList<ClientNumber> everybody, HashSet<ClientNumber> done, CancellationToken cancel)
    {
        if (done.Count == 0)
        {
            return [];
        }

        var sender = fileSet.Unit.Key!.SenderOfficeNumber;
        var open = everybody.Where(number => !done.Contains(number)).ToList();
        var all = await clients.FindAsync(everybody, sender, cancel);
        return [.. (await clients.FindAsync(open, sender, cancel)).Keys.Where(number => !all.ContainsKey(number))];
    }
}
