using System.IO.Compression;
using System.Text;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Testing;

/// <summary>The sample sets (all people invented), and ways to spoil them.</summary>
public static class Samples
{
    public const string Plans = "01_plan_to_visiting_care";
    public const string Slips = "02_slips_to_visiting_care";
    public const string ActualsBack = "03_actuals_back";
    public const string Deletions = "04_deletions";
    public const string Prevention = "05_prevention";

    static Samples() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static RawFile[] Of(string set) =>
        [.. Directory.GetFiles(Path.Combine(TestHost.Metadata("SampleFolder"), set)).Order(StringComparer.Ordinal)
            .Select(path => new RawFile(Path.GetFileName(path), File.ReadAllBytes(path)))];

    /// <summary>The members of a set whose names begin so.</summary>
    public static RawFile[] Of(string set, string beginning) =>
        [.. Of(set).Where(file => file.Name.StartsWith(beginning, StringComparison.Ordinal))];

    /// <summary>The files with one text replaced by another in every one of them.</summary>
    public static RawFile[] Replace(this RawFile[] files, string old, string @new) =>
        [.. files.Select(file => file with { Content = Encode(file.Text().Replace(old, @new, StringComparison.Ordinal)) })];

    /// <summary>The files under another 14-digit serial number.</summary>
    public static RawFile[] WithSerial(this RawFile[] files, string serial) =>
        [.. files.Select(file => file with { Name = file.Name[..^18] + serial + ".CSV" })];

    public static string Text(this RawFile file) => Encoding.GetEncoding(932).GetString(file.Content.Span);

    public static byte[] Encode(string text) => Encoding.GetEncoding(932).GetBytes(text);

    public static RawFile Zip(this RawFile[] files, string name = "files.zip")
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                using var entry = zip.CreateEntry(file.Name).Open();
                entry.Write(file.Content.Span);
            }
        }

        return new RawFile(name, stream.ToArray());
    }
}
