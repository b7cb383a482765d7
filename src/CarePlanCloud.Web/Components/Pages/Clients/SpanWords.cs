namespace CarePlanCloud.Web.Components.Pages.Clients;

/// <summary>A span of days in words: 2026/04/01〜2027/03/31, open ends left open.</summary>
public static class SpanWords
{
    public static string Of(DateOnly? from, DateOnly? to) => $"{(from is { } first ? Said.Date(first) : "")}〜{(to is { } last ? Said.Date(last) : "")}";
}
