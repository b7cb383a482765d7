using System.Collections.Concurrent;
using System.Security.Claims;
using CarePlanCloud.Web.Startup;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Web.Live;

/// <summary>
/// How many pages each person has open in this process. Each costs memory for as long as it is open; who has too many is asked to close one, and
/// the page shows nothing until then. A page whose line is cut takes no seat: it may never come back.
/// </summary>
public sealed class CircuitSeats(IOptions<LimitOptions> limits)
{
    private readonly ConcurrentDictionary<Guid, int> taken = new();

    internal bool TryTake(Guid userId)
    {
        if (Take(userId) <= limits.Value.Circuits)
        {
            return true;
        }

        GiveBack(userId);
        return false;
    }

    /// <returns>How many the person has now.</returns>
    internal int Take(Guid userId) => taken.AddOrUpdate(userId, 1, (_, before) => before + 1);

    internal void GiveBack(Guid userId)
    {
        if (taken.AddOrUpdate(userId, 0, (_, before) => before - 1) <= 0)
        {
            taken.TryRemove(KeyValuePair.Create(userId, 0));
        }
    }
}

/// <summary>The seat of one open page, while its line is there.</summary>
public sealed class CircuitSeat(CircuitSeats seats, AuthenticationStateProvider session) : CircuitHandler
{
    private Guid? _person;

    /// <summary>Null until the page has begun; false when the person had too many open then.</summary>
    public bool? IsTaken { get; private set; }

    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (IsTaken is null && Guid.TryParse((await session.GetAuthenticationStateAsync()).User.FindFirstValue(ClaimTypes.NameIdentifier), out var user))
        {
            IsTaken = seats.TryTake(user);
            _person = IsTaken.Value ? user : null;
        }
        else if (_person is { } again)
        {
            // Somebody is in the middle of something: a page that comes back is not turned away.
            seats.Take(again);
        }
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (_person is { } user)
        {
            seats.GiveBack(user);
        }

        return Task.CompletedTask;
    }
}
