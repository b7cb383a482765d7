using System.Security.Cryptography;
using CarePlanCloud.Application.Audit.Retention;
using CarePlanCloud.Application.Audit.Verifying;
using CarePlanCloud.Application.Ending;
using CarePlanCloud.Application.Ending.Deleting;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Application.Operating.Offices;
using CarePlanCloud.Application.Tests.Tenancy;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Application.Transfers.Relaying;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Npgsql;
using Xunit;

namespace CarePlanCloud.Application.Tests.Ending;

/// <summary>解約 and the deletion: all of one office and nothing of another, once, as a whole, and proven.</summary>
public sealed class DeletionTests : EndingTest
{
    // Kept by decision 0030.
    private static readonly string[] Kept = ["audit.entry", "audit.head", "audit.hold", "audit.removal", "audit.verification", "billing.invoice"];

    [Fact]
    public async Task An_office_asks_to_leave_and_stays_after_all()
    {
        Assert.Equal("bad_last_day", (await LeaveAsync(Today.AddDays(-1))).Refusal?.Code);
        Assert.Equal("bad_last_day", (await LeaveAsync(Today.AddYears(3))).Refusal?.Code);
        Assert.Equal("wrong_office_number", (await LeaveAsync(number: "9970000011")).Refusal?.Code);
        Assert.Equal("termination_reason_too_long", (await LeaveAsync(reason: new string('長', 501))).Refusal?.Code);
        Assert.True((await LeaveAsync(Today.AddDays(6), "９９７００００029")).IsDone);
        Assert.Equal("termination_already_asked", (await LeaveAsync()).Refusal?.Code);
        var asked = (await ViewAsync()).Termination!;
        Assert.Equal((Today.AddDays(6), Today.AddDays(36), "閉所のため"), (asked.LastDay, asked.ExportUntil, asked.Reason));
        Assert.Equal(new EndingNotice(Today.AddDays(6), Today.AddDays(36)), await NoticeAsync());
        var row = Assert.Single(await RowsAsync());
        Assert.Equal((TestCare.HomeHelp, TerminationState.Asked, Today.AddDays(37), false), (row.OfficeNumber, row.State, row.DeletableFrom, row.IsDeletable));
        Assert.Equal("deletion_too_early", (await OrderAsync(row.Id)).Refusal?.Code);

        Assert.True((await WithdrawAsync()).IsDone);
        Assert.Equal("nothing_to_withdraw", (await WithdrawAsync()).Refusal?.Code);
        Assert.Null(await NoticeAsync());
        Assert.Equal(TerminationState.Withdrawn, Assert.Single(await RowsAsync()).State);
        Assert.Equal("termination_not_found", (await OrderAsync(row.Id)).Refusal?.Code);
        Assert.True((await LeaveAsync(isImmediate: true)).IsDone);
        Assert.Equal(Today, (await NoticeAsync())!.ExportUntil);
        Assert.Equal(["AskTermination", "WithdrawTermination", "AskTermination"], await Care.WordsAsync(
            $"select act from audit.entry where tenant_id = '{Tenant}' and act like '%Termination' order by number"));
    }

    [Fact]
    public async Task Nothing_of_the_office_is_left_and_nothing_of_others_is_touched()
    {
        var id = await LongGoneAsync();
        await Care.TamperAsync(ThreeOffices.OneRowEach);
        var others = await Care.RowsOfAsync(OtherTenant);
        var kept = await Care.RowsOfAsync(Tenant, [.. (await Care.TenantTablesAsync()).Except(Kept).Append("audit.entry").Append("audit.head")]);
        var counts = (await Care.TenantTablesAsync()).Except(Kept).ToDictionary(table => table, table => Care.CountAsync($"{table} where tenant_id = '{Tenant}'").Result);
        Assert.DoesNotContain(0L, counts.Values);
        var people = await Care.CountAsync("identity.user");
        var shared = await Care.WordsAsync($"select md5(string_agg(t::text, '|' order by t::text)) from offices.membership t where office_id <> '{Tenant}'");

        Assert.Equal("wrong_office_number", (await OrderAsync(id, TestCare.Planner)).Refusal?.Code);
        Assert.True((await OrderAsync(id)).IsDone);
        Assert.Equal("office_already_deleted", (await OrderAsync(id)).Refusal?.Code);
        await Care.RunWorkAsync();

        foreach (var table in counts.Keys)
        {
            Assert.Equal((table, 0L), (table, await Care.CountAsync($"{table} where tenant_id = '{Tenant}'")));
        }

        Assert.Equal(others, await Care.RowsOfAsync(OtherTenant));
        Assert.Equal(kept, await Care.RowsOfAsync(Tenant, [.. counts.Keys, "audit.entry", "audit.head"]));
        Assert.Equal(shared, await Care.WordsAsync($"select md5(string_agg(t::text, '|' order by t::text)) from offices.membership t where office_id <> '{Tenant}'"));
        Assert.Equal(0, await Care.CountAsync($"offices.membership where office_id = '{Tenant}'"));
        Assert.Equal(0, await Care.CountAsync($"offices.api_key where office_id = '{Tenant}'"));
        Assert.Equal(0, await Care.CountAsync($"ops.outbox where office_id = '{Tenant}'"));
        Assert.Equal(0, await Care.CountAsync("identity.user u where not exists (select from offices.membership m where m.user_id = u.id) and not exists (select from identity.operator o where o.user_id = u.id)"));
        Assert.True(await Care.CountAsync("identity.user") < people);

        // The trail ends with its own end.
        Assert.Equal("DeleteOffice", await Care.ScalarAsync<string>($"select act from audit.entry where tenant_id = '{Tenant}' order by number desc limit 1"));

        var row = Assert.Single(await RowsAsync());
        Assert.Equal((TerminationState.Deleted, "D-0001", true), (row.State, row.CertificateName, row.CertificateHolds!.Value));
        Assert.Equal("office_already_deleted", (await OrderAsync(id)).Refusal?.Code);
        Assert.Equal(["OrderDeletion", "DeleteOffice"], await Care.WordsAsync("select act from ops.operator_act where act like '%Delet%' order by id"));
        var statement = DeletionStatement.Read(await Care.ScalarAsync<byte[]>("select statement from ops.deletion_certificate"));
        Assert.All(counts, count => Assert.Equal(count.Value, statement.Deleted.Single(table => table.Table == count.Key).Rows));
        Assert.Equal(("想田 当番", TestCare.HomeHelp, Today.AddDays(-60)), (statement.ExecutedBy, statement.OfficeNumber, statement.LastDay));
        Assert.Equal(await Care.ScalarAsync<string>($"select encode(hash, 'hex') from audit.head where tenant_id = '{Tenant}'"), statement.TrailHash);
    }

    [Fact]
    public async Task Nobody_gets_into_an_office_that_is_gone_and_nothing_is_sent_to_it()
    {
        var key = await Care.ScalarAsync<Guid>($"select id from offices.api_key where office_id = '{Tenant}' limit 1");
        Assert.Equal("done", await DeliverAsync());
        await OrderAsync(await LongGoneAsync());

        // From the order on.
        Assert.Equal("office_suspended", (await ClientsAsync(new Caller.Program(key, TestCare.HomeHelp))).Refusal?.Code);
        await Care.RunWorkAsync();
        Clock.Now += TimeSpan.FromSeconds(61);
        Assert.Equal("not_found", (await ClientsAsync(HomeHelp)).Refusal?.Code);
        Assert.Equal("not_found", (await ClientsAsync(new Caller.Program(key, TestCare.HomeHelp))).Refusal?.Code);
        Assert.Equal("office_ended", (await SignInAsync($"KJ{TestCare.HomeHelp}01")).Refusal?.Code);
        Assert.Equal("wrong_sign_in", (await SignInAsync("KJ999999999999")).Refusal?.Code);
        Assert.DoesNotContain((await AskAsync<ListOffices, OfficeList>(use => use.RunAsync(new OfficeQuery(), CancellationToken.None))).Value.Rows, row => row.OfficeNumber == TestCare.HomeHelp);

        // As a partner it is not here any more.
        Assert.Equal("partner_away", await DeliverAsync());

        // Its trail is sound and goes on being looked after; its number is free for an office that comes back.
        var trail = (await Care.TrailsAsync()).Single(trail => trail.OfficeNumber == TestCare.HomeHelp);
        Assert.Equal(new TrailVerdict(trail.HeadNumber!.Value, null), trail.Verdict);
        Assert.Contains(Tenant, await TrailsAsync(withEnded: true));
        Assert.DoesNotContain(Tenant, await TrailsAsync(withEnded: false));
        await Care.TamperAsync(
            $"insert into offices.office (id, office_number, kj_billing_id, name, kind, kinds, client_certificates) select gen_random_uuid(), office_number, kj_billing_id, name, kind, kinds, '{{}}' from offices.office where id = '{Tenant}'");
        Assert.Equal("wrong_sign_in", (await SignInAsync($"KJ{TestCare.HomeHelp}01")).Refusal?.Code);
    }

    [Fact]
    public async Task A_fault_in_the_middle_leaves_everything_as_it_was()
    {
        var id = await LongGoneAsync();
        await Care.TamperAsync(
            """
            create function public.break_down() returns trigger language plpgsql as $$ begin raise exception 'invented fault'; end $$;
            create trigger breaks before insert on ops.deletion_certificate for each row execute function public.break_down();
            """);
        await OrderAsync(id);
        var before = await Care.RowsOfAsync(Tenant);
        for (var attempt = 0; attempt < 6; attempt++)
        {
            await Care.TryWorkAsync();
            Clock.Now += TimeSpan.FromHours(2);
        }

        // Given up: what stood still is told, the trail has one entry more, and that is all.
        var after = await Care.RowsOfAsync(Tenant);
        Assert.Equal(before.Keys.Where(table => before[table] != after[table]), ["audit.entry", "audit.head", "ops.dead_letter"]);
        Assert.NotEqual(0, await Care.CountAsync($"offices.membership where office_id = '{Tenant}'"));
        var row = Assert.Single(await RowsAsync());
        Assert.Equal((TerminationState.Asked, true), (row.State, row.IsDeletable));
        Assert.Contains("P0001", row.Fault, StringComparison.Ordinal);
        Assert.Equal(0, await Care.CountAsync("ops.waiting_letter"));

        await Care.TamperAsync("drop trigger breaks on ops.deletion_certificate");
        Assert.True((await OrderAsync(id)).IsDone);
        await Care.RunWorkAsync();
        Assert.Equal(TerminationState.Deleted, Assert.Single(await RowsAsync()).State);
    }

    [Fact]
    public async Task The_database_deletes_no_office_that_was_not_ordered_and_over()
    {
        await Assert.ThrowsAsync<PostgresException>(() => DeleteAsAppAsync(Tenant, Tenant));
        await LeaveAsync();
        await Care.TamperAsync("update offices.termination set ordered_at = now()");
        await Assert.ThrowsAsync<PostgresException>(() => DeleteAsAppAsync(Tenant, Tenant));
        await Care.TamperAsync("update offices.termination set last_day = '2026-01-01'");
        await Assert.ThrowsAsync<PostgresException>(() => DeleteAsAppAsync(OtherTenant, Tenant));
        await Assert.ThrowsAsync<PostgresException>(() => DeleteAsAppAsync(OtherTenant, OtherTenant));
        await Assert.ThrowsAsync<PostgresException>(() => DeleteAsAppAsync(null, Tenant));
        Assert.NotEqual(0, await Care.CountAsync($"clients.client where tenant_id = '{Tenant}'"));
        await DeleteAsAppAsync(Tenant, Tenant);
        Assert.Equal(0, await Care.CountAsync($"clients.client where tenant_id = '{Tenant}'"));
    }

    [Fact]
    public async Task The_certificate_is_mailed_as_a_link_and_proves_itself()
    {
        await OrderAsync(await LongGoneAsync());
        await Care.RunWorkAsync();
        var taken = (await Care.Door.RunAsync<TakeLetter, TakenLetter>(new Caller.Nobody(), use => use.RunAsync(CancellationToken.None))).Value.Letter!;
        Assert.Equal("kanri@example.jp", taken.Address);
        Assert.Contains("D-0001", taken.Text, StringComparison.Ordinal);
        var secret = taken.Path!["/d/".Length..];
        var view = (await OpenAsync(secret)).Value;
        Assert.True(view.Holds);
        var text = new PrintedPdf(view.Pdf.Content.ToArray()).Text();
        Assert.All(new[] { "削除証明書", "D-0001", TestCare.HomeHelp, "KJ997000002901", "想田", "2026年9月25日", "clients.client", "受領証と同じ鍵", "監査ログ" },
            word => Assert.Contains(word, text.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal));
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(await Care.ScalarAsync<byte[]>("select public_key from ops.signing_key s join ops.deletion_certificate c on c.key_id = s.id"), out _);
        var signature = await Care.ScalarAsync<byte[]>("select pdf_signature from ops.deletion_certificate");
        Assert.True(key.VerifyData(view.Pdf.Content.ToArray(), signature, HashAlgorithmName.SHA256));

        foreach (var column in new[] { "statement", "pdf" })
        {
            await Care.TamperAsync($"update ops.deletion_certificate set {column} = set_byte({column}, 20, get_byte({column}, 20) # 1)");
            Assert.False(Assert.Single(await RowsAsync()).CertificateHolds);
            await Care.TamperAsync($"update ops.deletion_certificate set {column} = set_byte({column}, 20, get_byte({column}, 20) # 1)");
            Assert.True(Assert.Single(await RowsAsync()).CertificateHolds);
        }

        Assert.Equal("deletion_certificate_not_found", (await OpenAsync("x" + secret)).Refusal?.Code);
        Clock.Now += TimeSpan.FromDays(91);
        Assert.Equal("deletion_certificate_not_found", (await OpenAsync(secret)).Refusal?.Code);
        var file = await AskAsync<DownloadDeletionCertificate, RawFile>(use => use.RunAsync(Assert.Single(RowsAsync().Result).CertificateId!.Value, true, CancellationToken.None));
        Assert.Equal("削除証明書_D-0001.zip", file.Value.Name);
    }

    private async Task<EndingNotice?> NoticeAsync() => (await Care.Door.RunAsync<OpenEndingNotice, EndingNotice?>(HomeHelp, use => use.RunAsync(CancellationToken.None))).Value;

    private Task<Outcome<Done>> WithdrawAsync() => Care.Door.RunAsync<WithdrawTermination, Done>(HomeHelp, use => use.RunAsync(CancellationToken.None));

    private Task<Outcome<DeletionCertificateView>> OpenAsync(string secret) =>
        Care.Door.RunAsync<OpenDeletionCertificate, DeletionCertificateView>(new Caller.Nobody(), use => use.RunAsync(secret, CancellationToken.None));

    private Task<Outcome<SignInAccount>> SignInAsync(string billingId) =>
        Care.Door.RunAsync<FindSignIn, SignInAccount>(new Caller.Nobody(), use => use.RunAsync(billingId, "admin", CancellationToken.None));

    private Task<Outcome<IReadOnlyList<SlipSummary>>> ClientsAsync(Caller caller) =>
        Care.Door.RunAsync<ListSlips, IReadOnlyList<SlipSummary>>(caller, use => use.RunAsync(November, CancellationToken.None));

    private async Task<IReadOnlyList<Guid>> TrailsAsync(bool withEnded) => (await Care.Door.RunAsync<ListOfficesWithTrails, IReadOnlyList<Guid>>(
        new Caller.Nobody(), use => use.RunAsync(withEnded, CancellationToken.None))).Value;

    private async Task<string> DeliverAsync() => (await Care.Door.RunAsync<AcceptDelivery, IReadOnlyList<IssuedReceipt>>(
        new Caller.Job(Tenant), use => use.RunAsync([], CancellationToken.None))).Refusal?.Code ?? "done";

    private async Task DeleteAsAppAsync(Guid? connectionOf, Guid office)
    {
        await using var connection = await Care.ConnectAsAppAsync(connectionOf);
        await using var command = new NpgsqlCommand("select * from ops.delete_office($1)", connection) { Parameters = { new() { Value = office } } };
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
