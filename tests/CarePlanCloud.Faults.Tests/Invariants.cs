using System.IO.Compression;
using System.Security.Cryptography;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Testing;
using Npgsql;

namespace CarePlanCloud.Faults.Tests;

/// <summary>What must hold after every fault, compared with the ledger and not with what the product says of itself.</summary>
internal static class Invariants
{
    private static readonly string[] Unfinished = ["received", "checking", "requested", "generating", "sent"];

    public static async Task CheckAsync(World world)
    {
        await UploadsExistAsync(world);
        await DeliveredOnceAsync(world);
        await NobodyElseAsync(world);
        await ChainsAsync(world);
        await NothingHalfAsync(world);
        await StatesAgreeAsync(world);
    }

    // I1: an upload may be several units; together they hold every file of it, byte for byte.
    private static async Task UploadsExistAsync(World world)
    {
        var kept = (await world.Points.WordsAsync("select incoming_id, name, encode(sha256(content), 'hex') from exchange.incoming_file")).ToHashSet();
        foreach (var upload in world.Ledger.Uploads.GroupBy(entry => entry.Value, ReferenceEqualityComparer.Instance))
        {
            Assert.All(upload.First().Value, file => Assert.True(
                upload.Any(entry => kept.Contains($"{entry.Key} {file.Name} {Convert.ToHexStringLower(SHA256.HashData(file.Content.Span))}")),
                $"I1: {file.Name} of {upload.First().Key} is not what was uploaded."));
        }

        // And they can be fetched, as anybody would.
        foreach (var (id, _) in world.Ledger.Uploads.Take(3))
        {
            using var zip = new ZipArchive(new MemoryStream(await world.Helper.AskAsync(HttpMethod.Get, $"/inbox/{id}/files")));
            Assert.NotEmpty(zip.Entries);
        }
    }

    // I2: each exactly once, and each of its files byte for byte on both sides.
    private static async Task DeliveredOnceAsync(World world)
    {
        const string Files = "select coalesce(string_agg(name || encode(sha256(content), 'hex'), ' ' order by name), '')";
        var delivered = (await world.Points.WordsAsync(
            $"""
            select sent.id from exchange.outgoing sent join exchange.incoming came on came.message_id = sent.id
            where sent.state in ('delivered', 'opened')
                and ({Files} from exchange.outgoing_file f where f.tenant_id = sent.tenant_id and f.outgoing_id = sent.id)
                  = ({Files} from exchange.incoming_file f where f.tenant_id = came.tenant_id and f.incoming_id = came.id)
            """)).Order(StringComparer.Ordinal);
        Assert.Equal(world.Ledger.Sent.Keys.Order(StringComparer.Ordinal), delivered.Intersect(world.Ledger.Sent.Keys));
        Assert.Equal(delivered.Distinct(), delivered);

        // Nothing that nobody sent, and nothing twice under another id.
        Assert.Empty(await world.Points.WordsAsync("select message_id from exchange.incoming i where message_id is not null and not exists (select from exchange.outgoing o where o.id = i.message_id)"));
        Assert.Empty(await world.Points.WordsAsync("select tenant_id, content_hash from exchange.incoming group by 1, 2 having count(*) > 1"));
    }

    // I3
    private static async Task NobodyElseAsync(World world) => Assert.Empty(await world.Points.WordsAsync(
        $"""
        select o.office_number, i.id from exchange.incoming i join offices.office o on o.id = i.tenant_id
        where o.office_number not in ('{world.Helper.Number}', '{world.Planner.Number}')
        """));

    // I4, I5
    private static async Task ChainsAsync(World world)
    {
        // Not disposed: that would drop the database under the product. Its connections may be of before the fault.
        NpgsqlConnection.ClearAllPools();
        var care = TestCare.On(world.Database);
        foreach (var number in new[] { world.Helper.Number, world.Planner.Number })
        {
            var admin = await care.AdminAsync(number);
            var trail = (await care.TrailsAsync()).Single(office => office.OfficeNumber == number).Verdict;
            Assert.True(trail is { Break: null, Entries: > 0 }, $"I4: {trail}");
            var receipts = (await care.Door.RunAsync<VerifyReceipts, ReceiptVerdict>(admin, use => use.RunAsync(CancellationToken.None))).Value;
            Assert.True(receipts.FirstBroken is null && receipts.Receipts >= world.Ledger.Sent.Count, $"I5: {receipts}, {world.Ledger.Sent.Count} sent.");
        }
    }

    // I6 and I8
    private static async Task NothingHalfAsync(World world)
    {
        Assert.Empty(await world.Points.WordsAsync(
            """
            select unit.id, unit.state, client.state from exchange.incoming unit
            join exchange.incoming_client client on client.tenant_id = unit.tenant_id and client.incoming_id = unit.id
            where (unit.state = 'imported') <> (client.state in ('imported', 'left_out')) and unit.state <> 'partly_imported'
            """));
        Assert.Empty(await world.Points.WordsAsync($"select id, state from exchange.incoming where state in ('{string.Join("', '", Unfinished)}')"));
        Assert.Empty(await world.Points.WordsAsync($"select id, state from exchange.outgoing where state in ('{string.Join("', '", Unfinished)}')"));
        Assert.Empty(await world.Points.WordsAsync("select kind, reason from ops.dead_letter"));
    }

    // I7
    private static async Task StatesAgreeAsync(World world)
    {
        Assert.Empty(await world.Points.WordsAsync(
            """
            select sent.id, sent.state, came.opened_at from exchange.outgoing sent join exchange.incoming came on came.message_id = sent.id
            where (sent.state = 'opened') <> (came.opened_at is not null)
            """));
        foreach (var id in world.Ledger.Opened.Keys)
        {
            Assert.Equal(0, await world.Points.ScalarAsync($"select count(*) from exchange.incoming where id = '{id}' and message_id is not null and opened_at is null"));
        }
    }
}
