using System.IO.Compression;
using CarePlanCloud.Application.Audit;
using CarePlanCloud.Application.Transfers.Receipts;
using CarePlanCloud.Testing;

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
        foreach (var upload in world.Ledger.Uploads.GroupBy(entry => entry.Value.Files, ReferenceEqualityComparer.Instance))
        {
            var files = upload.First().Value.Files.ToDictionary(file => file.Name);
            foreach (var (id, (office, _)) in upload)
            {
                var kept = await (office == world.Helper.Number ? world.Helper : world.Planner).AskAsync(HttpMethod.Get, $"/inbox/{id}/files");
                using var zip = new ZipArchive(new MemoryStream(kept));
                foreach (var entry in zip.Entries)
                {
                    using var bytes = new MemoryStream();
                    await using (var content = await entry.OpenAsync())
                    {
                        await content.CopyToAsync(bytes);
                    }

                    Assert.True(
                        files.Remove(entry.FullName, out var file) && file.Content.Span.SequenceEqual(bytes.ToArray()),
                        $"I1: {entry.FullName} of {id} is not what was uploaded.");
                }
            }

            Assert.True(files.Count == 0, $"I1: lost {string.Join(' ', files.Keys)}.");
        }
    }

    // I2: each exactly once, and each of its files byte for byte on both sides.
    private static async Task DeliveredOnceAsync(World world)
    {
        foreach (var id in world.Ledger.Sent.Keys)
        {
            var state = await world.Helper.StateAsync($"/outgoing/{id}");
            Assert.True(state is "delivered" or "opened", $"I2: {id} is {state}.");
            Assert.Equal(1, await world.Points.ScalarAsync($"select count(*) from exchange.incoming where message_id = '{id}'"));
            Assert.Equal(0, await world.Points.ScalarAsync(
                $"""
                select count(*) from (
                    (select name, content from exchange.outgoing_file where outgoing_id = '{id}'
                     except select f.name, f.content from exchange.incoming_file f join exchange.incoming i on i.tenant_id = f.tenant_id and i.id = f.incoming_id where i.message_id = '{id}')
                    union all
                    (select f.name, f.content from exchange.incoming_file f join exchange.incoming i on i.tenant_id = f.tenant_id and i.id = f.incoming_id where i.message_id = '{id}'
                     except select name, content from exchange.outgoing_file where outgoing_id = '{id}')) different
                """));
        }

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
        // Not disposed: that would drop the database under the product.
        var care = TestCare.On(world.Database);
        foreach (var number in new[] { world.Helper.Number, world.Planner.Number })
        {
            var admin = await care.AdminAsync(number);
            var trail = (await care.Door.RunAsync<VerifyAuditTrail, AuditVerdict>(admin, use => use.RunAsync(CancellationToken.None))).Value;
            Assert.True(trail is { FirstBroken: null, Entries: > 0 }, $"I4: {trail}");
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
