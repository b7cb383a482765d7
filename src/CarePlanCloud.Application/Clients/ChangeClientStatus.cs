using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>利用中, 休止 or 終了, from when and why. Nothing of the client is removed.</summary>
[Requires(Permission.WriteClients)]
public sealed class ChangeClientStatus(CareDb db, AuditTrail audit, TimeProvider clock)
{
    public async Task<Outcome<ClientSaved>> RunAsync(
        Guid clientId, uint version, ClientStatus status, DateOnly? since, string reason, CancellationToken cancel)
    {
        var client = await db.Clients.FirstOrDefaultAsync(row => row.Id == clientId, cancel);
        if (client is null)
        {
            return ClientRefusals.NotFound;
        }

        if (client.Version != version)
        {
            return ClientRefusals.ChangedMeanwhile;
        }

        var why = TypedText.Line(reason);
        if (Problems(status, since, why) is { Count: > 0 } problems)
        {
            return ClientRefusals.Invalid(problems);
        }

        client.Status = status;
        client.StatusSince = since;
        client.StatusReason = why;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ClientRefusals.ChangedMeanwhile;
        }

        await audit.AppendAsync(nameof(ChangeClientStatus), clientId, cancel);
        return new ClientSaved(client.Id, client.Version, []);
    }

    private List<FieldProblem> Problems(ClientStatus status, DateOnly? since, string reason)
    {
        var problems = new List<FieldProblem>();
        if (!Enum.IsDefined(status))
        {
            problems.Add(new("status", "状態は、利用中・休止・終了から選んでください。"));
        }

        if (since is null)
        {
            problems.Add(new("status_since", "いつからかを入れてください。"));
        }
        else if (since > clock.TodayInJapan().AddYears(1))
        {
            problems.Add(new("status_since", "日付が1年より先です。確かめてください。"));
        }

        if (status != ClientStatus.InUse && reason.Length == 0)
        {
            problems.Add(new("status_reason", "理由を入れてください（入院、転居、施設入所など）。"));
        }

        problems.Limit("status_reason", "理由", reason, 200);
        return problems;
    }
}
