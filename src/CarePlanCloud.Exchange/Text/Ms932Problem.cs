namespace CarePlanCloud.Exchange.Text;

/// <summary>What is wrong at a place in the bytes of a text.</summary>
public enum Ms932ProblemKind
{
    /// <summary>No character: 80, A0, FD–FF, a lead byte without its trail, or an unassigned pair. Reads as U+FFFD.</summary>
    Invalid,

    /// <summary>User-defined area F040–F9FC (外字). Reads as U+E000 and up.</summary>
    UserDefined,

    /// <summary>A control character other than tab, CR and LF. Reads as itself.</summary>
    Control,

    /// <summary>
    /// One of the 398 codes whose character has another, canonical code: the NEC-selected rows ED and EE (374), nine of NEC row 13
    /// and 15 of IBM's row FA. Nothing is lost; the character is written in the canonical code.
    /// </summary>
    Duplicate,

    /// <summary>Only in files of Unicode: a character that MS932 does not have. Reads as itself.</summary>
    Outside,
}

/// <summary>One problem met while decoding.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Offset">Byte offset in the source, 0-based.</param>
/// <param name="OutputOffset">Byte offset of what it reads as in the UTF-8 result, 0-based.</param>
public readonly record struct Ms932Problem(Ms932ProblemKind Kind, int Offset, int OutputOffset);
