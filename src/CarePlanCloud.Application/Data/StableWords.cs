using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CarePlanCloud.Application.Data;

/// <summary>Enum values as stable lower-case snake_case words: in the database, in the API, in tests.</summary>
public static class StableWords
{
    private static readonly JsonNamingPolicy Words = JsonNamingPolicy.SnakeCaseLower;

    public static string Of<T>(T value)
        where T : struct, Enum => Words.ConvertName(value.ToString());

    public static T Parse<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    internal static PropertyBuilder<T> AsWord<T>(this PropertyBuilder<T> property)
        where T : struct, Enum =>
        property.HasConversion(new ValueConverter<T, string>(value => Of(value), word => Parse<T>(word))).HasMaxLength(40);

    /// <summary>A small document of its own, read and written whole.</summary>
    internal static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasColumnType("jsonb").HasConversion(
            new ValueConverter<T, string>(
                value => Storable(JsonSerializer.Serialize(value, JsonSerializerOptions.Default)),
                text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Default)!),
            new ValueComparer<T>(
                (left, right) => JsonSerializer.Serialize(left, JsonSerializerOptions.Default) == JsonSerializer.Serialize(right, JsonSerializerOptions.Default),
                value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default).GetHashCode(StringComparison.Ordinal),
                value => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, JsonSerializerOptions.Default), JsonSerializerOptions.Default)!));

    // PostgreSQL takes no NUL, and a finding may quote a damaged file.
    private static string Storable(string json) => json.Replace("\\u0000", "\\uFFFD", StringComparison.Ordinal);
}
