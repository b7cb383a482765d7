using System.Globalization;
using System.IO.Compression;
using System.Text;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange.Text;
using MiniExcelLibs;

namespace CarePlanCloud.Application.Masters.Importing;

/// <summary>Opens a file somebody chose: a workbook (.xlsx) or a CSV in UTF-8, UTF-16 or MS932. What it cannot be is said in words.</summary>
internal static class MasterFile
{
    private const int MaxRows = 200_000;
    private const long MaxUnpacked = 400_000_000;

    // A workbook of a hundred sheets has some 300.
    private const int MaxParts = 1_000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Outcome<IReadOnlyList<MasterSheet>> Open(ReadOnlyMemory<byte> bytes)
    {
        var content = bytes.Span;
        if (content.Length == 0)
        {
            return MasterRefusals.Empty;
        }

        if (content.Length > MasterReading.MaxBytes)
        {
            return MasterRefusals.TooLarge;
        }

        if (content.StartsWith("PK"u8))
        {
            return OpenWorkbook(bytes);
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return MasterRefusals.OldExcel;
        }

        if (content.StartsWith("%PDF"u8) || content[..Math.Min(content.Length, 4000)].IndexOf((byte)0) >= 0 && !IsUtf16(content))
        {
            return MasterRefusals.NoTable;
        }

        var rows = CsvRows.Read(Decode(content));
        return rows.Count > MaxRows ? MasterRefusals.TooLarge : Outcomes.Of<IReadOnlyList<MasterSheet>>([new MasterSheet("", rows)]);
    }

    private static bool IsUtf16(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    private static string Decode(ReadOnlySpan<byte> content)
    {
        if (IsUtf16(content))
        {
            return (content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(content[2..]);
        }

        try
        {
            return StrictUtf8.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Ms932.Decode(content);
        }
    }

    private static Outcome<IReadOnlyList<MasterSheet>> OpenWorkbook(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (zip.GetEntry("xl/workbook.xml") is null)
                {
                    return MasterRefusals.Zip;
                }

                if (zip.Entries.Count > MaxParts || zip.Entries.Sum(entry => entry.Length) > MaxUnpacked)
                {
                    return MasterRefusals.TooLarge;
                }
            }

            var sheets = new List<MasterSheet>();
            foreach (var name in stream.GetSheetNames())
            {
                stream.Position = 0;
                var rows = stream.Query(useHeaderRow: false, sheetName: name).Cast<IDictionary<string, object?>>().Take(MaxRows + 1)
                    .Select((cells, index) => new MasterRow(index + 1, [.. cells.Values.Select(Text)])).Where(row => !row.IsBlank).ToList();
                if (rows.Count > MaxRows)
                {
                    return MasterRefusals.TooLarge;
                }

                sheets.Add(new MasterSheet(name, rows));
            }

            return sheets;
        }
        // The reader of workbooks throws what it likes at a broken one; whatever it is, the file is the cause.
        catch (Exception broken) when (broken is not (OperationCanceledException or OutOfMemoryException))
        {
            return MasterRefusals.BrokenExcel;
        }
    }

    // Spreadsheets keep codes as numbers; a whole number comes back without point or exponent.
    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateTime day => DateOnly.FromDateTime(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture).Trim(),
        _ => cell.ToString()!.Trim(),
    };
}
