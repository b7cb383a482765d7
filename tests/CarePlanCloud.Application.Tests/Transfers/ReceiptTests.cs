using System.IO.Compression;
using System.Security.Cryptography;
using CarePlanCloud.Application.Transfers.Outside;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Application.Transfers.Relaying;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CarePlanCloud.Application.Tests.Transfers;

/// <summary>受領証: what proves a delivery, to anybody, without us.</summary>
public sealed class ReceiptTests : CareTest
{
    [Fact]
    public async Task A_stranger_verifies_it_with_what_is_in_the_package()
    {
        var package = await PackageAsync(Planner, await DeliveredAsync());
        using var key = ECDsa.Create();
        key.ImportFromPem(System.Text.Encoding.ASCII.GetString(package["public-key.pem"]));
        Assert.True(key.VerifyData(package["statement.json"], package["signature.der"], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        var statement = ReceiptStatement.Read(package["statement.json"]);
        Assert.Equal((TestCare.Planner, TestCare.HomeHelp, TestCare.HomeHelp), (statement.Sender, statement.Receiver, statement.Issuer));
        Assert.Equal(3, statement.Files.Count);
        Assert.All(statement.Files, file => Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(package[$"files/{file.Name}"]))));
    }

    [Fact]
    public async Task Both_sides_hold_the_same_one()
    {
        var id = await DeliveredAsync();
        var received = await Care.ScalarAsync<Guid>("select id from exchange.incoming where message_id = $1", id);
        Assert.Equal((await PackageAsync(Planner, id))["statement.json"], (await PackageAsync(HomeHelp, received))["statement.json"]);
    }

    [Fact]
    public async Task Each_names_the_one_before_it()
    {
        var first = ReceiptStatement.Read((await PackageAsync(Planner, await DeliveredAsync()))["statement.json"]);
        var before = SHA256.HashData(first.ToBytes());
        var second = ReceiptStatement.Read((await PackageAsync(Planner, await DeliveredAsync()))["statement.json"]);
        Assert.Equal((1, 2, new string('0', 64), Convert.ToHexStringLower(before)), (first.Number, second.Number, first.Previous, second.Previous));
    }

    [Fact]
    public async Task A_delivery_that_runs_again_issues_no_other()
    {
        var id = await DeliveredAsync();
        await Care.TamperAsync($"update exchange.outgoing set state = 'sent' where id = '{id}'");
        await using var scope = Care.Scope();
        await scope.ServiceProvider.GetRequiredService<Relay>().RunAsync(await Care.TenantIdAsync(TestCare.Planner), id, CancellationToken.None);
        Assert.Equal(2, await Care.CountAsync("exchange.receipt"));
    }

    [Fact]
    public async Task What_is_sound_verifies()
    {
        await DeliveredAsync();
        await DeliveredAsync();
        Assert.Equal(new ReceiptVerdict(2, null), await VerdictAsync(HomeHelp));
        Assert.Equal(new ReceiptVerdict(2, null), await VerdictAsync(Planner));
    }

    [Theory]
    [InlineData("update exchange.receipt set statement = convert_to(replace(convert_from(statement, 'UTF8'), 'delivered', 'imported'), 'UTF8')")]
    [InlineData("update exchange.receipt set signature = set_byte(signature, 10, (get_byte(signature, 10) + 1) % 256)")]
    [InlineData("delete from exchange.receipt where number = 1 and is_issuer")]
    [InlineData("update exchange.incoming_file set content = content || '\\x20'::bytea")]
    public async Task Whatever_was_changed_is_found(string tampering)
    {
        await DeliveredAsync();
        await DeliveredAsync();
        await Care.TamperAsync(tampering);
        Assert.NotNull((await VerdictAsync(HomeHelp)).FirstBroken);
    }

    [Theory]
    [InlineData(true, "confirmed_by_link")]
    [InlineData(false, "confirmed_by_phone")]
    public async Task What_a_partner_outside_confirms_is_signed_in_the_senders_chain(bool byLink, string happened)
    {
        await DeliveredAsync();
        var id = await ExportedAsync();
        Assert.Equal("no_receipt_yet", (await AskAsync(Planner, id)).Refusal?.Code);
        if (byLink)
        {
            var path = (await Care.Door.RunAsync<MakeConfirmationLink, ConfirmationAddress>(Planner, use => use.RunAsync(id, CancellationToken.None))).Value.Path;
            Assert.True((await Care.Door.RunAsync<ConfirmByLink, ConfirmationView>(
                new Caller.LinkHolder(TestCare.Planner), use => use.RunAsync(path.Split('/')[^1], CancellationToken.None))).IsDone);
        }
        else
        {
            Assert.True((await Care.Door.RunAsync<ConfirmByPhone, Done>(Planner, use => use.RunAsync(id, new PhoneNote("例示 受子"), CancellationToken.None))).IsDone);
        }

        var package = await PackageAsync(Planner, id);
        var statement = ReceiptStatement.Read(package["statement.json"]);
        Assert.Equal((happened, TestCare.Planner, TestCare.Planner, TestCare.DayCare, 1L), (statement.Event, statement.Issuer, statement.Sender, statement.Receiver, statement.Number));
        Assert.All(statement.Files, file => Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(package[$"files/{file.Name}"]))));
        Assert.DoesNotContain("受子", System.Text.Encoding.UTF8.GetString(package["statement.json"]), StringComparison.Ordinal);
        Assert.Equal(new ReceiptVerdict(2, null), await VerdictAsync(Planner));
        await Care.TamperAsync("update exchange.outgoing_file set content = content || '\\x20'::bytea where outgoing_id in (select message_id from exchange.receipt where event <> 'delivered')");
        Assert.Equal(id, (await VerdictAsync(Planner)).FirstBroken);
    }

    [Fact]
    public async Task The_list_of_a_month_names_both_directions_and_other_months_have_none()
    {
        var id = await DeliveredAsync();
        var sent = Assert.Single(await ListAsync(Planner, November, null));
        Assert.Equal((id, true, false, "delivered", TestCare.HomeHelp, UnitKind.Slip, 3), (sent.TransferId, sent.IsOut, sent.IsIssuer, sent.Event, sent.PartnerNumber, sent.Kind, sent.Files));
        var received = Assert.Single(await ListAsync(HomeHelp, November, TestCare.Planner));
        Assert.Equal((false, true, TestCare.Planner, sent.At), (received.IsOut, received.IsIssuer, received.PartnerNumber, received.At));
        Assert.Empty(await ListAsync(Planner, November, TestCare.DayCare));
        Assert.Empty(await ListAsync(Planner, new ServiceMonth(2026, 10), null));
    }

    [Fact]
    public async Task The_published_key_verifies_what_the_package_holds()
    {
        var package = await PackageAsync(Planner, await DeliveredAsync());
        var published = Assert.Single((await Care.Door.RunAsync<ListReceiptKeys, IReadOnlyList<PublishedKey>>(new Caller.Nobody(), use => use.RunAsync(CancellationToken.None))).Value);
        Assert.Equal(ReceiptStatement.Read(package["statement.json"]).KeyId, published.Id);
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = published.X, Y = published.Y } });
        Assert.True(key.VerifyData(package["statement.json"], package["signature.der"], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        Assert.Equal(System.Text.Encoding.ASCII.GetString(package["public-key.pem"]), published.Pem);
    }

    [Fact]
    public async Task Before_it_is_delivered_there_is_none()
    {
        var id = (await RequestAsync(Planner, TestCare.HomeHelp, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        Assert.Equal("no_receipt_yet", (await AskAsync(Planner, id)).Refusal?.Code);
    }

    [Fact]
    public async Task Another_office_is_given_none() =>
        Assert.Equal("outgoing_not_found", (await AskAsync(DayCare, await DeliveredAsync())).Refusal?.Code);

    private async Task<Guid> DeliveredAsync()
    {
        var id = (await RequestAsync(Planner, TestCare.HomeHelp, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        Assert.True((await SendAsync(Planner, id)).IsDone);
        await Care.RunWorkAsync();
        return id;
    }

    // By hand to somebody who is here would be an export too: what counts is that it left outside.
    private async Task<Guid> ExportedAsync()
    {
        var id = (await RequestAsync(Planner, TestCare.DayCare, kind: UnitKind.Slip)).Value;
        await Care.RunWorkAsync();
        Assert.True((await Care.Door.RunAsync<ExportOutgoing, RawFile>(Planner, use => use.RunAsync([id], new Uri("https://careplan.example.invalid/"), CancellationToken.None))).IsDone);
        return id;
    }

    private async Task<IReadOnlyList<ReceiptRow>> ListAsync(Caller caller, ServiceMonth month, string? partner) =>
        (await Care.Door.RunAsync<ListReceipts, IReadOnlyList<ReceiptRow>>(caller, use => use.RunAsync(month, partner, CancellationToken.None))).Value;

    private Task<Outcome<RawFile>> AskAsync(Caller caller, Guid id) =>
        Care.Door.RunAsync<DownloadReceipt, RawFile>(caller, use => use.RunAsync(id, CancellationToken.None));

    private async Task<Dictionary<string, byte[]>> PackageAsync(Caller caller, Guid id)
    {
        var package = await AskAsync(caller, id);
        Assert.True(package.IsDone, package.Refusal?.Message);
        using var zip = new ZipArchive(new MemoryStream(package.Value.Content.ToArray()));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    private async Task<ReceiptVerdict> VerdictAsync(Caller caller) =>
        (await Care.Door.RunAsync<VerifyReceipts, ReceiptVerdict>(caller, use => use.RunAsync(CancellationToken.None))).Value;
}
