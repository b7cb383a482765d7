using CarePlanCloud.Application.Licences;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Onboarding;

/// <summary>利用申請, as far as the applicant goes.</summary>
public sealed class ApplicationTests : CareTest
{
    private readonly SettableClock clock = new();
    private Applying applying = null!;

    [Fact]
    public async Task An_application_is_looked_at_only_when_its_mail_was_confirmed()
    {
        var sent = (await applying.SubmitAsync()).Value;
        Assert.Equal("unconfirmed", await StateAsync());
        var letter = await applying.NextLetterAsync();
        Assert.Equal(Applying.Form.Mail, letter!.Address);
        Assert.DoesNotContain("見本", letter.Text, StringComparison.Ordinal);

        var link = Applying.LinkOf(letter);
        Assert.Equal(sent.Number, link.Number);
        Assert.Equal(ApplicationState.Unconfirmed, (await applying.OpenAsync(link)).Value.State);
        Assert.Equal(ApplicationState.Waiting, (await applying.ConfirmAsync(link)).Value.State);
        Assert.Equal(ApplicationState.Waiting, (await applying.ConfirmAsync(link)).Value.State);
        Assert.Equal("waiting", await StateAsync());
    }

    [Fact]
    public async Task The_secret_is_nowhere_in_the_database()
    {
        var link = await applying.ApplyAsync();
        Assert.Equal(0L, await Care.ScalarAsync<long>("select count(*) from onboarding.application a where a::text like '%' || $1 || '%' or position(convert_to($1, 'UTF8') in secret_hash) > 0", link.Secret));
        Assert.Equal("application_link_not_usable", (await applying.OpenAsync((link.Number, link.Secret[..^1] + "x"))).Refusal?.Code);
        Assert.Equal("application_link_not_usable", (await applying.OpenAsync(("ZZZZZZZZ", link.Secret))).Refusal?.Code);
        Assert.Equal("application_link_not_usable", (await applying.OpenAsync(("Z\0ZZZZZZ", link.Secret))).Refusal?.Code);
    }

    [Fact]
    public async Task What_was_not_confirmed_in_a_week_is_over()
    {
        var link = await applying.ApplyAsync();
        clock.Now += TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1);
        Assert.Equal("application_link_not_usable", (await applying.ConfirmAsync(link)).Refusal?.Code);
    }

    [Fact]
    public async Task Codes_are_kept_as_they_are_meant_and_names_as_they_were_written()
    {
        var link = await applying.ApplyAsync(Applying.Form with
        {
            OfficeNumber = " ９９７００００７００ ", KjBillingId = "ｋｊ９９７００００７０００１", PostalCode = "９９００００１", Phone = "０００ー１２３４ー５６７８", AdministratorKana = "ﾐﾎﾝ ｷﾀｺ", Mail = "ｋｉｔａｋｏ＠example.jp",
            OfficeName = "見本北訪問介護㈱",
        });
        var form = (await applying.OpenAsync(link)).Value.Form;
        Assert.Equal(("9970000700", "KJ997000070001", "990-0001", "000-1234-5678"), (form.OfficeNumber, form.KjBillingId, form.PostalCode, form.Phone));
        Assert.Equal(("ミホン キタコ", "kitako@example.jp", "見本北訪問介護㈱"), (form.AdministratorKana, form.Mail, form.OfficeName));
    }

    [Fact]
    public async Task What_is_missing_is_said_field_by_field()
    {
        var refusal = (await applying.SubmitAsync(new ApplicationForm())).Refusal!;
        Assert.Equal("application_incomplete", refusal.Code);
        var problems = (IReadOnlyList<FieldProblem>)refusal.Detail!;
        Assert.Equal(
            ["address", "administrator_name", "corporation_name", "kj_billing_id", "mail", "office_name", "office_number", "phone", "postal_code", "service_kinds"],
            problems.Select(problem => problem.Field).Order(StringComparer.Ordinal));
        Assert.All(problems, problem => Assert.Matches("してください。|入れてください。|選んでください。", problem.Message));
        Assert.Null(await applying.NextLetterAsync());
    }

    [Theory]
    [InlineData("997000070")]
    [InlineData("99700007001")]
    [InlineData("99700007あ6")]
    public async Task A_number_that_cannot_be_one_is_refused(string number) => Assert.Equal(["office_number"], await RefusedAsync(Applying.Form with { OfficeNumber = number }));

    [Fact]
    public async Task A_number_whose_check_digit_is_wrong_is_taken() => Assert.True((await applying.SubmitAsync(Applying.Form with { OfficeNumber = "9970000707" })).IsDone);

    [Theory]
    [InlineData("kitako")]
    [InlineData("kitako@example")]
    [InlineData("北子 <kitako@example.jp>")]
    [InlineData("kitako@example.jp,other@example.jp")]
    [InlineData("kitako@example.jp\nBcc: other@example.jp")]
    public async Task A_mail_address_is_one_address(string mail) => Assert.Equal(["mail"], await RefusedAsync(Applying.Form with { Mail = mail }));

    [Fact]
    public async Task A_kind_that_is_none_is_refused() => Assert.Equal(["service_kinds"], await RefusedAsync(Applying.Form with { ServiceKinds = ["11", "ZZ"] }));

    [Fact]
    public async Task The_free_pass_is_offered_as_long_as_the_campaign_runs()
    {
        Assert.True((await applying.SubmitAsync(Applying.Form with { Terms = LicenceKind.FreePass })).IsDone);
        Assert.Equal(["terms"], await RefusedAsync(Applying.Form with { Terms = LicenceKind.Paid }));
        clock.Now = new(2027, 3, 31, 15, 0, 0, TimeSpan.Zero);
        Assert.Equal(["terms"], await RefusedAsync(Applying.Form with { Terms = LicenceKind.FreePass }));
    }

    [Fact]
    public async Task Who_is_here_already_gets_the_same_answer()
    {
        Assert.True((await applying.SubmitAsync(Applying.Form with { OfficeNumber = TestCare.Planner, KjBillingId = $"KJ{TestCare.Planner}01" })).IsDone);
        Assert.NotNull(await applying.NextLetterAsync());
    }

    [Fact]
    public async Task Nobody_fills_the_mailbox_of_another_with_applications()
    {
        for (var time = 0; time < 7; time++)
        {
            Assert.True((await applying.SubmitAsync(Applying.Form with { Mail = time % 2 == 0 ? "kitako@example.jp" : "KITAKO@example.jp" })).IsDone);
        }

        Assert.Equal(5L, await Care.ScalarAsync<long>("select count(*) from ops.waiting_letter"));
        clock.Now += TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1);
        await applying.SubmitAsync();
        Assert.Equal(6L, await Care.ScalarAsync<long>("select count(*) from ops.waiting_letter"));
    }

    [Fact]
    public async Task Of_a_certificate_holder_serial_and_validity_are_kept()
    {
        var link = await applying.ApplyAsync(Applying.Form with { Certificate = Applying.Certificate("CN=9970000700, O=株式会社見本北, C=JP") });
        var certificate = (await applying.OpenAsync(link)).Value.Certificate!;
        Assert.Equal(("株式会社見本北", 2029), (certificate.Organisation, certificate.ValidTo.Year));
        Assert.Matches("^[0-9A-F]+$", certificate.Serial);
    }

    [Fact]
    public async Task Only_what_was_returned_can_be_corrected_and_it_waits_again()
    {
        var link = await applying.ApplyAndConfirmAsync();
        Assert.Equal("application_not_returned", (await applying.CorrectAsync(link, Applying.Form)).Refusal?.Code);
        await Care.ScalarAsync<int>("with done as (update onboarding.application set state = 'returned', reason = '番号を確かめてください' returning 1) select count(*)::int from done");
        Assert.Equal("番号を確かめてください", (await applying.OpenAsync(link)).Value.Reason);
        Assert.Equal("application_incomplete", (await applying.CorrectAsync(link, Applying.Form with { Phone = "" })).Refusal?.Code);

        clock.Now += TimeSpan.FromDays(30);
        var now = (await applying.CorrectAsync(link, Applying.Form with { Phone = "000-9999-0000", Mail = "other@example.jp" })).Value;
        Assert.Equal((ApplicationState.Waiting, "000-9999-0000", Applying.Form.Mail, ""), (now.State, now.Form.Phone, now.Form.Mail, now.Reason));
    }

    protected override void Change(IServiceCollection services) => services.AddSingleton<TimeProvider>(clock);

    protected override Task ArrangeAsync()
    {
        clock.Now = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
        applying = new Applying(Care);
        return Task.CompletedTask;
    }

    private Task<string> StateAsync() => Care.ScalarAsync<string>("select state from onboarding.application");

    private async Task<IEnumerable<string>> RefusedAsync(ApplicationForm form) =>
        ((IReadOnlyList<FieldProblem>)(await applying.SubmitAsync(form)).Refusal!.Detail!).Select(problem => problem.Field);
}
