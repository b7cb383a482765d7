using CarePlanCloud.Application.Identity.Delays;
using CarePlanCloud.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Identity;

/// <summary>Waiting after wrong passwords.</summary>
public sealed class SignInDelayTests : CareTest
{
    private static readonly byte[] Here = SignInDelay.KeyOf("KJ997000001101", "admin", "192.0.2.1");

    private readonly SettableClock clock = new();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(7, 4)]
    [InlineData(10, 32)]
    [InlineData(11, 60)]
    [InlineData(1_000_000, 60)]
    public void The_wait_doubles_from_the_fifth_failure_on_up_to_an_hour(int failures, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), SignInDelay.WaitAfter(failures));

    [Fact]
    public async Task After_five_failures_the_account_waits_on_this_network_only()
    {
        await FailAsync(Here, 4);
        Assert.Null(await AskAsync(Here));
        await FailAsync(Here, 1);
        Assert.Equal("locked_out", await AskAsync(Here));
        Assert.Null(await AskAsync(SignInDelay.KeyOf("KJ997000001101", "admin", "192.0.2.2")));
        Assert.Null(await AskAsync(SignInDelay.KeyOf("KJ997000001101", "cm1", "192.0.2.1")));
        Assert.Equal("locked_out", await AskAsync(SignInDelay.KeyOf(" ｋｊ997000001101", "admin ", "192.0.2.1")));

        clock.Now += TimeSpan.FromSeconds(61);
        Assert.Null(await AskAsync(Here));
        await FailAsync(Here, 1);
        clock.Now += TimeSpan.FromSeconds(61);
        Assert.Equal("locked_out", await AskAsync(Here));
    }

    [Fact]
    public async Task The_right_password_and_a_day_without_failures_clear_the_count()
    {
        await FailAsync(Here, 6);
        await Care.Door.RunAsync<ForgetSignInFailures, Done>(new Caller.Nobody(), use => use.RunAsync(Here, CancellationToken.None));
        await FailAsync(Here, 4);
        Assert.Null(await AskAsync(Here));
        clock.Now += SignInDelay.Memory + TimeSpan.FromMinutes(1);
        await FailAsync(Here, 1);
        Assert.Null(await AskAsync(Here));
        Assert.Equal(1L, await Care.ScalarAsync<long>("select count(*) from identity.sign_in_delay"));
    }

    [Fact]
    public async Task Failures_at_the_same_moment_all_count()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => FailAsync(Here, 1)));
        Assert.Equal(20, await Care.ScalarAsync<int>("select failures from identity.sign_in_delay"));
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    private async Task FailAsync(byte[] key, int times)
    {
        for (var count = 0; count < times; count++)
        {
            await Care.Door.RunAsync<NoteSignInFailure, Done>(new Caller.Nobody(), use => use.RunAsync(key, CancellationToken.None));
        }
    }

    private async Task<string?> AskAsync(byte[] key) =>
        (await Care.Door.RunAsync<AskSignInDelay, Done>(new Caller.Nobody(), use => use.RunAsync(key, CancellationToken.None))).Refusal?.Code;
}
