namespace CarePlanCloud.Domain.Clients;

/// <summary>Why somebody in the book may be the one a file means. Stable words.</summary>
public enum LikenessReason
{
    /// <summary>The same insured number under another insurer: moved, or the insurer was mistyped.</summary>
    OtherInsurer,

    /// <summary>The same number but for zeros in front.</summary>
    LeadingZeros,

    /// <summary>One character is another one.</summary>
    OneDigit,

    /// <summary>Two neighbours changed places.</summary>
    TwoSwapped,

    SameName,

    SameKana,

    SameBirthDate,
}

/// <summary>A person as a file or a book names one. Name and kana are folded already.</summary>
public sealed record PersonTraits(string InsurerNumber, string InsuredNumber, string Name, string Kana, DateOnly? BirthDate);

/// <summary>How alike two people are: 0 to 99, and why.</summary>
public sealed record Likeness(int Score, IReadOnlyList<LikenessReason> Reasons)
{
    /// <summary>From here on somebody is worth a look.</summary>
    public const int WorthALook = 25;

    private const int Most = 99;

    public static Likeness Between(PersonTraits one, PersonTraits other)
    {
        var reasons = new List<LikenessReason>();
        if (OfNumbers(one, other) is { } number)
        {
            reasons.Add(number);
        }

        if (one.Name.Length > 0 && one.Name == other.Name)
        {
            reasons.Add(LikenessReason.SameName);
        }

        if (one.Kana.Length > 0 && one.Kana == other.Kana)
        {
            reasons.Add(LikenessReason.SameKana);
        }

        if (one.BirthDate is not null && one.BirthDate == other.BirthDate)
        {
            reasons.Add(LikenessReason.SameBirthDate);
        }

        return new Likeness(Math.Min(Most, reasons.Sum(PointsOf)), reasons);
    }

    // A birth date alone is shared by many; a number or a name is not.
    private static int PointsOf(LikenessReason reason) => reason switch
    {
        LikenessReason.OtherInsurer or LikenessReason.LeadingZeros => 50,
        LikenessReason.OneDigit or LikenessReason.TwoSwapped => 45,
        LikenessReason.SameName or LikenessReason.SameKana => 25,
        _ => 20,
    };

    private static LikenessReason? OfNumbers(PersonTraits one, PersonTraits other)
    {
        var (left, right) = (one.InsuredNumber, other.InsuredNumber);
        if (left == right)
        {
            return LikenessReason.OtherInsurer;
        }

        if (left.TrimStart('0') == right.TrimStart('0') || ShiftedZeros(left, right))
        {
            return LikenessReason.LeadingZeros;
        }

        if (left.Length != right.Length)
        {
            return null;
        }

        var different = Enumerable.Range(0, left.Length).Where(place => left[place] != right[place]).ToList();
        return different.Count switch
        {
            1 => LikenessReason.OneDigit,
            2 when different[1] == different[0] + 1 && left[different[0]] == right[different[1]] && left[different[1]] == right[different[0]]
                => LikenessReason.TwoSwapped,
            _ => null,
        };
    }

    // 0000123456 written 1234560000: the zeros went to the other end.
    private static bool ShiftedZeros(string left, string right) =>
        left.Length == right.Length && left.Trim('0').Length > 0 && left.Trim('0') == right.Trim('0');
}
