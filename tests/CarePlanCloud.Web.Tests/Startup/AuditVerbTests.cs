using CarePlanCloud.Testing;
using CarePlanCloud.Web.Startup;
using CarePlanCloud.Web.Tests.Hosting;
using Npgsql;

namespace CarePlanCloud.Web.Tests.Startup;

/// <summary>The verb's exit codes are a promise to whoever runs it from a timer: 0 sound, 1 broken, 2 not verified.</summary>
public sealed class AuditVerbTests(Product product) : IClassFixture<Product>
{
    [Fact]
    public async Task Sound_trails_are_0_and_a_broken_one_is_1_and_named()
    {
        (await product.Office(Demo.HomeHelp).GetAsync("/clients")).Must(200);
        var (code, said) = await RunAsync(TestPostgres.AsApp(product.Host.Database), "verify");
        Assert.Equal(0, code);
        Assert.Contains($"{Demo.HomeHelp}  ", said, StringComparison.Ordinal);
        Assert.EndsWith("すべて正常です。\n", said, StringComparison.Ordinal);

        await TamperAsync($"update audit.entry set act = 'OpenSlip' where number = 1 and tenant_id = (select id from offices.office where office_number = '{Demo.HomeHelp}')");
        (code, said) = await RunAsync(TestPostgres.AsApp(product.Host.Database), "verify");
        Assert.Equal(1, code);
        Assert.Matches($"{Demo.HomeHelp} +0件までは正常  異常  番号 1（20[0-9/: ]+）: 書かれたあとに内容が変えられています。", said);
        Assert.EndsWith("1事業所の監査ログが合いません。\n", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("prove")]
    [InlineData("verify", "9970000011")]
    public async Task Wrong_usage_is_2(params string[] args)
    {
        var (code, said) = await RunAsync(TestPostgres.AsApp(product.Host.Database), args);
        Assert.Equal(2, code);
        Assert.Contains("使い方", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_read_is_2_and_never_sound()
    {
        var nowhere = new NpgsqlConnectionStringBuilder(TestPostgres.AsApp(product.Host.Database)) { Database = "nowhere" }.ConnectionString;
        Assert.Equal(2, (await RunAsync(nowhere, "verify")).Code);
        Assert.Equal(2, (await RunAsync(null, "verify")).Code);
    }

    private static async Task<(int Code, string Said)> RunAsync(string? database, params string[] args)
    {
        await using var said = new StringWriter { NewLine = "\n" };
        return (await AuditVerb.RunAsync(args, database, said, TextWriter.Null), said.ToString());
    }

    private async Task TamperAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(TestPostgres.AsAdmin(product.Host.Database));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("set session_replication_role = replica; " + sql, connection);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
