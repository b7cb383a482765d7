using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Reports.Typesetting;

/// <summary>Dates on paper; without a date the skeleton stays for handwriting.</summary>
internal static class PaperDates
{
    public static string Long(DateOnly? day) => day is { } known ? Wareki.Of(known).Long : "　　年　　月　　日";

    public static string LongMonth(DateOnly? day) => day is { } known ? Wareki.Of(known).LongMonth : "　　年　　月";

    public static string Short(DateOnly? day) => day is { } known ? Wareki.Of(known).Short : "";

    /// <summary>明・大・昭 with the era of birth ringed. The printed list is old: a later era is added to it.</summary>
    public static Choices Eras(Typesetter typesetter, DateOnly? birthDate)
    {
        var era = birthDate is { } day ? Wareki.Of(day).Era : WarekiEra.None;
        var printed = new List<WarekiEra> { WarekiEra.Meiji, WarekiEra.Taisho, WarekiEra.Showa };
        if (era is WarekiEra.Heisei or WarekiEra.Reiwa)
        {
            printed.Add(era);
        }

        return new Choices(typesetter, Sizes.Label, Choices.Dot, [.. printed.Select(one => new Choice(one.Name()[..1], one == era))]);
    }

    public static string BirthDay(DateOnly? birthDate) => birthDate is { } day ? Wareki.Of(day).WithoutEra : "　　年　　月　　日";
}
