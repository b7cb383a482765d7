using System.Globalization;
using CarePlanCloud.Application.Transfers.Mapping;

namespace CarePlanCloud.Application.Reports.Sources;

/// <summary>Items by the column names of the standard, read as a form wants them. What is absent is null.</summary>
internal sealed record SheetItems(IReadOnlyDictionary<string, string> Items)
{
    public string? Text(string name) => Items.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;

    public DateOnly? Day(string name) => ItemDays.Read(Items.GetValueOrDefault(name, ""));

    public int? Number(string name) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The code 1: it applies.</summary>
    public bool Is(string name) => Text(name) == "1";

    public IReadOnlyList<bool> Are(params IEnumerable<string> names) => [.. names.Select(Is)];

    /// <summary>Whole years on a day.</summary>
    public static int? AgeOn(DateOnly? birth, DateOnly? day) =>
        birth is { } born && day is { } on && on >= born ? on.Year - born.Year - (on < born.AddYears(on.Year - born.Year) ? 1 : 0) : null;
}
