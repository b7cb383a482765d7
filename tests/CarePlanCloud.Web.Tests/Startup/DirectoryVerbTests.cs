using System.Text;
using CarePlanCloud.Testing;
using CarePlanCloud.Web.Startup;
using CarePlanCloud.Web.Tests.Hosting;

namespace CarePlanCloud.Web.Tests.Startup;

/// <summary>The verb says what it does, does it only when asked, and loses no row.</summary>
public sealed class DirectoryVerbTests(Product product) : IClassFixture<Product>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("careplan-directory");

    [Fact]
    public async Task A_preview_a_taking_in_and_the_rows_that_cannot_be_read()
    {
        var path = Path.Combine(folder.FullName, "一覧.csv");
        await File.WriteAllTextAsync(path, "事業所番号,事業所名,サービスの種類,都道府県名\n9980000014,動詞の事業所,訪問介護,動詞県\n短い,読めない行,11,動詞県\n", TestContext.Current.CancellationToken);
        var office = product.Office(Demo.Planner);
        var (code, said) = await RunAsync("import", path, "--as-of", "2026-11-01", "--preview");
        Assert.Equal(0, code);
        Assert.Contains("新しい 1　変わる 0", said, StringComparison.Ordinal);
        Assert.Contains("3行目 事業所番号: 「短い」", said, StringComparison.Ordinal);
        Assert.Contains("下見です", said, StringComparison.Ordinal);
        Assert.Contains("読めない行", await File.ReadAllTextAsync(path + ".読めない行.csv", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(office));
        (code, said) = await RunAsync("import", path, "--as-of", "2026-11-01");
        Assert.Equal((0, 1), (code, await CountAsync(office)));
        Assert.Contains("取り込みました。", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export", "x")]
    [InlineData("import")]
    [InlineData("import", "missing.csv")]
    [InlineData("import", "x", "--as-of", "昨日")]
    public async Task What_makes_no_sense_is_said(params string[] args)
    {
        var (code, said) = await RunAsync(args);
        Assert.Equal(2, code);
        Assert.NotEmpty(said);
    }

    [Fact]
    public async Task A_file_that_is_no_list_is_refused()
    {
        var path = Path.Combine(folder.FullName, "別.csv");
        await File.WriteAllTextAsync(path, "a,b\n1,2\n", Encoding.UTF8, TestContext.Current.CancellationToken);
        var (code, said) = await RunAsync("import", path);
        Assert.Equal(1, code);
        Assert.Contains("見出し", said, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<(int Code, string Said)> RunAsync(params string[] args)
    {
        await using var said = new StringWriter();
        return (await DirectoryVerb.RunAsync(args, TestPostgres.AsOwner(product.Host.Database), said), said.ToString());
    }

    private static async Task<int> CountAsync(OfficeApi office) =>
        (await office.GetAsync($"/directory?prefecture={Uri.EscapeDataString("動詞県")}")).Must(200).Json.GetProperty("count").GetInt32();
}
