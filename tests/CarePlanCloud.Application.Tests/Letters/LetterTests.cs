using CarePlanCloud.Application.Data;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Domain;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Letters;

/// <summary>Mails on their way.</summary>
public sealed class LetterTests : CareTest
{
    private static readonly Letter Hello = new("keiko@example.jp", "見本", "本文", "join?code=SECRET");

    private readonly SettableClock clock = new();

    [Fact]
    public async Task A_letter_is_taken_by_one_of_many_and_gone_when_sent()
    {
        await LayAsync();
        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => TakeAsync()));
        var one = Assert.Single(taken, letter => letter.Id is not null);
        Assert.Equal(Hello, one.Letter);
        await Care.Door.RunAsync<ForgetLetter, Done>(new Caller.Nobody(), use => use.RunAsync(one.Id!.Value, CancellationToken.None));
        Assert.Equal(0L, await Care.ScalarAsync<long>("select count(*) from ops.waiting_letter"));
    }

    [Fact]
    public async Task A_letter_whose_sender_died_is_due_again_later_and_given_up_after_eight_attempts()
    {
        await LayAsync();
        for (var attempt = 1; attempt <= 8; attempt++)
        {
            Assert.NotNull((await TakeAsync()).Id);
            Assert.Null((await TakeAsync()).Id);
            clock.Now += TimeSpan.FromMinutes(1 << attempt);
        }

        clock.Now += TimeSpan.FromDays(30);
        Assert.Null((await TakeAsync()).Id);
        Assert.Equal(1L, await Care.ScalarAsync<long>("select count(*) from ops.waiting_letter where due_at is null"));
    }

    [Fact]
    public async Task Neither_address_nor_words_lie_open()
    {
        await LayAsync();
        var kept = await Care.ScalarAsync<string>("select encode(content, 'escape') from ops.waiting_letter");
        Assert.NotEmpty(kept);
        Assert.All(new[] { "keiko", "example", "SECRET", "join" }, words => Assert.DoesNotContain(words, kept, StringComparison.Ordinal));
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    private async Task LayAsync()
    {
        await using var scope = Care.Scope();
        scope.ServiceProvider.GetRequiredService<LetterDesk>().Lay(Hello);
        await scope.ServiceProvider.GetRequiredService<CareDb>().SaveChangesAsync();
    }

    private async Task<TakenLetter> TakeAsync() =>
        (await Care.Door.RunAsync<TakeLetter, TakenLetter>(new Caller.Nobody(), use => use.RunAsync(CancellationToken.None))).Value;
}
