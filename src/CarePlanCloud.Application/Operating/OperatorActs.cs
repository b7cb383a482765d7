using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Operating;

/// <param name="Person">Name of the operator; empty for the verb on the server and for the nightly round.</param>
/// <param name="Act">Stable name.</param>
/// <param name="Word">In Japanese.</param>
public sealed record OperatorActRow(long Id, DateTimeOffset At, string Person, string Act, string Word, string OfficeNumber, string OfficeName, string Note);

/// <summary>Reads what operators did, newest first.</summary>
public sealed class OperatorActs(CareDb db)
{
    internal async Task<IReadOnlyList<OperatorActRow>> ReadAsync(Guid? officeId, int most, CancellationToken cancel)
    {
        var rows = await (from act in db.OperatorActs.AsNoTracking()
                          join user in db.Users on act.OperatorId equals user.Id into people
                          from person in people.DefaultIfEmpty()
                          join office in db.AllOffices on act.OfficeId equals office.Id into offices
                          from here in offices.DefaultIfEmpty()
                          where officeId == null || act.OfficeId == officeId
                          orderby act.Id descending
                          select new { Act = act, Person = person == null ? "" : person.DisplayName, Number = here == null ? "" : here.OfficeNumber, Name = here == null ? "" : here.Name })
            .Take(most).ToListAsync(cancel);
        return rows.ConvertAll(row => new OperatorActRow(row.Act.Id, row.Act.At, row.Person, row.Act.Act, OperatorActWords.Of(row.Act.Act), row.Number, row.Name, row.Act.Note));
    }
}

/// <summary>運営の記録: the last 500 acts.</summary>
[Requires(Permission.Operate)]
public sealed class ListOperatorActs(OperatorActs acts)
{
    private const int Most = 500;

    public async Task<Outcome<IReadOnlyList<OperatorActRow>>> RunAsync(CancellationToken cancel) => Outcomes.Of(await acts.ReadAsync(null, Most, cancel));
}
