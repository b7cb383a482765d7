using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Shared;

/// <summary>
/// The symbols of wwwroot/icons.svg as plain markup. A frame around every page has many of them: as markup each is one shared text, as a
/// component (<see cref="Icon"/>) it would keep two kilobytes of every circuit.
/// </summary>
internal static class Symbols
{
    private static readonly ConcurrentDictionary<(string Sheet, string Name, bool Small), MarkupString> Drawn = new();

    /// <param name="assets">Knows under which address the sheet is served.</param>
    /// <param name="name">One of ours, never something typed.</param>
    /// <param name="small">14 instead of 18 pixels.</param>
    public static MarkupString Of(ResourceAssetCollection assets, string name, bool small = false) => Drawn.GetOrAdd(
        (assets["icons.svg"], name, small),
        symbol => (MarkupString)$"<svg class=\"{(symbol.Small ? "i s" : "i")}\" aria-hidden=\"true\"><use href=\"{symbol.Sheet}#{symbol.Name}\" /></svg>");
}
