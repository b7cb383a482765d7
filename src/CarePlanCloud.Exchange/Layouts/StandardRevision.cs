namespace CarePlanCloud.Exchange;

/// <summary>
/// Revision of ケアプランデータ連携標準仕様 a file was written by. All are read; only <see cref="V41"/> is written.
/// Never order by the CSV version: 202407 is newer than 202504.
/// </summary>
public enum StandardRevision
{
    /// <summary>4.1, CSV version 202407, from service month 2025-04.</summary>
    V41,

    /// <summary>4.0, CSV version 202504: the layouts of 4.1, service kinds of three characters in file names. Superseded before it applied.</summary>
    V40,

    /// <summary>1 to 3.2, CSV versions 201910, 202003 and 202208: no service kinds in file names, no equipment items, no form 3.</summary>
    V3,
}
