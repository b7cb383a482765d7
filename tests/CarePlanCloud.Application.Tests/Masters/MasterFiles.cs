using System.IO.Compression;
using System.Text;
using CarePlanCloud.Testing;
using MiniExcelLibs;

namespace CarePlanCloud.Application.Tests.Masters;

/// <summary>Tables as offices get them, built by hand; towns and figures are invented.</summary>
internal static class MasterFiles
{
    public const string Town = "990010";

    /// <summary>The ministry's layout: a title, headings over two rows, merged cells blank below their first, codes as numbers.</summary>
    public static byte[] National(string title, params object?[][] rows)
    {
        var sheet = new List<object?[]>
        {
            new object?[] { title },
            new object?[] { "１　訪問介護費" },
            new object?[] { "サービスコード", null, "サービス内容略称", "算定項目", null, "合成\n単位数", "算定単位", "給付管理単位数" },
            new object?[] { "種類", "項目", null, null, null, null, null, null },
        };
        sheet.AddRange(rows);
        return Workbook(sheet);
    }

    public static byte[] Workbook(IReadOnlyCollection<object?[]> rows)
    {
        var width = rows.Max(row => row.Length);
        using var stream = new MemoryStream();
        stream.SaveAs(
            rows.Select(row => row.Concat(new object?[width - row.Length]).Select((cell, column) => (column, cell)).ToDictionary(pair => $"c{pair.column:00}", pair => pair.cell)).ToList(),
            printHeader: false, sheetName: "訪問介護");
        return stream.ToArray();
    }

    /// <summary>What looks like a workbook, of so many parts of so many bytes each, and is none.</summary>
    public static byte[] Parts(int count, int length)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var number = 0; number < count; number++)
            {
                using var part = zip.CreateEntry(number == 0 ? "xl/workbook.xml" : $"xl/part{number}.xml", CompressionLevel.Fastest).Open();
                for (var written = 0; written < length; written += 1_000_000)
                {
                    part.Write(new byte[Math.Min(1_000_000, length - written)]);
                }
            }
        }

        return stream.ToArray();
    }

    /// <summary>24 columns of the 総合事業 master; the ones after the flag are those of most towns.</summary>
    public static string Municipal(
        string code, string name, string units, string count = "1", string inside = "3", string from = "202604", string to = "999999", string insurer = Town,
        string price = "0", string benefit = "0", string fee = "0") =>
        $"{insurer},{code[..2]},{code[2..]},{from},{to},{name},{units},{count},0,0,{inside},{price},{benefit},{fee},2,2,2,0,0,0,0,0,1,20260401";

    public static byte[] Cp932(params string[] lines) => Samples.Encode(string.Join("\r\n", lines) + "\r\n");

    public static byte[] Utf8(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\n", lines));
}
