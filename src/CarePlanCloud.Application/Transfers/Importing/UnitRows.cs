using CarePlanCloud.Application.Transfers.Mapping;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Importing;

/// <summary>A unit by its clients: who is in it, and the unit without some of them.</summary>
internal static class UnitRows
{
    /// <summary>Everybody, in the order of the file.</summary>
    public static IReadOnlyList<ClientNumber> ClientsOf(FileSet fileSet) =>
        [.. fileSet.Files.Where(file => HasClient(file.Layout)).SelectMany(file => file.Records).Select(ClientNumber.Of).Distinct()];

    public static FileSet Only(this FileSet fileSet, Func<ClientNumber, Record, bool> keep) => fileSet with
    {
        Files = [.. fileSet.Files.Select(file => !HasClient(file.Layout) ? file
            : file with { Records = [.. file.Records.Where(record => keep(ClientNumber.Of(record), record))] })],
    };

    /// <summary>The row that says who somebody is: 利用者補足情報 or 利用者基本情報; null in units that have neither.</summary>
    public static Record? PersonIn(FileSet fileSet, ClientNumber number) =>
        SlipMapping.Records(fileSet, "UPHOSOKU").Concat(SlipMapping.Records(fileSet, "UPKIHON")).FirstOrDefault(record => ClientNumber.Of(record) == number);

    private static bool HasClient(Layout layout) => layout.Has("InsurerNumber") && layout.Has("InsuredNumber");
}
