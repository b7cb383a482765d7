namespace CarePlanCloud.Exchange;

/// <summary>What an upload may cost at most. Bytes are counted while inflating; sizes a ZIP declares are not believed.</summary>
/// <param name="MaxEntries">Files in one upload, ZIP entries included.</param>
/// <param name="MaxTotalBytes">Real bytes of all files after unpacking.</param>
/// <param name="MaxRatio">Largest unpacked : packed ratio of one ZIP entry.</param>
public sealed record UploadLimits(int MaxEntries = 2_000, long MaxTotalBytes = 256L * 1024 * 1024, int MaxRatio = 100)
{
    /// <summary>2,000 files, 256 MiB, 100 : 1.</summary>
    public static UploadLimits Default { get; } = new();
}
