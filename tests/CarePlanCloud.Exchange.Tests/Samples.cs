using System.Text;
using CarePlanCloud.Exchange.Text;

namespace CarePlanCloud.Exchange.Tests;

/// <summary>The sample file sets, and small ways to damage them.</summary>
internal static class Samples
{
    public const string Plan = "01_plan_to_visiting_care";
    public const string Slips = "02_slips_to_visiting_care";
    public const string Actuals = "03_actuals_back";
    public const string Deletions = "04_deletions";
    public const string Prevention = "05_prevention";

    public static IReadOnlyList<string> Folders => [Plan, Slips, Actuals, Deletions, Prevention];

    public static IReadOnlyList<RawFile> Load(string folder) =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Data", "exchange-samples", folder))
            .Order(StringComparer.Ordinal)
            .Select(path => new RawFile(Path.GetFileName(path), File.ReadAllBytes(path)))];

    public static FileSet Read(IReadOnlyList<RawFile> files) => ExchangeFiles.Read(Assert.Single(ExchangeFiles.Group(files)));

    /// <summary>The set with the bytes of one kind replaced.</summary>
    public static IReadOnlyList<RawFile> With(string folder, string kind, Func<byte[], byte[]> change) =>
        [.. Load(folder).Select(file => IsKind(file, kind) ? file with { Content = change(file.Content.ToArray()) } : file)];

    /// <summary>The set with the text of one kind replaced.</summary>
    public static IReadOnlyList<RawFile> WithText(string folder, string kind, Func<string, string> change) =>
        With(folder, kind, bytes => Bytes(change(Ms932.Decode(bytes))));

    /// <summary>The set with one item of one row (both 1-based) replaced, kept verbatim: give quotes where wanted.</summary>
    public static IReadOnlyList<RawFile> WithItem(string folder, string kind, int row, int item, string verbatim) => WithText(folder, kind, text =>
    {
        var rows = Rows(text);
        var items = rows[row - 1].Split(',');
        items[item - 1] = verbatim;
        rows[row - 1] = string.Join(',', items);
        return string.Join("\r\n", rows) + "\r\n";
    });

    /// <summary>The rows of a file whose texts hold no line break.</summary>
    public static List<string> Rows(string text) => [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    public static byte[] Bytes(string text)
    {
        var writer = new System.Buffers.ArrayBufferWriter<byte>();
        Assert.Equal(-1, Ms932.Encode(text, writer));
        return writer.WrittenSpan.ToArray();
    }

    /// <summary>What was read, to be written.</summary>
    public static RecordDraft Draft(Record record)
    {
        var draft = new RecordDraft(record.Layout.RecordKind);
        foreach (var column in record.Layout.Columns)
        {
            draft.Set(column.Name, record[column.Number]);
        }

        return draft;
    }

    // A month or an office follows the kind: UPKIHON is not UPKIHON_SUB1.
    public static bool IsKind(RawFile file, string kind) =>
        file.Name.StartsWith(kind + "_", StringComparison.Ordinal) && char.IsAsciiDigit(file.Name[kind.Length + 1]);

    public static string Show(IEnumerable<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.AppendLine(finding.ToString());
        }

        return text.ToString();
    }
}
