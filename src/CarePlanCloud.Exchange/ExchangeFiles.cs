using CarePlanCloud.Exchange.Units;
using CarePlanCloud.Exchange.Units.Composing;

namespace CarePlanCloud.Exchange;

/// <summary>The library's four verbs. None of them throws because of what a file or a record contains.</summary>
public static class ExchangeFiles
{
    /// <summary>
    /// Unpacks ZIPs within <paramref name="limits"/> and groups files by sender, receiver, serial number and subject (R21–R26).
    /// Every input file appears in exactly one unit; copies with the same name and bytes count as one file. What cannot be recognised goes
    /// to a unit of kind <see cref="UnitKind.Unknown"/> with an Error finding. Units are ordered by serial number (R27), whatever the order
    /// of the upload and wherever its ZIPs hold what.
    /// </summary>
    public static IReadOnlyList<SendingUnit> Group(IReadOnlyList<RawFile> upload, UploadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return UnitGrouping.Group(upload, limits ?? UploadLimits.Default);
    }

    /// <summary>Bytes to validated records, with all findings, never only the first.</summary>
    /// <param name="unit">One unit of <see cref="Group"/>.</param>
    /// <param name="progress">Told after each file and every few thousand rows.</param>
    public static FileSet Read(SendingUnit unit, IProgress<ReadProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return UnitReader.Read(unit, progress);
    }

    /// <summary>
    /// Drafts to legal bytes: MS932, CRLF, free text quoted and nothing else. The same input always gives the same bytes.
    /// Any character outside MS932 (after the substitutions of <see cref="Text.Substitutions"/>) and any invalid item is an Error
    /// finding; then there is no file.
    /// </summary>
    /// <exception cref="ArgumentException">The name is a picture's or of an older revision: a programming error.</exception>
    public static WriteResult Write(FileName name, IReadOnlyList<RecordDraft> records) => Write(name, records, WriteOptions.Default);

    /// <summary>As above, with the office's own choices for characters outside MS932.</summary>
    public static WriteResult Write(FileName name, IReadOnlyList<RecordDraft> records, WriteOptions options)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(options);
        return FileWriter.Write(name, records, options);
    }

    /// <summary>
    /// Any heap of records to as many sending units as the standard requires (R21–R38): members, serial numbers, months, supplements and
    /// names are the composer's work. Every unit is read back before it is handed out. With an Error there is no unit at all; without
    /// one, every record is written or stands in <see cref="ComposeResult.LeftOut"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The time is UTC, not Japan's: a programming error.</exception>
    public static ComposeResult Compose(UnitRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return UnitComposer.Compose(request);
    }
}
