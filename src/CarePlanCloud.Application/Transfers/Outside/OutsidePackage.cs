using System.Globalization;
using System.Text;
using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Outside;

/// <summary>A unit on its way out, as the files or the paper it goes as.</summary>
internal sealed record PackedUnit(Outgoing Unit, string ReceiverName, IReadOnlyList<RawFile> Files);

/// <summary>The ZIP for partners outside: a folder for each destination, so that nobody's files are carried to somebody else, and a checklist.</summary>
internal static class OutsidePackage
{
    private const string Checklist = "送付チェックリスト.txt";

    // Windows takes none of these in a name, and none of our names may leave the folder.
    private static readonly char[] NotInNames = ['\\', '/', ':', '*', '?', '"', '<', '>', '|', '.'];

    public static RawFile Of(Office office, IReadOnlyList<PackedUnit> units, DateTimeOffset now) => new(
        $"送付_{office.OfficeNumber}_{now.InJapan():yyyyMMddHHmm}.zip",
        StoredZips.Of(
            units.SelectMany(unit => unit.Files.Select(file => ($"{Folder(unit)}/{file.Name}", file.Content.ToArray())))
                .Prepend((Checklist, List(office, units, now))),
            now.InJapan()));

    private static string Folder(PackedUnit unit) =>
        $"{unit.Unit.ReceiverOfficeNumber}_{string.Concat(unit.ReceiverName.Select(letter => NotInNames.Contains(letter) || char.IsControl(letter) ? '_' : letter))}";

    // With a byte order mark and CR LF: it is opened by the editor of Windows.
    private static byte[] List(Office office, IReadOnlyList<PackedUnit> units, DateTimeOffset now)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"送付チェックリスト　　{office.Name}（{office.OfficeNumber}）　　{now.InJapan():yyyy/MM/dd HH:mm} 作成\r\n")
            .Append(CultureInfo.InvariantCulture, $"{units.Count}件を {units.Select(unit => unit.Unit.ReceiverOfficeNumber).Distinct().Count()}事業所へ。送ったら □ に印を付けてください。\r\n");
        foreach (var destination in units.GroupBy(unit => unit.Unit.ReceiverOfficeNumber))
        {
            text.Append(CultureInfo.InvariantCulture, $"\r\n■ {destination.First().ReceiverName}（{destination.Key}）　フォルダー：{Folder(destination.First())}\r\n");
            foreach (var unit in destination)
            {
                text.Append(CultureInfo.InvariantCulture, $"  □ {FaxPapers.Called(unit.Unit.Kind)}　{Month(unit.Unit)}　{unit.Unit.ClientCount}名　連番 {unit.Unit.SerialNumber}　{ChannelNames.NameOf(unit.Unit.Channel)}\r\n");
                foreach (var file in unit.Files)
                {
                    text.Append(CultureInfo.InvariantCulture, $"       {file.Name}\r\n");
                }
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Month(Outgoing unit) => unit.ServiceMonth is { } month ? $"{month.Year}年{month.Month}月分" : $"{unit.CreatedOn:yyyy/MM/dd} 作成";
}
