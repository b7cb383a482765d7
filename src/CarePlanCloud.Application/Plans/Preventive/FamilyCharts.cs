namespace CarePlanCloud.Application.Plans.Preventive;

/// <summary>What a picture is by its first bytes, whatever its name says.</summary>
public enum PictureFormat
{
    Unknown,
    Jpeg,
    Png,
}

/// <summary>家族構成の画像.</summary>
public static class FamilyCharts
{
    /// <summary>The standard sets no limit; far more than a drawing needs, and little enough to send along every time.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    public static PictureFormat FormatOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? PictureFormat.Jpeg
        : bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? PictureFormat.Png
        : PictureFormat.Unknown;

    public static string ContentTypeOf(ReadOnlySpan<byte> bytes) => FormatOf(bytes) == PictureFormat.Png ? "image/png" : "image/jpeg";
}
