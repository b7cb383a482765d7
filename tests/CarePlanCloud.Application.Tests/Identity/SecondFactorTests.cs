using CarePlanCloud.Application.Identity.SecondFactors;
using CarePlanCloud.Domain;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using Xunit;

namespace CarePlanCloud.Application.Tests.Identity;

/// <summary>App and recovery codes: each answer counts once.</summary>
public sealed class SecondFactorTests : CareTest
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private readonly SettableClock clock = new();
    private Totp app = new([1]);

    [Fact]
    public async Task A_code_passes_once_and_none_before_it_any_more()
    {
        await SetUpAsync();
        clock.Now += Step * 3;
        var (before, now) = (CodeAt(-Step), CodeAt(TimeSpan.Zero));
        Assert.True(await PassAsync(now));
        Assert.False(await PassAsync(now));
        Assert.False(await PassAsync(before));
        Assert.True(await PassAsync(CodeAt(Step)));
    }

    [Fact]
    public async Task One_step_early_or_late_passes_and_two_do_not()
    {
        await SetUpAsync();
        clock.Now += Step * 5;
        Assert.False(await PassAsync(CodeAt(-Step * 2)));
        Assert.False(await PassAsync(CodeAt(Step * 2)));
        Assert.True(await PassAsync(CodeAt(-Step)));
        Assert.True(await PassAsync(CodeAt(Step)));
    }

    [Fact]
    public async Task Of_many_requests_with_one_code_one_passes()
    {
        await SetUpAsync();
        clock.Now += Step * 2;
        var code = CodeAt(TimeSpan.Zero);
        Assert.Single(await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => PassAsync(code))), passed => passed);
    }

    [Fact]
    public async Task A_recovery_code_passes_once_however_it_is_typed_and_one_of_many_at_once()
    {
        var codes = await SetUpAsync();
        Assert.Equal(10, codes.Distinct().Count());
        Assert.True(await PassAsync($" {codes[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)} "));
        Assert.False(await PassAsync(codes[0]));
        Assert.Single(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PassAsync(codes[1]))), passed => passed);
        Assert.Equal(8, (await StateAsync()).RecoveryCodesLeft);

        var renewed = (await Care.Door.RunAsync<RenewRecoveryCodes, IReadOnlyList<string>>(Planner, use => use.RunAsync(CancellationToken.None))).Value;
        Assert.False(await PassAsync(codes[2]));
        Assert.True(await PassAsync(renewed[9]));
    }

    [Fact]
    public async Task The_code_that_confirmed_the_app_does_not_sign_in_as_well()
    {
        await SetUpAsync();
        Assert.False(await PassAsync(CodeAt(TimeSpan.Zero)));
    }

    [Fact]
    public async Task Nothing_is_set_up_by_looking_and_a_new_app_replaces_the_old_one_only_when_it_has_answered()
    {
        Assert.Equal(new SecondFactorState(false, 0, 0), await StateAsync());
        await OfferAsync();
        Assert.False((await StateAsync()).IsSetUp);
        Assert.False(await PassAsync(CodeAt(TimeSpan.Zero)));
        await SetUpAsync();
        var old = app;
        await OfferAsync();
        clock.Now += Step * 2;
        Assert.False(await PassAsync(CodeAt(TimeSpan.Zero)));
        app = old;
        Assert.True(await PassAsync(CodeAt(TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("１２３４５６７")]
    [InlineData("abcdef")]
    [InlineData("' or 1=1 --")]
    public async Task What_is_no_code_does_not_pass(string typed)
    {
        await SetUpAsync();
        Assert.False(await PassAsync(typed));
    }

    [Fact]
    public async Task Nobody_passes_with_the_code_of_another_and_no_secret_lies_open()
    {
        var codes = await SetUpAsync();
        clock.Now += Step * 2;
        Assert.False(await PassAsync(CodeAt(TimeSpan.Zero), HomeHelp));
        Assert.False(await PassAsync(codes[0], HomeHelp));
        var kept = await Care.ScalarAsync<string>("select coalesce(encode(key, 'escape'), '') || coalesce(encode(offered_key, 'escape'), '') from identity.authenticator_key");
        Assert.NotEmpty(kept);
        Assert.DoesNotContain(Convert.ToHexString(app.ComputeTotp().Select(letter => (byte)letter).ToArray()), kept, StringComparison.Ordinal);
        Assert.Equal(32, await Care.ScalarAsync<int>("select max(octet_length(hash)) from identity.recovery_code"));
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    private string CodeAt(TimeSpan later) => app.ComputeTotp((clock.Now + later).UtcDateTime);

    private async Task OfferAsync()
    {
        var offer = (await Care.Door.RunAsync<OfferAuthenticator, AuthenticatorOffer>(Planner, use => use.RunAsync(Guid.Empty, CancellationToken.None))).Value;
        Assert.Contains($"secret={offer.Secret.Replace(" ", "", StringComparison.Ordinal)}", offer.Address, StringComparison.Ordinal);
        app = new Totp(Base32Encoding.ToBytes(offer.Secret.Replace(" ", "", StringComparison.Ordinal)));
    }

    private async Task<IReadOnlyList<string>> SetUpAsync()
    {
        await OfferAsync();
        var refused = await Care.Door.RunAsync<ConfirmAuthenticator, IReadOnlyList<string>>(Planner, use => use.RunAsync(Guid.Empty, CodeAt(Step * 9), CancellationToken.None));
        Assert.Equal("wrong_new_code", refused.Refusal?.Code);
        return (await Care.Door.RunAsync<ConfirmAuthenticator, IReadOnlyList<string>>(Planner, use => use.RunAsync(Guid.Empty, CodeAt(TimeSpan.Zero), CancellationToken.None))).Value;
    }

    private async Task<SecondFactorState> StateAsync() =>
        (await Care.Door.RunAsync<OpenSecondFactor, SecondFactorState>(Planner, use => use.RunAsync(CancellationToken.None))).Value;

    private async Task<bool> PassAsync(string code, Caller? who = null) =>
        (await Care.Door.RunAsync<PassSecondFactor, Done>(who ?? Planner, use => use.RunAsync(code, CancellationToken.None))).IsDone;
}
