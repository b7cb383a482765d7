using CarePlanCloud.Application.Data;
using CarePlanCloud.Domain;
using Microsoft.EntityFrameworkCore;

namespace CarePlanCloud.Application.Letters;

/// <summary>The letter was sent: nothing of it is kept.</summary>
[Anonymous("Letters belong to no office.")]
public sealed class ForgetLetter(CareDb db)
{
    public async Task<Outcome<Done>> RunAsync(Guid id, CancellationToken cancel)
    {
        await db.WaitingLetters.Where(letter => letter.Id == id).ExecuteDeleteAsync(cancel);
        return default(Done);
    }
}
