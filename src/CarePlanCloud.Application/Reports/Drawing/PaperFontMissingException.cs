namespace CarePlanCloud.Application.Reports.Drawing;

/// <summary>Broken installation, not a refusal: nobody at the desk can mend it.</summary>
internal sealed class PaperFontMissingException(string path, Exception? inner) : Exception(
    $"The font of the printed forms cannot be read from {path}. Install the Debian package fonts-ipaexfont-gothic, "
    + $"or set {PaperOptions.Section}:{nameof(PaperOptions.FontFile)} to a TrueType file of IPAex Gothic.",
    inner);
