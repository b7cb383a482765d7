using System.Reflection;
using CarePlanCloud.Application.Directory.Importing;
using Npgsql;

namespace CarePlanCloud.Web.Startup.Demo;

/// <summary>A directory of invented offices, whose numbers begin with 99: no prefecture has that. Put in once.</summary>
internal static class DemoDirectory
{
    private const string FileName = "directory.tsv";

    private static readonly DateOnly AsOf = new(2026, 10, 31);

    public static async Task PutAsync(string ownerConnection, TimeProvider clock, CancellationToken cancel)
    {
        await using (var connection = new NpgsqlConnection(ownerConnection))
        {
            await connection.OpenAsync(cancel);
            await using var known = new NpgsqlCommand("select exists(select from partners.directory_office)", connection);
            if ((bool)(await known.ExecuteScalarAsync(cancel))!)
            {
                return;
            }
        }

        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(FileName)
            ?? throw new InvalidOperationException($"{FileName} is missing from the assembly.");
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancel);
        var list = Demonstration.Must(DirectoryFile.Read(content.ToArray()));
        await DirectoryImporter.RunAsync(ownerConnection, list, DirectorySource.Of("見本の事業所一覧.csv", content.ToArray(), AsOf, isWhole: true), write: true, clock, cancel);
    }
}
