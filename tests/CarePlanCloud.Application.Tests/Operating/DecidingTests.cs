using CarePlanCloud.Application.Licences;
using CarePlanCloud.Application.Members.Entry;
using CarePlanCloud.Application.Onboarding;
using CarePlanCloud.Application.Operating.Applications;
using CarePlanCloud.Application.Tests.Onboarding;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Operating;

/// <summary>承認 and 差戻し.</summary>
public sealed class DecidingTests : OperatingTest
{
    [Fact]
    public async Task Approved_the_office_is_there_with_terms_letterhead_administrator_and_trail()
    {
        var link = await Applying.ApplyAndConfirmAsync(Applying.Form with { ServiceKinds = ["11", "A2"] });
        var founded = (await ApproveAsync((await RowAsync()).Id)).Value;
        Assert.Equal($"ApproveApplication {OperatorId}", await LastActAsync());
        Assert.Equal("9970000700 KJ997000070001 見本北訪問介護 service_office [\"11\", \"A2\"]", await Care.ScalarAsync<string>(
            "select concat_ws(' ', office_number, kj_billing_id, name, kind, jsonb_path_query_array(kinds, '$[*].Kind')) from offices.office where id = $1", founded.OfficeId));
        Assert.Equal("trial 2026-11-24 2027-02-23 f", await Care.ScalarAsync<string>(
            "select concat_ws(' ', kind, starts_on, ends_on, renews) from offices.licence where office_id = $1", founded.OfficeId));
        Assert.Equal("990-0001 見本県例示市架空町1-2-3 000-1234-5678", await Care.ScalarAsync<string>(
            "select concat_ws(' ', postal_code, address1, phone) from offices.office_profile where tenant_id = $1", founded.OfficeId));
        Assert.Equal(["OpenOffice", "InviteFirstAdministrator"], await Care.WordsAsync($"select act from audit.entry where tenant_id = '{founded.OfficeId}' order by number"));
        Assert.Equal(ApplicationState.Approved, (await Applying.OpenAsync(link)).Value.State);
        var letter = (await Applying.NextLetterAsync())!;
        Assert.Equal(Applying.Form.Mail, letter.Address);
        Assert.StartsWith("join?from=9970000700&code=", letter.Path, StringComparison.Ordinal);
        Assert.DoesNotContain((await RowAsync(ApplicationState.Approved)).Checks, check => check.Kind == ApplicationCheckKind.Duplicate && check.Verdict != CheckVerdict.Passed);
        Assert.All(await Care.TrailsAsync(), trail => Assert.Null(trail.Verdict.Break));
    }

    [Fact]
    public async Task The_first_administrator_comes_in_by_the_code_of_the_letter_within_a_week()
    {
        await Applying.ApplyAndConfirmAsync();
        var founded = (await ApproveAsync((await RowAsync()).Id)).Value;
        var old = (await Applying.NextLetterAsync())!.Path!;
        Assert.True((await Service<OfficeOpening>().InviteAgainAsync(Me, founded.OfficeId, CancellationToken.None)).IsDone);
        Assert.Equal($"InviteFirstAdministrator {OperatorId}", await LastActAsync());
        var path = (await Applying.NextLetterAsync())!.Path!;
        Assert.NotEqual("done", await JoinAsync(old));
        Clock.Now += TimeSpan.FromDays(6);
        Assert.Equal("done", await JoinAsync(path));
        Assert.Equal("admin 見本 北子 administrator", await Care.ScalarAsync<string>(
            "select concat_ws(' ', m.login_name, m.name, m.role) from offices.membership m where m.office_id = $1", founded.OfficeId));
        Assert.Equal("office_has_administrator", (await Service<OfficeOpening>().InviteAgainAsync(Me, founded.OfficeId, CancellationToken.None)).Refusal?.Code);
    }

    [Fact]
    public async Task The_free_pass_runs_until_the_end_of_the_campaign()
    {
        await Applying.ApplyAndConfirmAsync(Applying.Form with { Terms = LicenceKind.FreePass });
        var founded = (await ApproveAsync((await RowAsync()).Id)).Value;
        Assert.Equal("free_pass 2026-11-24 2027-03-31", await Care.ScalarAsync<string>("select concat_ws(' ', kind, starts_on, ends_on) from offices.licence where office_id = $1", founded.OfficeId));
    }

    [Fact]
    public async Task An_application_without_its_mail_confirmed_cannot_be_approved()
    {
        await Applying.ApplyAsync();
        Assert.Equal("application_moved", (await ApproveAsync((await RowAsync(ApplicationState.Unconfirmed)).Id)).Refusal?.Code);
    }

    [Fact]
    public async Task A_certificate_for_ever_does_not_take_the_list_from_the_operators()
    {
        var sent = await Applying.SubmitAsync(Applying.Form with { Certificate = Applying.Certificate("O=株式会社見本北", new(9999, 12, 31, 23, 59, 59, TimeSpan.Zero)) });
        if (sent.IsDone)
        {
            await Applying.ConfirmAsync(Applying.LinkOf(await Applying.NextLetterAsync()));
        }

        Assert.True((await AskAsync<ListApplications, ApplicationList>(use => use.RunAsync(new ApplicationQuery(ApplicationState.Waiting), CancellationToken.None))).IsDone);
        Assert.Contains("certificate", string.Join(' ', ((IReadOnlyList<FieldProblem>)sent.Refusal!.Detail!).Select(problem => problem.Field)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestCare.Planner, "KJ997000070001", "office_number_taken", "登録ずみの番号")]
    [InlineData("9970000700", $"KJ{TestCare.Planner}01", "billing_id_taken", "登録ずみのID")]
    public async Task A_duplicate_is_seen_and_cannot_be_approved(string number, string billingId, string code, string word)
    {
        await Applying.ApplyAndConfirmAsync(Applying.Form with { OfficeNumber = number, KjBillingId = billingId });
        var row = await RowAsync();
        Assert.Contains(row.Checks, check => check.Word == word);
        Assert.Equal(code, (await ApproveAsync(row.Id)).Refusal?.Code);
        Assert.Equal(ApplicationState.Waiting, (await RowAsync()).State);
    }

    [Fact]
    public async Task Of_two_applications_of_one_office_approved_at_once_one_comes_through()
    {
        await Applying.ApplyAndConfirmAsync();
        await Applying.ApplyAndConfirmAsync();
        var rows = (await ListAsync()).Rows;
        Assert.All(rows, row => Assert.Contains(row.Checks, check => check.Word == "申請が重複"));
        var done = await Task.WhenAll(rows.Select(row => ApproveAsync(row.Id)));
        Assert.Equal("office_number_taken", Assert.Single(done, outcome => !outcome.IsDone).Refusal?.Code);
        Assert.Equal(1L, await Care.CountAsync("offices.office where office_number = '9970000700'"));
    }

    [Fact]
    public async Task Returned_with_a_reason_it_is_read_corrected_and_comes_back()
    {
        var link = await Applying.ApplyAndConfirmAsync();
        var id = (await RowAsync()).Id;
        Assert.Equal("operator_reason_needed", (await ReturnAsync(id, " ")).Refusal?.Code);
        Assert.True((await ReturnAsync(id, "番号を確かめてください。")).IsDone);
        Assert.Equal($"ReturnApplication {OperatorId}", await LastActAsync());
        Assert.Equal("application_moved", (await ReturnAsync(id, "もう一度")).Refusal?.Code);
        Assert.DoesNotContain("番号を", (await Applying.NextLetterAsync())!.Text, StringComparison.Ordinal);
        Assert.Equal("番号を確かめてください。", (await Applying.OpenAsync(link)).Value.Reason);
        Assert.Equal("想田 当番", (await RowAsync(ApplicationState.Returned)).DecidedBy);
        Assert.True((await Applying.CorrectAsync(link, Applying.Form)).IsDone);
        Assert.Equal(id, (await RowAsync()).Id);
    }

    [Fact]
    public async Task Applications_are_found_by_name_and_number_and_counted_by_state()
    {
        await Applying.ApplyAndConfirmAsync();
        await Applying.ApplyAsync(Applying.Form with { OfficeNumber = "9970000718" });
        var list = await ListAsync("北訪問");
        Assert.Equal((1, 1, 0, 0), (list.Waiting, list.Unconfirmed, list.Approved, list.Returned));
        Assert.Single(list.Rows);
        Assert.Single((await ListAsync("９９７００００７００")).Rows);
        Assert.Empty((await ListAsync("%")).Rows);
        Assert.Empty((await ListAsync("9970000718")).Rows);
    }

    private async Task<string> JoinAsync(string path) => (await Care.Door.RunAsync<UseEntryCode, Guid>(
        new Caller.LinkHolder("9970000700"), use => use.RunAsync(path.Split("code=")[1], "見本の長い合言葉です 2026", CancellationToken.None))).Refusal?.Code ?? "done";

    private async Task<ApplicationList> ListAsync(string text = "") =>
        (await AskAsync<ListApplications, ApplicationList>(use => use.RunAsync(new ApplicationQuery(ApplicationState.Waiting, text), CancellationToken.None))).Value;

    private Task<Outcome<Done>> ReturnAsync(Guid id, string reason) => AskAsync<ReturnApplication, Done>(use => use.RunAsync(id, reason, CancellationToken.None));
}
