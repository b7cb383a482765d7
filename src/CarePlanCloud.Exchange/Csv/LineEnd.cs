namespace CarePlanCloud.Exchange.Csv;

/// <summary>How a row ends.</summary>
internal enum LineEnd
{
    CrLf,
    Other,
    None,
}
