namespace CarePlanCloud.Exchange;

/// <summary>How much a <see cref="Finding"/> matters.</summary>
public enum Severity
{
    /// <summary>The standard is broken: the file set must not be imported.</summary>
    Error,

    /// <summary>Doubtful, or the standard is unclear: may be imported after a look.</summary>
    Warning,

    /// <summary>Departed from the standard, was read as if it had not; nothing is lost.</summary>
    Repaired,

    /// <summary>Worth knowing, nothing to do.</summary>
    Info,
}

/// <summary>One thing noticed about a file, worded for a clerk.</summary>
/// <param name="Code">Stable code, one of <see cref="FindingCodes"/>.</param>
/// <param name="Severity">Only <see cref="Severity.Error"/> forbids an import.</param>
/// <param name="File">File name as received, without folders.</param>
/// <param name="Line">Physical line, 1-based; null when the whole file is meant.</param>
/// <param name="ItemNumber">Item number of the layout, 1-based; null when no single item is meant.</param>
/// <param name="ItemName">Japanese item name of the layout.</param>
/// <param name="Value">The offending value, already masked: safe for logs and screens.</param>
/// <param name="Rule">Rule number such as "R45"; null when no rule of the standard is behind it.</param>
/// <param name="Message">What is wrong, in polite Japanese.</param>
/// <param name="Mend">What to do about it, in polite Japanese.</param>
public sealed record Finding(
    string Code,
    Severity Severity,
    string File,
    int? Line,
    int? ItemNumber,
    string? ItemName,
    string? Value,
    string? Rule,
    string Message,
    string Mend);
