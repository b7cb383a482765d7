using CarePlanCloud.Exchange.Units;

namespace CarePlanCloud.Exchange;

/// <summary>A file name of the standard (R36), such as UPPLAN_202611_9970000011_43_9970000029_11_20261025093100.CSV.</summary>
/// <param name="RecordKind">Such as "UPPLAN".</param>
/// <param name="ServiceMonth">"YYYYMM", "000000" (supplement of a plan), or null where the kind has no month.</param>
/// <param name="SenderOfficeNumber">10 characters.</param>
/// <param name="SenderServiceKind">2 characters; 3 in names of 4.0, empty in names of 3.</param>
/// <param name="ReceiverOfficeNumber">10 characters.</param>
/// <param name="ReceiverServiceKind">As <paramref name="SenderServiceKind"/>.</param>
/// <param name="SerialNumber">14 digits: creation time YYYYMMDDHHMMSS, equal in all files of a unit (R26).</param>
public sealed record FileName(
    string RecordKind,
    string? ServiceMonth,
    string SenderOfficeNumber,
    string SenderServiceKind,
    string ReceiverOfficeNumber,
    string ReceiverServiceKind,
    string SerialNumber)
{
    /// <summary>Revision whose naming rule the name follows.</summary>
    public StandardRevision Revision { get; init; } = StandardRevision.V41;

    /// <summary>The four digits that number a picture (R91); null for every other file.</summary>
    public string? ImageNumber { get; init; }

    /// <summary>Parses a name. Folders in front of it are ignored; lower case is accepted although only upper case is defined.</summary>
    /// <param name="name">File name as received.</param>
    /// <param name="result">The parts, or null.</param>
    /// <param name="why">Why not, as an Error finding; null on success.</param>
    public static bool TryParse(string name, out FileName? result, out Finding? why)
    {
        ArgumentNullException.ThrowIfNull(name);
        return FileNameParser.TryParse(name, out result, out why);
    }

    /// <summary>The exact file name, with ".CSV", or ".jpg" for a picture.</summary>
    public override string ToString() => string.Join('_', new[]
    {
        RecordKind, ServiceMonth, SenderOfficeNumber, SenderServiceKind, ReceiverOfficeNumber, ReceiverServiceKind, SerialNumber, ImageNumber,
    }.Where(part => !string.IsNullOrEmpty(part))) + (ImageNumber is null ? ".CSV" : ".jpg");
}
