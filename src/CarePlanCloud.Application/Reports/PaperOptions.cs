namespace CarePlanCloud.Application.Reports;

/// <summary>Section "Paper" of the settings.</summary>
public sealed class PaperOptions
{
    public const string Section = "Paper";

    /// <summary>IPAex Gothic, where Debian's package puts it.</summary>
    public string FontFile { get; set; } = "/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf";
}
