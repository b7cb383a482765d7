using System.Globalization;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Web.Components.Shared.Fields;

/// <summary>A day in a form: what was typed stays, also while it cannot be read.</summary>
public sealed record TypedDay(string Text)
{
    public static readonly TypedDay Empty = new("");

    public DateOnly? Day => TypedDate.Read(Text);

    public bool IsUnreadable => Text.Trim().Length > 0 && Day is null;

    public static TypedDay Of(DateOnly? day) => day is { } known ? new TypedDay(known.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)) : Empty;

    /// <summary>As typed, or, once it is understood, in one form.</summary>
    public static TypedDay Typed(string text) => TypedDate.Read(text) is { } day ? Of(day) : new TypedDay(text);

    /// <summary>What the field itself has to say.</summary>
    public string? Problem => IsUnreadable ? "日付が読めません。2026/11/1、20261101、R8.11.1 のように入れてください。" : null;
}
