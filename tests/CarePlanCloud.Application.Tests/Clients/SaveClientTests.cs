using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain;
using CarePlanCloud.Testing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Clients;

public sealed class SaveClientTests : ClientTest
{
    [Fact]
    public async Task What_was_entered_stands_in_the_book()
    {
        var saved = (await SaveAsync(Hana)).Value;
        var view = await ReadAsync(saved.Id);
        Assert.Equal(Hana with { Contacts = [] }, view.Values with { Contacts = [] });
        Assert.Equal(Hana.Contacts, view.Values.Contacts);
        Assert.Equal((ClientStatus.InUse, Day("2026-11-22"), saved.Version), (view.Status, view.StatusSince, view.Version));
    }

    [Fact]
    public async Task What_is_typed_in_full_width_and_hiragana_is_mended()
    {
        var typed = Hana with
        {
            InsurerNumber = " １２２１９２ ", InsuredNumber = "ｈ99-0000004", Name = " 架空\t華 ", Kana = "かくう　ﾊﾅ", PostalCode = "９９９００１１", Phone = "０００−００００−００１１",
        };
        var values = (await ReadAsync((await SaveAsync(typed)).Value.Id)).Values;
        Assert.Equal(
            ("122192", "H990000004", "架空 華", "カクウ ハナ", "999-0011", "000-0000-0011"),
            (values.InsurerNumber, values.InsuredNumber, values.Name, values.Kana, values.PostalCode, values.Phone));
    }

    public static TheoryData<string, ClientDraft> Wrong => new()
    {
        { "insurer_number", Hana with { InsurerNumber = "12219" } },
        { "insured_number", Hana with { InsuredNumber = "123456" } },
        { "insured_number", Hana with { InsuredNumber = "G000000001" } },
        { "name", Hana with { Name = "　" } },
        { "kana", Hana with { Kana = "" } },
        { "sex", Hana with { Sex = "3" } },
        { "birth_date", Hana with { BirthDate = Day("2026-11-23") } },
        { "birth_date", Hana with { BirthDate = Day("1879-12-31") } },
        { "postal_code", Hana with { PostalCode = "99-0001" } },
        { "name", Hana with { Name = new string('長', 101) } },
        { "note", Hana with { Note = new string('長', 4001) } },
        { "contacts.0.phone", Hana with { Contacts = [new("架空 夏夫", "長男", "", "0000-0000-0000-0000")] } },
        { "contacts", Hana with { Contacts = [.. Enumerable.Repeat(new Contact("架空 夏夫", "", "", ""), 21)] } },
        { "care_manager_id", Hana with { CareManagerId = Guid.NewGuid() } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_cannot_be_right_is_refused_by_field(string field, ClientDraft draft)
    {
        var before = await Care.CountAsync("clients.client");
        var refusal = (await SaveAsync(draft)).Refusal!;
        Assert.Equal("client_invalid", refusal.Code);
        Assert.Equal([field], Assert.IsAssignableFrom<IEnumerable<FieldProblem>>(refusal.Detail).Select(problem => problem.Field));
        Assert.Equal(before, await Care.CountAsync("clients.client"));
    }

    [Fact]
    public async Task Every_wrong_field_is_told_at_once()
    {
        var refusal = (await SaveAsync(new ClientDraft())).Refusal!;
        Assert.Equal(
            ["insurer_number", "insured_number", "name", "kana", "sex"], ((IEnumerable<FieldProblem>)refusal.Detail!).Select(problem => problem.Field));
        Assert.Contains("5 か所", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_digit_that_does_not_fit_warns_and_does_not_block()
    {
        var saved = await SaveAsync(Hana with { InsurerNumber = "122193", BirthDate = null });
        Assert.Equal(["insurer_number", "birth_date"], saved.Value.Warnings.Select(warning => warning.Field));
        Assert.Contains((await ReadAsync(saved.Value.Id)).Warnings, warning => warning.Field == "insurer_number");
    }

    [Fact]
    public async Task A_number_stands_once_in_the_book()
    {
        await SaveAsync(Hana);
        Assert.Equal("client_number_taken", (await SaveAsync(Hana with { Name = "別名 一", Kana = "ベツメイ イチ" })).Refusal?.Code);
    }

    [Fact]
    public async Task Two_who_enter_the_same_person_at_once_enter_one()
    {
        var both = await Task.WhenAll(SaveAsync(Hana), SaveAsync(Hana));
        Assert.Equal(["client_number_taken", "done"], both.Select(saved => saved.Refusal?.Code ?? "done").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_namesake_is_told_with_the_birth_date_and_saved_when_confirmed()
    {
        await SaveAsync(Hana);
        var other = Hana with { InsuredNumber = "0000123457", Name = "架空 花", BirthDate = new(1950, 1, 1) };
        var refusal = (await SaveAsync(other)).Refusal!;
        var namesake = Assert.Single((IReadOnlyList<NamesakeView>)refusal.Detail!);
        Assert.Equal(("client_namesake_unconfirmed", "架空 華", Hana.BirthDate, false), (refusal.Code, namesake.Name, namesake.BirthDate, namesake.ProbablyOne));
        var saved = (await SaveAsync(other, confirmed: true)).Value;
        Assert.Contains((await ReadAsync(saved.Id)).Warnings, warning => warning.Message.Contains("1941/05/06生まれ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_stays_is_not_asked_about_again()
    {
        await SaveAsync(Hana);
        var saved = (await SaveAsync(Hana with { InsuredNumber = "0000123457" }, confirmed: true)).Value;
        Assert.True((await SaveAsync(Hana with { InsuredNumber = "0000123457", Note = "" }, saved.Id, saved.Version)).IsDone);
    }

    [Fact]
    public async Task Who_writes_over_what_was_not_seen_is_refused_and_nothing_is_written()
    {
        var saved = (await SaveAsync(Hana)).Value;
        var theirs = (await SaveAsync(Hana with { Note = "先" }, saved.Id, saved.Version)).Value;
        Assert.NotEqual(saved.Version, theirs.Version);
        Assert.Equal("client_changed_meanwhile", (await SaveAsync(Hana with { Note = "後" }, saved.Id, saved.Version)).Refusal?.Code);
        Assert.Equal("先", (await ReadAsync(saved.Id)).Values.Note);
    }

    [Fact]
    public async Task A_new_name_is_found_by_its_kana()
    {
        var saved = (await SaveAsync(Hana)).Value;
        await SaveAsync(Hana with { Kana = "ワクウ ハナ" }, saved.Id, saved.Version);
        Assert.Equal(saved.Id, Assert.Single((await ListAsync(new() { Text = "わくう" })).Rows).Id);
    }

    [Fact]
    public async Task A_status_has_its_day_and_its_reason()
    {
        var saved = (await SaveAsync(Hana)).Value;
        Assert.Equal("client_invalid", (await StatusAsync(saved, ClientStatus.Paused, Day("2026-11-20"), "")).Refusal?.Code);
        Assert.Equal("client_invalid", (await StatusAsync(saved, ClientStatus.Paused, null, "入院")).Refusal?.Code);
        Assert.Equal("client_invalid", (await StatusAsync(saved, (ClientStatus)9, Day("2026-11-20"), "入院")).Refusal?.Code);
        Assert.True((await StatusAsync(saved, ClientStatus.Paused, Day("2026-11-20"), "入院")).IsDone);
        var view = await ReadAsync(saved.Id);
        Assert.Equal((ClientStatus.Paused, Day("2026-11-20"), "入院"), (view.Status, view.StatusSince, view.StatusReason));
        Assert.Equal("client_changed_meanwhile", (await StatusAsync(saved, ClientStatus.Ended, Day("2026-11-21"), "転居")).Refusal?.Code);
    }

    [Fact]
    public async Task Another_office_finds_nobody()
    {
        var saved = (await SaveAsync(Hana)).Value;
        Assert.Equal("client_not_found", (await SaveAsync(Hana, saved.Id, saved.Version, caller: HomeHelp)).Refusal?.Code);
        Assert.Equal("client_not_found", (await Care.Door.RunAsync<OpenClient, ClientView>(HomeHelp, use => use.RunAsync(saved.Id, CancellationToken.None))).Refusal?.Code);
        Assert.Empty((await ListAsync(new(), HomeHelp)).Rows);
    }

    [Fact]
    public async Task Acts_and_looks_leave_their_entries()
    {
        var saved = (await SaveAsync(Hana)).Value;
        await ReadAsync(saved.Id);
        await StatusAsync(saved, ClientStatus.Paused, Day("2026-11-20"), "入院");
        await CertifyAsync(saved.Id, Certified("22", "2026-04-01", "2027-03-31"));
        Assert.Equal(
            ["SaveClient", "OpenClient", "ChangeClientStatus", "SaveCertification"],
            await Care.WordsAsync($"select act from audit.entry where subject_id = '{saved.Id}' order by number"));
    }

    [Fact]
    public async Task A_member_can_be_assigned_and_is_called_by_name()
    {
        var manager = ((Caller.Member)Planner).UserId;
        var saved = (await SaveAsync(Hana with { CareManagerId = manager })).Value;
        Assert.Equal("例示 計子", (await ReadAsync(saved.Id)).CareManagerName);
        var members = (await Care.Door.RunAsync<ListCareManagers, IReadOnlyList<CareManagerView>>(Planner, use => use.RunAsync(CancellationToken.None))).Value;
        Assert.Contains(members, member => member.Id == manager && member.Name == "例示 計子");
        Assert.DoesNotContain(members, member => member.Name == "見本 訪子");
    }

    [Fact]
    public async Task An_insurer_gets_its_name()
    {
        await SaveAsync(Hana);
        await NameAsync("122192", "例示市");
        await NameAsync("122192", "例示市 ");
        Assert.Contains(new InsurerView("122192", "例示市"), await InsurersAsync());
        Assert.Equal("client_invalid", (await NameAsync("12219", "例示市")).Refusal?.Code);
        await NameAsync("122192", "");
        Assert.Contains(new InsurerView("122192", ""), await InsurersAsync());
    }

    private Task<Outcome<InsurerView>> NameAsync(string number, string name) =>
        Care.Door.RunAsync<SaveInsurer, InsurerView>(Planner, use => use.RunAsync(number, name, CancellationToken.None));

    private async Task<IReadOnlyList<InsurerView>> InsurersAsync() =>
        (await Care.Door.RunAsync<ListInsurers, IReadOnlyList<InsurerView>>(Planner, use => use.RunAsync(CancellationToken.None))).Value;

    private Task<Outcome<ClientSaved>> StatusAsync(ClientSaved saved, ClientStatus status, DateOnly? since, string reason) =>
        Care.Door.RunAsync<ChangeClientStatus, ClientSaved>(
            Planner, use => use.RunAsync(saved.Id, saved.Version, status, since, reason, CancellationToken.None));
}
