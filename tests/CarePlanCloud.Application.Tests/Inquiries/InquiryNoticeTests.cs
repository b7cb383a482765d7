using System.Collections.Concurrent;
using CarePlanCloud.Application.Inquiries.Notices;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Inquiries;

/// <summary>The mail about questions: to whom it was asked for, seldom, and without a word about anybody.</summary>
public sealed class InquiryNoticeTests : InquiryTest
{
    private readonly SettableClock clock = new();
    private readonly Post post = new();

    [Fact]
    public async Task A_question_is_told_once_to_who_wants_it()
    {
        await WantAsync(Planner, isOn: true);
        var asked = await AskAsync(HomeHelp, "見本さんの12日は中止ですか");
        await AnswerAsync(HomeHelp, asked, "至急お願いします");
        await Care.RunWorkAsync();
        var mail = Assert.Single(post.Sent);
        Assert.Equal(("keiko@example.jp", $"o/{TestCare.Planner}/inquiries"), (mail.Address, mail.Path));
        Assert.StartsWith("見本ケアプランセンター\n", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asked_and_who_does_not_want_it_get_nothing()
    {
        await WantAsync(HomeHelp, isOn: true);
        await WantAsync(Planner, isOn: false);
        await AskAsync(HomeHelp, "中止ですか");
        await Care.RunWorkAsync();
        Assert.Empty(post.Sent);
    }

    [Fact]
    public async Task What_comes_within_ten_minutes_is_told_by_one_more_mail_afterwards()
    {
        await WantAsync(Planner, isOn: true);
        var asked = await AskAsync(HomeHelp, "一つ目");
        await Care.RunWorkAsync();
        clock.Now += TimeSpan.FromMinutes(4);
        await AnswerAsync(HomeHelp, asked, "二つ目");
        await Care.RunWorkAsync();
        Assert.Equal(clock.Now + TimeSpan.FromMinutes(6), await NotifyAsync());
        Assert.Single(post.Sent);
        clock.Now += TimeSpan.FromMinutes(6);
        Assert.Null(await NotifyAsync());
        Assert.Equal(2, post.Sent.Count);
    }

    [Fact]
    public async Task What_was_read_meanwhile_needs_no_mail()
    {
        await WantAsync(Planner, isOn: true);
        await AskAsync(HomeHelp, "一つ目");
        post.Breaks = true;
        await Assert.ThrowsAsync<InvalidOperationException>(Care.RunWorkAsync);
        await ReadAsync(Planner, (await OnlyThreadAsync(Planner)).Summary.Id);
        post.Breaks = false;
        Assert.Null(await NotifyAsync());
        Assert.Empty(post.Sent);
    }

    [Fact]
    public async Task A_mail_that_could_not_be_sent_is_tried_again_at_once()
    {
        await WantAsync(Planner, isOn: true);
        await AskAsync(HomeHelp, "一つ目");
        post.Breaks = true;
        await Assert.ThrowsAsync<InvalidOperationException>(Care.RunWorkAsync);
        post.Breaks = false;
        Assert.Null(await NotifyAsync());
        Assert.Single(post.Sent);
    }

    [Fact]
    public async Task Of_several_attempts_at_once_one_writes()
    {
        await WantAsync(Planner, isOn: false);
        await AskAsync(HomeHelp, "一つ目");
        await Care.RunWorkAsync();
        await WantAsync(Planner, isOn: true);
        var again = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => NotifyAsync()));
        Assert.Single(post.Sent);
        Assert.Equal(7, again.Count(time => time is not null));
    }

    [Theory]
    [InlineData("keiko")]
    [InlineData("keiko@example")]
    [InlineData("例示 <keiko@example.jp>")]
    [InlineData("keiko@example.jp, other@example.jp")]
    [InlineData("")]
    public async Task An_address_must_be_one(string address) =>
        Assert.Equal("inquiry_bad_mail_address", (await SaveAsync(Planner, true, address)).Refusal?.Code);

    protected override void Change(IServiceCollection services) => services.AddSingleton<IMailPost>(post).AddSingleton<TimeProvider>(clock);

    private async Task WantAsync(Caller caller, bool isOn) => Assert.True((await SaveAsync(caller, isOn, "keiko@example.jp")).IsDone);

    private Task<Outcome<Done>> SaveAsync(Caller caller, bool isOn, string address) =>
        Care.Door.RunAsync<SaveInquiryMail, Done>(caller, use => use.RunAsync(isOn, address, CancellationToken.None));

    private async Task<DateTimeOffset?> NotifyAsync()
    {
        await using var scope = Care.Scope();
        return await scope.ServiceProvider.GetRequiredService<InquiryNotices>().RunAsync(
            await Care.TenantIdAsync(TestCare.Planner), ((Caller.Member)Planner).UserId, CancellationToken.None);
    }

    private sealed class Post : IMailPost
    {
        public ConcurrentBag<Letter> Sent { get; } = [];

        public bool Breaks { get; set; }

        public bool IsOpen => true;

        public Task SendAsync(Letter letter, CancellationToken cancel)
        {
            if (Breaks)
            {
                throw new IOException("The server is away.");
            }

            Sent.Add(letter);
            return Task.CompletedTask;
        }
    }
}
