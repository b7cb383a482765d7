using CarePlanCloud.Application.Credentials;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Credentials;

/// <summary>資格カレンダー: what was recorded, how it stands, and who is written to when.</summary>
public sealed class CredentialTests : CareTest
{
    private readonly SettableClock clock = new();

    private static DateOnly Today => new(2026, 12, 1);

    [Fact]
    public async Task Without_anything_recorded_it_says_what_to_record_and_presses_nobody()
    {
        var calendar = await OpenAsync();
        Assert.Equal("KJ997000001101", calendar.KjBillingId);
        Assert.Equal(60, calendar.PasswordReminderDays);
        Assert.Equal((13_200L, 3, 21_000L), (calendar.Facts.CertificatePrice, calendar.Facts.CertificateYears, calendar.Facts.NationalLicencePrice));
        Assert.Equal(3, calendar.Items.Count(item => item.State == CredentialState.Missing && item.Subject != CredentialSubject.OwnLicence));
        Assert.DoesNotContain(calendar.Items, item => item.Presses);
        Assert.Empty(calendar.Past);
    }

    [Theory]
    [InlineData(0, 60, 60, CredentialState.Fine)]
    [InlineData(-52, 60, 8, CredentialState.Fine)]
    [InlineData(-53, 60, 7, CredentialState.EndsVerySoon)]
    [InlineData(-60, 60, 0, CredentialState.EndsVerySoon)]
    [InlineData(-61, 60, -1, CredentialState.Ended)]
    [InlineData(-61, 90, 29, CredentialState.Fine)]
    public async Task The_password_ages(int changed, int remind, int left, CredentialState state)
    {
        Assert.True((await ChangedAsync(Today.AddDays(changed), remind)).IsDone);
        var item = (await OpenAsync()).Items.Single(row => row.Subject == CredentialSubject.NationalPassword);
        Assert.Equal((left, state), (item.DaysLeft, item.State));
        Assert.Contains("例示 計子", item.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_day_again_only_moves_the_reminder_and_an_earlier_day_is_refused()
    {
        Assert.True((await ChangedAsync(Today.AddDays(-3), 45)).IsDone);
        Assert.True((await ChangedAsync(Today.AddDays(-3), 30)).IsDone);
        Assert.Equal(30, (await OpenAsync()).PasswordReminderDays);
        Assert.Single((await OpenAsync()).Past);
        Assert.Equal("later_password_change_known", (await ChangedAsync(Today.AddDays(-4), null)).Refusal?.Code);
        Assert.Equal("bad_password_day", (await ChangedAsync(Today.AddDays(1), null)).Refusal?.Code);
        Assert.Equal("bad_password_day", (await ChangedAsync(Today, 0)).Refusal?.Code);
        Assert.Equal("bad_password_day", (await ChangedAsync(Today, 366)).Refusal?.Code);
        Assert.True((await ChangedAsync(Today, null)).IsDone);
        Assert.Equal(30, (await OpenAsync()).PasswordReminderDays);
        Assert.Equal(2, (await OpenAsync()).Past.Count);
    }

    [Theory]
    [InlineData(CertificateKind.CareDx, "2026-01-01", 91, CredentialState.Fine)]
    [InlineData(CertificateKind.CareDx, "2026-01-01", 90, CredentialState.EndsSoon)]
    [InlineData(CertificateKind.CareInsurance, "2026-01-01", 31, CredentialState.EndsSoon)]
    [InlineData(CertificateKind.CareInsurance, "2026-01-01", 30, CredentialState.EndsVerySoon)]
    [InlineData(CertificateKind.CareInsurance, "2026-01-01", 0, CredentialState.EndsVerySoon)]
    [InlineData(CertificateKind.CareInsurance, "2026-01-01", -1, CredentialState.Ended)]
    [InlineData(CertificateKind.CareDx, "2026-12-02", 900, CredentialState.NotYet)]
    [InlineData(CertificateKind.Agent, "2026-01-01", 900, CredentialState.DoesNotWork)]
    [InlineData(CertificateKind.Disability, "2026-01-01", 900, CredentialState.DoesNotWork)]
    public async Task A_certificate_stands_as_its_days_and_its_kind_say(CertificateKind kind, string from, int left, CredentialState state)
    {
        Assert.True((await SaveAsync(kind, "0A1B", DateOnly.Parse(from, null), Today.AddDays(left))).IsDone);
        var item = (await OpenAsync()).Items.Single(row => row is { Subject: CredentialSubject.Certificate, Id: not null });
        Assert.Equal((left, state), (item.DaysLeft, item.State));
        Assert.NotEqual("", item.Next);
    }

    [Fact]
    public async Task A_newer_certificate_takes_the_place_of_the_older_one_from_its_first_day()
    {
        await SaveAsync(CertificateKind.CareInsurance, "OLD", new(2024, 1, 1), Today.AddDays(10));
        var newer = (await SaveAsync(CertificateKind.CareDx, "NEW", Today.AddDays(1), Today.AddYears(3))).Value;
        Assert.Equal(CredentialState.EndsVerySoon, StateOf(await OpenAsync(), "OLD"));
        clock.Now += TimeSpan.FromDays(1);
        Assert.Equal(CredentialState.Replaced, StateOf(await OpenAsync(), "OLD"));
        Assert.Equal("certificate_known", (await SaveAsync(CertificateKind.CareDx, " ＮＥＷ ", Today, Today.AddYears(1))).Refusal?.Code);
        Assert.True((await RemoveAsync(newer)).IsDone);
        Assert.Equal("certificate_not_found", (await RemoveAsync(newer)).Refusal?.Code);
        Assert.Equal(CredentialState.EndsVerySoon, StateOf(await OpenAsync(), "OLD"));
        Assert.Equal(3, (await OpenAsync()).Past.Count);
    }

    [Fact]
    public async Task A_file_is_read_and_not_kept_and_an_expired_or_unnamed_one_is_told()
    {
        var file = TestCertificates.File("CN=見本, OU=介護DX証明書");
        var id = (await TakeAsync(file, null)).Value;
        var item = (await OpenAsync()).Items.Single(row => row.Id == id);
        Assert.Equal(("介護DX証明書", CredentialState.Fine), (item.Name, item.State));
        Assert.Equal("TakeCertificate", await LastActAsync());
        Assert.Equal("certificate_known", (await TakeAsync(file, null)).Refusal?.Code);
        Assert.Equal("certificate_expired", (await TakeAsync(TestCertificates.File("CN=見本, OU=介護DX証明書", "2020-01-01", "2022-12-31"), null)).Refusal?.Code);
        Assert.Equal("certificate_expired", (await Care.Door.RunAsync<ReadCertificate, CertificateReading>(
            Planner, use => use.RunAsync(TestCertificates.File("CN=見本", "2020-01-01", "2022-12-31"), CancellationToken.None))).Refusal?.Code);
        var unnamed = TestCertificates.File("CN=9970000011");
        Assert.Equal("certificate_kind_unknown", (await TakeAsync(unnamed, null)).Refusal?.Code);
        Assert.True((await TakeAsync(unnamed, CertificateKind.CareInsurance)).IsDone);

        // What the certificate names itself counts more than what somebody chose.
        var agent = (await TakeAsync(TestCertificates.File("CN=見本, OU=代理人証明書"), CertificateKind.CareDx)).Value;
        Assert.Equal(CredentialState.DoesNotWork, (await OpenAsync()).Items.Single(row => row.Id == agent).State);
    }

    [Theory]
    [InlineData((CertificateKind)99, "1", "2026-01-01", "2027-01-01", "bad_certificate_kind")]
    [InlineData(CertificateKind.CareDx, " ", "2026-01-01", "2027-01-01", "bad_certificate")]
    [InlineData(CertificateKind.CareDx, "1\u0000", "2026-01-01", "2027-01-01", "bad_certificate")]
    [InlineData(CertificateKind.CareDx, "1", "2026-01-01", "2026-01-01", "bad_certificate")]
    [InlineData(CertificateKind.CareDx, "1", "2026-01-01", "2036-01-10", "bad_certificate")]
    public async Task What_cannot_be_a_certificate_is_refused(CertificateKind kind, string serial, string from, string until, string code) =>
        Assert.Equal(code, (await SaveAsync(kind, serial, DateOnly.Parse(from, null), DateOnly.Parse(until, null))).Refusal?.Code);

    [Fact]
    public async Task National_licences_do_not_overlap_and_renew_by_themselves()
    {
        var id = (await LicenceAsync(new(2026, 1, 1), new(2026, 12, 31), renews: true)).Value;
        Assert.Equal(CredentialState.Fine, (await OpenAsync()).Items.Single(row => row.Id == id).State);
        Assert.Equal("national_licence_overlaps", (await LicenceAsync(new(2026, 12, 31), new(2027, 12, 30), renews: false)).Refusal?.Code);
        Assert.Equal("bad_national_licence", (await LicenceAsync(new(2027, 1, 2), new(2027, 1, 1), renews: false)).Refusal?.Code);
        clock.Now += TimeSpan.FromDays(31);
        Assert.Equal(CredentialState.Ended, (await OpenAsync()).Items.Single(row => row.Id == id).State);
        Assert.True((await LicenceAsync(new(2027, 1, 1), new(2027, 12, 31), renews: false)).IsDone);
        Assert.DoesNotContain((await OpenAsync()).Items, row => row.Id == id);
        Assert.Equal("national_licence_not_found", (await Care.Door.RunAsync<RemoveNationalLicence, Done>(HomeHelp, use => use.RunAsync(id, CancellationToken.None))).Refusal?.Code);
    }

    [Fact]
    public async Task The_products_own_licence_stands_in_it_too()
    {
        await Care.TamperAsync($"insert into offices.licence (id, office_id, kind, starts_on, ends_on, renews) select gen_random_uuid(), id, 'trial', '2026-10-01', '2026-12-31', false from offices.office where office_number = '{TestCare.DayCare}'");
        var own = (await Care.Door.RunAsync<OpenCredentials, CredentialCalendar>(DayCare, use => use.RunAsync(CancellationToken.None))).Value.Items.Single(item => item.Subject == CredentialSubject.OwnLicence);
        Assert.Equal((CredentialState.EndsVerySoon, 30, "無料試用"), (own.State, own.DaysLeft, own.Detail));
    }

    [Fact]
    public async Task Another_office_sees_and_removes_nothing()
    {
        var id = (await SaveAsync(CertificateKind.CareDx, "1", Today, Today.AddYears(1))).Value;
        Assert.Equal("certificate_not_found", (await Care.Door.RunAsync<RemoveCertificate, Done>(HomeHelp, use => use.RunAsync(id, CancellationToken.None))).Refusal?.Code);
        Assert.DoesNotContain((await Care.Door.RunAsync<OpenCredentials, CredentialCalendar>(HomeHelp, use => use.RunAsync(CancellationToken.None))).Value.Items, item => item.Id == id);
    }

    [Fact]
    public async Task Administrators_are_written_to_at_ninety_thirty_and_seven_days_once_each()
    {
        await Care.TamperAsync("update identity.user set email = 'jimu@example.jp' where id in (select user_id from offices.membership where login_name = 'admin')");
        await SaveAsync(CertificateKind.CareDx, "1", new(2026, 1, 1), Today.AddDays(100));
        var told = new List<int>();
        for (var day = 0; day <= 100; day++)
        {
            for (var round = await RoundAsync(); round > 0; round = await RoundAsync())
            {
                told.Add(100 - day);
            }

            clock.Now += TimeSpan.FromDays(1);
        }

        Assert.Equal([90, 30, 7], told);
        Assert.Equal(3L, await Care.ScalarAsync<long>("select count(*) from ops.waiting_letter"));
        Assert.Equal(3L, await Care.ScalarAsync<long>("select count(*) from audit.entry where act = 'WriteCredentialNotices'"));
        var letter = (await Care.Door.RunAsync<TakeLetter, TakenLetter>(new Caller.Nobody(), use => use.RunAsync(CancellationToken.None))).Value.Letter!;
        Assert.Contains("介護DX証明書", letter.Text, StringComparison.Ordinal);
        Assert.Contains("あと90日", letter.Text, StringComparison.Ordinal);
        Assert.Equal("o/9970000011/settings/credentials", letter.Path);
    }

    [Fact]
    public async Task After_a_pause_only_the_nearest_step_is_told_and_without_an_address_nothing_is_noted()
    {
        await SaveAsync(CertificateKind.CareDx, "1", new(2026, 1, 1), Today.AddDays(20));
        Assert.Equal(0, await RoundAsync());
        await Care.TamperAsync("update identity.user set email = 'jimu@example.jp' where id in (select user_id from offices.membership where login_name = 'admin')");
        Assert.Equal(1, await RoundAsync());
        Assert.Equal(0, await RoundAsync());
        Assert.Equal(1L, await Care.ScalarAsync<long>("select count(*) from offices.credential_notice where days_before = 30"));
    }

    [Fact]
    public async Task A_kind_that_does_not_work_is_not_written_about()
    {
        await Care.TamperAsync("update identity.user set email = 'jimu@example.jp' where id in (select user_id from offices.membership where login_name = 'admin')");
        await SaveAsync(CertificateKind.Agent, "1", new(2026, 1, 1), Today.AddDays(200));
        Assert.Equal(0, await RoundAsync());
    }

    protected override void Change(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<IMailPost, OpenPost>();
    }

    private static CredentialState StateOf(CredentialCalendar calendar, string serial) =>
        calendar.Items.Single(item => item.Detail.EndsWith(serial, StringComparison.Ordinal)).State;

    private async Task<CredentialCalendar> OpenAsync() =>
        (await Care.Door.RunAsync<OpenCredentials, CredentialCalendar>(Planner, use => use.RunAsync(CancellationToken.None))).Value;

    private Task<Outcome<Done>> ChangedAsync(DateOnly day, int? remind) =>
        Care.Door.RunAsync<RecordNationalPassword, Done>(Planner, use => use.RunAsync(new PasswordChange(day, remind), CancellationToken.None));

    private Task<Outcome<Guid>> SaveAsync(CertificateKind kind, string serial, DateOnly from, DateOnly until) =>
        Care.Door.RunAsync<SaveCertificate, Guid>(Planner, use => use.RunAsync(new CertificateDraft(kind, serial, from, until), CancellationToken.None));

    private Task<Outcome<Guid>> TakeAsync(byte[] file, CertificateKind? kind) =>
        Care.Door.RunAsync<TakeCertificate, Guid>(Planner, use => use.RunAsync(file, kind, CancellationToken.None));

    private Task<Outcome<Done>> RemoveAsync(Guid id) =>
        Care.Door.RunAsync<RemoveCertificate, Done>(Planner, use => use.RunAsync(id, CancellationToken.None));

    private Task<Outcome<Guid>> LicenceAsync(DateOnly from, DateOnly until, bool renews) =>
        Care.Door.RunAsync<SaveNationalLicence, Guid>(Planner, use => use.RunAsync(new NationalLicenceDraft(NationalLicenceKind.Paid, from, until, renews), CancellationToken.None));

    private async Task<int> RoundAsync() =>
        (await Care.Door.RunAsync<WriteCredentialNotices, int>(new Caller.Job(await Care.TenantIdAsync(TestCare.Planner)), use => use.RunAsync(CancellationToken.None))).Value;

    private Task<string> LastActAsync() => Care.ScalarAsync<string>(
        "select e.act from audit.entry e join offices.office o on o.id = e.tenant_id where o.office_number = $1 order by e.number desc limit 1", TestCare.Planner);

    private sealed class OpenPost : IMailPost
    {
        public bool IsOpen => true;

        public Task SendAsync(Letter letter, CancellationToken cancel) => Task.CompletedTask;
    }
}
