using CarePlanCloud.Exchange;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Api;

/// <summary>A program that does not know whether it was heard may ask again: under one key there is one effect and one answer.</summary>
public sealed class IdempotencyTests(IdempotencyTests.Ready ready) : IClassFixture<IdempotencyTests.Ready>
{
    private static readonly object Request = new { month = OfficeApi.Month, destination = Demo.Planner };

    [Fact]
    public async Task The_same_request_again_gets_the_same_answer_and_does_nothing()
    {
        var key = Guid.NewGuid().ToString();
        var before = await ready.CountWrittenAsync();

        var first = (await ready.Api.PostAsync("/outgoing/actuals", Request, key)).Must(202);
        var second = (await ready.Api.PostAsync("/outgoing/actuals", Request, key)).Must(202);

        Assert.Equal((first.Text, first.MediaType, first.Header("Location")), (second.Text, second.MediaType, second.Header("Location")));
        Assert.Equal(before + 1, await ready.CountWrittenAsync());
    }

    [Fact]
    public async Task Without_a_key_every_request_counts()
    {
        var before = await ready.CountWrittenAsync();
        (await ready.Api.PostAsync("/outgoing/actuals", Request)).Must(202);
        (await ready.Api.PostAsync("/outgoing/actuals", Request)).Must(202);
        Assert.Equal(before + 2, await ready.CountWrittenAsync());
    }

    [Fact]
    public async Task Ten_at_once_have_one_effect()
    {
        var key = Guid.NewGuid().ToString();
        var before = await ready.CountWrittenAsync();

        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ready.Api.PostAsync("/outgoing/actuals", Request, key)));

        Assert.Single(replies.Where(reply => reply.Status == 202).Select(reply => reply.Text).Distinct());
        Assert.All(replies.Where(reply => reply.Status != 202), reply => reply.MustRefuse(409, "idempotency_key_under_way"));
        Assert.Equal(before + 1, await ready.CountWrittenAsync());
        Assert.Equal(replies.First(reply => reply.Status == 202).Text, (await ready.Api.PostAsync("/outgoing/actuals", Request, key)).Must(202).Text);
    }

    [Fact]
    public async Task Another_request_under_the_same_key_is_refused()
    {
        var key = Guid.NewGuid().ToString();
        var first = (await ready.Api.PostAsync("/outgoing/actuals", Request, key)).Must(202);
        var before = await ready.CountWrittenAsync();

        (await ready.Api.PostAsync("/outgoing/actuals", new { month = "2026-12", destination = Demo.Planner }, key)).MustRefuse(422, "idempotency_key_reused");
        (await ready.Api.PostAsync($"/outgoing/{first.Json[0].Text("id")}/send", null, key)).MustRefuse(422, "idempotency_key_reused");
        (await ready.Api.SendAsync(HttpMethod.Post, "/inbox", Multipart.Of(Upload("a"))!, key)).MustRefuse(422, "idempotency_key_reused");
        Assert.Equal(before, await ready.CountWrittenAsync());
    }

    [Fact]
    public async Task The_key_of_another_office_is_another_key()
    {
        var key = Guid.NewGuid().ToString();
        var files = Upload(key);
        var mine = (await ready.Api.SendAsync(HttpMethod.Post, "/inbox", Multipart.Of(files), key)).Must(202).Json;
        var theirs = (await ready.Of(Demo.DayCare).SendAsync(HttpMethod.Post, "/inbox", Multipart.Of(Upload("other")), key)).Must(202).Json;
        Assert.NotEqual(mine.Text("id"), theirs.Text("id"));
    }

    [Fact]
    public async Task The_boundary_of_an_upload_is_no_part_of_it()
    {
        var key = Guid.NewGuid().ToString();
        var first = (await ready.Api.SendAsync(HttpMethod.Post, "/inbox", Multipart.Of(Upload(key), "one"), key)).Must(202);
        var second = (await ready.Api.SendAsync(HttpMethod.Post, "/inbox", Multipart.Of(Upload(key), "another-boundary"), key)).Must(202);

        // Without the key the second would be called a duplicate.
        Assert.Equal(first.Text, second.Text);
        Assert.False(second.Json.GetProperty("duplicate").GetBoolean());
        (await ready.Api.SendAsync(HttpMethod.Post, "/inbox", Multipart.Of(Upload("x"), "one"), key)).MustRefuse(422, "idempotency_key_reused");
    }

    [Fact]
    public async Task Where_one_file_ends_and_the_next_begins_is_part_of_an_upload()
    {
        var key = Guid.NewGuid().ToString();
        (await ready.Api.SendAsync(HttpMethod.Post, "/inbox", Multipart.Of([new("a.txt", "1"u8.ToArray()), new("b.txt", "2"u8.ToArray())]), key)).Must(202);
        (await ready.Api.SendAsync(HttpMethod.Post, "/inbox", Multipart.Of([new("a.txt", "2"u8.ToArray()), new("b.txt", "1"u8.ToArray())]), key))
            .MustRefuse(422, "idempotency_key_reused");
    }

    [Fact]
    public async Task A_key_of_200_letters_is_taken_and_one_of_201_is_not()
    {
        (await ready.Api.PostAsync("/outgoing/actuals", Request, new string('k', 200))).Must(202);
        (await ready.Api.PostAsync("/outgoing/actuals", Request, new string('k', 201))).MustRefuse(400, "bad_idempotency_key");
    }

    [Fact]
    public async Task A_refusal_is_an_answer_too_and_is_kept()
    {
        var key = Guid.NewGuid().ToString();
        var refused = new { month = OfficeApi.Month, destination = Demo.DayCare };
        var first = (await ready.Api.PostAsync("/outgoing/actuals", refused, key)).MustRefuse(400, "unknown_destination");
        var second = (await ready.Api.PostAsync("/outgoing/actuals", refused, key)).MustRefuse(400, "unknown_destination");
        Assert.Equal(first.Text, second.Text);
        (await ready.Api.PostAsync("/outgoing/actuals", Request, key)).MustRefuse(422, "idempotency_key_reused");
    }

    [Fact]
    public async Task What_failed_only_at_that_moment_may_be_tried_again_under_its_key()
    {
        // Already imported is a matter of state: the answer is not kept, and another request may use the key.
        var key = Guid.NewGuid().ToString();
        var imported = (await ready.Api.GetAsync("/inbox")).Json.EnumerateArray().First(unit => unit.GetProperty("state").GetString() == "imported").GetProperty("id").GetString();
        (await ready.Api.PostAsync($"/inbox/{imported}/import", null, key)).MustRefuse(409, "already_imported");
        (await ready.Api.PostAsync("/outgoing/actuals", Request, key)).Must(202);
    }

    [Fact]
    public async Task A_reading_request_takes_no_key()
    {
        var key = Guid.NewGuid().ToString();
        (await ready.Api.SendAsync(HttpMethod.Get, "/inbox", null, key)).Must(200);
        (await ready.Api.PostAsync("/outgoing/actuals", Request, key)).Must(202);
    }

    private static RawFile[] Upload(string content) => [new RawFile("メモ.txt", System.Text.Encoding.UTF8.GetBytes(content))];

    /// <summary>The visiting-care office with everything done as planned: ready to ask for its actuals.</summary>
    public sealed class Ready : IAsyncLifetime
    {
        private readonly Product product = new();

        internal OfficeApi Api { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await product.InitializeAsync();
            Api = Of(Demo.HomeHelp);
            await Api.ImportAsync(Samples.Of(Samples.Slips));
            await Api.EnterAllAsPlannedAsync();
        }

        public ValueTask DisposeAsync() => product.DisposeAsync();

        internal OfficeApi Of(string number) => product.Office(number);

        internal async Task<int> CountWrittenAsync() => (await Api.GetAsync($"/outgoing?month={OfficeApi.Month}")).Must(200).Json.GetArrayLength();
    }
}
