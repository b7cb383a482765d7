namespace CarePlanCloud.Exchange;

/// <summary>How <see cref="ExchangeFiles.Write(FileName, IReadOnlyList{RecordDraft}, WriteOptions)"/> writes.</summary>
public sealed record WriteOptions
{
    /// <summary>Nothing chosen.</summary>
    public static WriteOptions Default { get; } = new();

    /// <summary>
    /// The office's own choices for free text in the whole file, from → to: a character or a longer text such as a name. They come
    /// before the table of <see cref="Text.Substitutions"/>, and what they give goes through it. For one person only, use
    /// <see cref="RecordDraft.Replace"/>; the row's choice comes before the file's.
    /// </summary>
    /// <exception cref="ArgumentException">A replacement for the empty text: a programming error.</exception>
    public IReadOnlyDictionary<string, string> Replacements
    {
        get;
        init => field = value.ContainsKey("") ? throw new ArgumentException("Nothing cannot be replaced.", nameof(value)) : value;
    } = new Dictionary<string, string>();
}
