using System.Globalization;
using CarePlanCloud.Application.Ending;
using CarePlanCloud.Application.Ending.Exporting;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>How far an export is and how big, in words.</summary>
internal static class LeavingWords
{
    private const double Kilo = 1024;

    public static StateWord Of(ExportView export) => export.State switch
    {
        ExportState.Requested => new("順番待ち", "clock", "wait"),
        ExportState.Writing => new("書き出し中", "clock", "wait"),
        ExportState.Ready => new("できました", "okc", "ok"),
        ExportState.Expired => new("期限が過ぎました", "x", "calm"),
        _ => new("できませんでした", "stop", "stop"),
    };

    /// <summary>3.2MB.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Math.Ceiling(bytes / Kilo)):0}KB"),
        < 1024L * 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilo / Kilo:0.0}MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kilo / Kilo / Kilo:0.00}GB"),
    };
}
