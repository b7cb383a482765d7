using CarePlanCloud.Application.Credentials;
using CarePlanCloud.Application.Members;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Credentials;

/// <summary>An office that asks every connection for one of its certificates, and the ways in which nobody locks it out.</summary>
public sealed class RequiredCertificateTests : CareTest
{
    private readonly SettableClock clock = new();

    private Caller.Member With(string? certificate) => (Caller.Member)Planner with { Certificate = certificate };

    [Fact]
    public async Task The_first_has_to_be_there_and_within_a_minute_nobody_comes_without()
    {
        var (id, thumbprint) = await TakenAsync("CN=1, OU=介護DX証明書");
        Assert.Equal("certificate_not_presented", (await RequireAsync(With(null), id)).Refusal?.Code);
        Assert.Equal("certificate_not_presented", (await RequireAsync(With("AB"), id)).Refusal?.Code);
        Assert.Null(await AnswerAsync(With(null)));
        Assert.True((await RequireAsync(With(thumbprint), id)).IsDone);
        clock.Now += TimeSpan.FromSeconds(61);
        Assert.Equal("client_certificate_needed", await AnswerAsync(With(null)));
        Assert.Equal("client_certificate_needed", await AnswerAsync(With("AB")));
        Assert.Null(await AnswerAsync(With(thumbprint)));
        Assert.True((await OpenAsync(thumbprint)).Items.Single(item => item.Id == id).IsRequired);
        Assert.Equal("certificate_required", (await Care.Door.RunAsync<RemoveCertificate, Done>(With(thumbprint), use => use.RunAsync(id, CancellationToken.None))).Refusal?.Code);

        // A program's key is asked as well; background work is not.
        var key = await Care.ScalarAsync<Guid>("select k.id from offices.api_key k join offices.office o on o.id = k.office_id where o.office_number = $1", TestCare.Planner);
        Assert.Equal("client_certificate_needed", await AnswerAsync(new Caller.Program(key, TestCare.Planner)));
        Assert.Null(await AnswerAsync(new Caller.Program(key, TestCare.Planner, thumbprint)));
        await Care.RunWorkAsync();

        Assert.True((await WaiveAsync(With(thumbprint), id)).IsDone);
        clock.Now += TimeSpan.FromSeconds(61);
        Assert.Null(await AnswerAsync(With(null)));
        Assert.Equal(["RequireCertificate", "WaiveCertificate"], await Care.WordsAsync("select act from audit.entry where act in ('RequireCertificate', 'WaiveCertificate') order by number"));
    }

    [Fact]
    public async Task A_second_one_may_be_added_before_it_is_there_but_the_last_that_is_there_stays()
    {
        var (first, thumbprint) = await TakenAsync("CN=1, OU=介護DX証明書");
        var (second, _) = await TakenAsync("CN=2, OU=介護DX証明書");
        Assert.True((await RequireAsync(With(thumbprint), first)).IsDone);
        Assert.True((await RequireAsync(With(thumbprint), second)).IsDone);
        Assert.Equal("certificate_not_presented", (await WaiveAsync(With(thumbprint), first)).Refusal?.Code);
        Assert.True((await WaiveAsync(With(thumbprint), second)).IsDone);
    }

    [Fact]
    public async Task Only_what_was_read_from_a_file_and_has_not_ended_can_be_asked_for()
    {
        var typed = (await Care.Door.RunAsync<SaveCertificate, Guid>(Planner, use => use.RunAsync(
            new CertificateDraft(CertificateKind.CareDx, "1", new(2026, 1, 1), new(2028, 1, 1)), CancellationToken.None))).Value;
        Assert.Equal("certificate_without_file", (await RequireAsync(With("AB"), typed)).Refusal?.Code);
        var (id, thumbprint) = await TakenAsync("CN=1, OU=介護DX証明書");
        clock.Now += TimeSpan.FromDays(4 * 365);
        Assert.Equal("certificate_expired", (await RequireAsync(With(thumbprint), id)).Refusal?.Code);
        Assert.Equal("certificate_not_found", (await RequireAsync((Caller.Member)HomeHelp with { Certificate = thumbprint }, id)).Refusal?.Code);
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    private async Task<(Guid Id, string Thumbprint)> TakenAsync(string subject)
    {
        var file = TestCertificates.File(subject);
        return ((await Care.Door.RunAsync<TakeCertificate, Guid>(Planner, use => use.RunAsync(file, null, CancellationToken.None))).Value, CertificateFile.Read(file).Value.Thumbprint);
    }

    private Task<Outcome<Done>> RequireAsync(Caller caller, Guid id) => Care.Door.RunAsync<RequireCertificate, Done>(caller, use => use.RunAsync(id, CancellationToken.None));

    private Task<Outcome<Done>> WaiveAsync(Caller caller, Guid id) => Care.Door.RunAsync<WaiveCertificate, Done>(caller, use => use.RunAsync(id, CancellationToken.None));

    private async Task<CredentialCalendar> OpenAsync(string thumbprint) =>
        (await Care.Door.RunAsync<OpenCredentials, CredentialCalendar>(With(thumbprint), use => use.RunAsync(CancellationToken.None))).Value;

    private async Task<string?> AnswerAsync(Caller caller) =>
        (await Care.Door.RunAsync<ListMembers, IReadOnlyList<MemberView>>(caller, use => use.RunAsync(CancellationToken.None))).Refusal?.Code;
}
