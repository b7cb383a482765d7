using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Clients;

/// <summary>The name of an insurer, as the paper wants it. An empty name forgets it.</summary>
[Requires(Permission.WriteClients)]
public sealed class SaveInsurer(CareDb db, AuditTrail audit)
{
    public async Task<Outcome<InsurerView>> RunAsync(string insurerNumber, string name, CancellationToken cancel)
    {
        var number = TypedText.Number(insurerNumber);
        var text = TypedText.Line(name);
        var problems = new List<FieldProblem>();
        if (!InsurerNumber.IsValid(number))
        {
            problems.Add(new("insurer_number", "保険者番号は6桁の数字です。"));
        }

        problems.Limit("name", "保険者名", text, 100);
        if (problems.Count > 0)
        {
            return ClientRefusals.Invalid(problems);
        }

        // Two who name the same insurer at once both succeed; the later name stays.
        var tenant = db.TenantId;
        await db.Database.ExecuteSqlAsync(
            text.Length == 0
                ? $"delete from clients.insurer where tenant_id = {tenant} and insurer_number = {number}"
                : (FormattableString)$"""
                insert into clients.insurer (tenant_id, insurer_number, name) values ({tenant}, {number}, {text})
                on conflict (tenant_id, insurer_number) do update set name = excluded.name
                """,
            cancel);
        await audit.AppendAsync(nameof(SaveInsurer), null, cancel);
        return new InsurerView(number, text);
    }
}
