using System.IO.Compression;
using System.Text;

namespace CarePlanCloud.Browser.Tests;

/// <summary>
/// A reading of UPJSK that shares nothing with the product: the platform's code page, a split at commas (no text of the samples holds
/// one), and the item numbers of the standard.
/// </summary>
internal static class ActualsBytes
{
    /// <summary>Insured number, day, start, end, count, service code, office of each row.</summary>
    public static IReadOnlyList<string> Rows(byte[] file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Encoding.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(file);
        return [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(','))
            .Select(items => string.Join(' ', items[2], items[9], items[11], items[12], items[13], items[14], items[19]))];
    }

    public static (string Name, byte[] Content) OnlyFileOf(string zipPath)
    {
        using var zip = ZipFile.OpenRead(zipPath);
        var entry = zip.Entries.Single();
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return (entry.Name, bytes.ToArray());
    }
}
