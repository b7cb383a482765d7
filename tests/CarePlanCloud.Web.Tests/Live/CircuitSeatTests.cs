using System.Security.Claims;
using CarePlanCloud.Web.Live;
using CarePlanCloud.Web.Startup;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Options;

namespace CarePlanCloud.Web.Tests.Live;

/// <summary>Open pages of one person.</summary>
public sealed class CircuitSeatTests
{
    private readonly CircuitSeats seats = new(Options.Create(new LimitOptions { Circuits = 2 }));

    [Fact]
    public async Task The_third_page_of_a_person_waits_until_one_is_closed()
    {
        var (somebody, another) = (Guid.NewGuid(), Guid.NewGuid());
        var first = await OpenAsync(somebody);
        Assert.True(first.IsTaken);
        Assert.True((await OpenAsync(somebody)).IsTaken);
        Assert.False((await OpenAsync(somebody)).IsTaken);
        Assert.True((await OpenAsync(another)).IsTaken);

        await first.OnConnectionDownAsync(null!, CancellationToken.None);
        Assert.True((await OpenAsync(somebody)).IsTaken);
    }

    [Fact]
    public async Task A_page_that_finds_its_way_back_is_not_turned_away()
    {
        var somebody = Guid.NewGuid();
        var first = await OpenAsync(somebody);
        await first.OnConnectionDownAsync(null!, CancellationToken.None);
        await OpenAsync(somebody);
        await OpenAsync(somebody);
        await first.OnConnectionUpAsync(null!, CancellationToken.None);
        Assert.True(first.IsTaken);
        Assert.False((await OpenAsync(somebody)).IsTaken);
    }

    private async Task<CircuitSeat> OpenAsync(Guid user)
    {
        var seat = new CircuitSeat(seats, new Person(user));
        await seat.OnConnectionUpAsync(null!, CancellationToken.None);
        return seat;
    }

    private sealed class Person(Guid user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(
            new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.ToString())], "test"))));
    }
}
