using System.Text;
using CarePlanCloud.Application.Directory;
using CarePlanCloud.Application.Directory.Importing;
using CarePlanCloud.Testing;

namespace CarePlanCloud.Application.Tests.Directory;

/// <summary>A directory that begins empty.</summary>
public abstract class DirectoryTest : CareTest
{
    protected const string Heads = "事業所番号,事業所名,事業所名カナ,サービスの種類,法人の名称,都道府県名,市区町村名,住所,電話番号,FAX番号,国のシステム利用\n";

    protected static readonly DateOnly October = new(2026, 10, 31);

    protected override Task ArrangeAsync() => Care.TamperAsync("delete from partners.directory_office; delete from partners.directory_import; delete from partners.partner");

    protected Task<DirectoryDifference> ImportAsync(string text, DateOnly? asOf = null, bool isWhole = false, bool write = true)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return DirectoryImporter.RunAsync(
            TestPostgres.AsOwner(Care.Database), DirectoryFile.Read(bytes).Value, DirectorySource.Of("一覧.csv", bytes, asOf ?? October, isWhole), write, TimeProvider.System,
            CancellationToken.None);
    }

    protected async Task<DirectoryListing> FindAsync(DirectoryQuery query) =>
        (await Care.Door.RunAsync<FindOffices, DirectoryListing>(Planner, use => use.RunAsync(query, CancellationToken.None))).Value;
}
