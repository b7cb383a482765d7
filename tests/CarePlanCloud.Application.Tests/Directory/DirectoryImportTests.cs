using CarePlanCloud.Application.Directory;
using CarePlanCloud.Application.Directory.Importing;
using Xunit;

namespace CarePlanCloud.Application.Tests.Directory;

/// <summary>What a list does to the directory.</summary>
public sealed class DirectoryImportTests : DirectoryTest
{
    private const string Two = Heads
        + "9970000601,例示訪看,レイジホウカン,13,例示会,例示県,例示市,1-1,099-1,099-2,利用中\n9970000619,例示リハ,レイジリハ,14,例示会,例示県,図解市,2-2,,,\n";

    [Fact]
    public async Task A_preview_counts_and_changes_nothing()
    {
        var difference = await ImportAsync(Two, write: false);
        Assert.Equal((2, 0, 0, 0), (difference.Added, difference.Changed, difference.Ended, difference.Same));
        Assert.Equal("新しい　9970000601　例示訪看", difference.Examples[0]);
        Assert.Equal(0, (await FindAsync(new DirectoryQuery())).Count);
    }

    [Fact]
    public async Task The_same_list_again_changes_nothing_and_is_noted()
    {
        await ImportAsync(Two);
        var again = await ImportAsync(Two);
        Assert.Equal((0, 0, 2), (again.Added, again.Changed, again.Same));
        Assert.Equal(2, await Care.CountAsync("partners.directory_import"));
        var usage = (await Care.Door.RunAsync<OpenDirectoryUsage, DirectoryUsage>(Planner, use => use.RunAsync("", "", CancellationToken.None))).Value;
        Assert.Equal(("一覧.csv", October), (usage.Source!.FileName, usage.Source.AsOf));
    }

    [Fact]
    public async Task Another_list_adds_kinds_and_ends_nobody_unless_it_is_whole()
    {
        await ImportAsync(Two);
        var part = await ImportAsync(Heads + "9970000601,例示訪看,レイジホウカン,63,例示会,例示県,例示市,1-1,099-1,099-2,利用中\n");
        Assert.Equal((1, 0), (part.Changed, part.Ended));
        Assert.Equal(["13", "63"], (await OfficeAsync("9970000601")).ServiceKinds);

        // Of kind 13 in 例示県 it names nobody: the kind is gone, the other stays. 14 is not its business.
        var whole = await ImportAsync(Heads + "9970000627,別の訪看,ベツ,13,,例示県,例示市,,,,\n", isWhole: true);
        Assert.Equal((1, 1, 0), (whole.Added, whole.Changed, whole.Ended));
        Assert.Equal(["63"], (await OfficeAsync("9970000601")).ServiceKinds);
        Assert.Null((await OfficeAsync("9970000619")).EndedOn);
    }

    [Fact]
    public async Task Whoever_a_whole_list_no_longer_names_has_ended_and_may_come_back()
    {
        await ImportAsync(Two);
        var day = October.AddMonths(1);
        var whole = await ImportAsync(Heads + "9970000627,別の訪看,ベツ,13;14,,例示県,例示市,,,,\n", day, isWhole: true);
        Assert.Equal(2, whole.Ended);
        Assert.Contains("終わる　9970000601　例示訪看", whole.Examples);
        Assert.Equal(day, (await OfficeAsync("9970000601")).EndedOn);
        Assert.Equal(1, (await FindAsync(new DirectoryQuery())).Count);
        await ImportAsync(Two, day.AddDays(1));
        Assert.Null((await OfficeAsync("9970000601")).EndedOn);
    }

    [Fact]
    public async Task Other_prefectures_are_not_the_business_of_a_whole_list()
    {
        await ImportAsync(Two);
        Assert.Equal(0, (await ImportAsync(Heads + "9970000627,別,ベツ,13;14,,仮名県,仮名市,,,,\n", isWhole: true)).Ended);
    }

    [Fact]
    public async Task An_older_list_never_wins()
    {
        await ImportAsync(Two);
        var older = await ImportAsync(Two.Replace("例示訪看", "昔の名前", StringComparison.Ordinal), October.AddMonths(-1));
        Assert.Equal((2, 0), (older.Older, older.Changed));
        Assert.Equal("例示訪看", (await OfficeAsync("9970000601")).Name);
    }

    [Fact]
    public async Task What_a_list_has_no_column_for_stays_as_it_was()
    {
        await ImportAsync(Two);
        var few = await ImportAsync("事業所番号,事業所名,サービスの種類,都道府県名\n9970000601,例示訪看,13,例示県\n");
        Assert.Equal((0, 1), (few.Changed, few.Same));
        var office = await OfficeAsync("9970000601");
        Assert.Equal(("レイジホウカン", "099-1", true), (office.Kana, office.Phone, office.IsNational));
        Assert.Equal(1, (await FindAsync(new DirectoryQuery("れいじほうかん"))).Count);
    }

    [Fact]
    public async Task A_list_of_uses_changes_nothing_else()
    {
        await ImportAsync(Two);
        var uses = await ImportAsync("事業所番号,国のシステム利用\n9970000619,利用中\n9970000999,利用中\n");
        Assert.Equal((1, 1), (uses.Changed, uses.Unknown));
        Assert.Equal(("例示リハ", true), ((await OfficeAsync("9970000619")).Name, (await OfficeAsync("9970000619")).IsNational));
        Assert.Equal(1, (await ImportAsync("事業所番号,国のシステム利用\n9970000619,利用中\n", isWhole: true)).Changed);
        Assert.False((await OfficeAsync("9970000601")).IsNational);
    }

    [Fact]
    public async Task The_products_own_role_may_not_write_it() =>
        Assert.Equal("42501", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => DirectoryImporter.RunAsync(
            Testing.TestPostgres.AsApp(Care.Database), DirectoryFile.Read(System.Text.Encoding.UTF8.GetBytes(Two)).Value,
            DirectorySource.Of("一覧.csv", default, October, false), true, TimeProvider.System, CancellationToken.None))).SqlState);

    private async Task<DirectoryEntry> OfficeAsync(string number) =>
        Assert.Single((await FindAsync(new DirectoryQuery(number, WithEnded: true))).Rows);
}
