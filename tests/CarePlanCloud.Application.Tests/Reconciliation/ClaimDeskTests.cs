using System.Globalization;
using System.Text;
using CarePlanCloud.Application.Claims;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Reconciliation;

/// <summary>The planner's November, decided, in an office that has written down what 国保連 asks for.</summary>
public abstract class ClaimDeskTests : DeskTests
{
    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        await Claimable.PrepareAsync(Care);
        await DecideEverythingAsync();
    }

    protected async Task SayAsync(LineView line, int day) => Assert.True((await EnterAsync(
        Planner, Slip.Id, new CellChange(line.Id, day, null, new CellValue(0), AnyBefore: true))).IsDone);

    protected async Task<ClaimMonth> ClaimsAsync(ServiceMonth? submission = null) =>
        (await Care.Door.RunAsync<OpenClaimMonth, ClaimMonth>(Planner, use => use.RunAsync(November, submission, CancellationToken.None))).Value;

    protected Task<Outcome<MadeClaimFile>> MakeAsync(ClaimSort sort, ServiceMonth? submission = null) =>
        Care.Door.RunAsync<MakeClaimFile, MadeClaimFile>(Planner, use => use.RunAsync(November, sort, submission, CancellationToken.None));

    protected async Task<MadeClaimFile> MadeAsync(ClaimSort sort, ServiceMonth? submission = null)
    {
        var made = await MakeAsync(sort, submission);
        Assert.True(made.IsDone, $"{made.Refusal?.Message} {string.Join(' ', made.Refusal?.Detail as IReadOnlyList<string> ?? [])}");
        return made.Value;
    }

    protected async Task SentAsync(Guid id) =>
        Assert.True((await Care.Door.RunAsync<RecordClaimSent, Done>(Planner, use => use.RunAsync(id, CancellationToken.None))).IsDone);

    protected Task<Outcome<Done>> DiscardAsync(Guid id) => Care.Door.RunAsync<DiscardClaimFile, Done>(Planner, use => use.RunAsync(id, CancellationToken.None));

    protected static long Number(string item) => long.Parse(item, CultureInfo.InvariantCulture);

    protected static string[] Rows(RawFile file) => Encoding.ASCII.GetString(file.Content.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
