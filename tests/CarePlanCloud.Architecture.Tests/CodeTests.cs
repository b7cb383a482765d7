using System.Reflection;
using System.Text.RegularExpressions;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using Xunit;

namespace CarePlanCloud.Architecture.Tests;

/// <summary>Codes are promises to other programs: each means one thing.</summary>
public sealed partial class CodeTests
{
    [Fact]
    public void No_finding_code_has_two_meanings() => Assert.Empty(Twice(FindingCodes().Concat(OfficeFindingCodes())));

    [Fact]
    public void There_are_finding_codes_to_judge() => Assert.True(FindingCodes().Count > 30 && OfficeFindingCodes().Count >= 9);

    [Fact]
    public void Every_finding_code_has_the_shape_of_one() => Assert.All(FindingCodes().Concat(OfficeFindingCodes()), code => Assert.Matches(FindingCode(), code));

    [Fact]
    public void No_refusal_code_has_two_meanings() => Assert.Empty(Twice(RefusalCodes()));

    [Fact]
    public void There_are_refusal_codes_to_judge() => Assert.True(RefusalCodes().Count >= 25);

    [Fact]
    public void Every_refusal_code_has_the_shape_of_one() => Assert.All(RefusalCodes(), code => Assert.Matches(RefusalCode(), code));

    [Fact]
    public void A_code_used_twice_is_caught() => Assert.Equal(["CPC-T001"], Twice(["CPC-T001", "CPC-T002", "CPC-T001"]));

    [GeneratedRegex("^CP[XC]-[A-Z][0-9]{2,3}[A-Z]?$")]
    private static partial Regex FindingCode();

    [GeneratedRegex("^[a-z]+(_[a-z]+)*$")]
    private static partial Regex RefusalCode();

    private static IEnumerable<string> Twice(IEnumerable<string> codes) => codes.GroupBy(code => code).Where(group => group.Count() > 1).Select(group => group.Key);

    private static List<string> FindingCodes() =>
        [.. Rooms.Exchange.GetType("CarePlanCloud.Exchange.FindingCodes", throwOnError: true)!
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field.FieldType == typeof(string)).Select(field => (string)field.GetValue(null)!)];

    // One method for each finding; what it is filled with does not matter here.
    private static List<string> OfficeFindingCodes() =>
        [.. Rooms.Application.GetType("CarePlanCloud.Application.Transfers.TransferFindings", throwOnError: true)!
            .GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(method => method.ReturnType == typeof(Finding) && method.Name is not ("Error" or "Warning"))
            .Select(method => ((Finding)method.Invoke(null, [.. method.GetParameters().Select(Filling)])!).Code)];

    private static object? Filling(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "0000000000" : Activator.CreateInstance(parameter.ParameterType);

    // A list without anything in it; null for the rest.
    private static object? Nothing(ParameterInfo parameter) =>
        parameter.ParameterType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? Array.CreateInstance(list.GetGenericArguments()[0], 0) : null;

    // The refusals of the door are shared by all features, so a field may be met once only.
    private static List<string> RefusalCodes() =>
        [.. from type in Rooms.Application.GetTypes().Concat(Rooms.Web.GetTypes()).Concat(Rooms.Domain.GetTypes())
            from member in type.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            let refusal = member switch
            {
                FieldInfo field when field.FieldType == typeof(Refusal) => (Refusal?)field.GetValue(null),
                MethodInfo { IsSpecialName: false } method when method.ReturnType == typeof(Refusal) && type.Name.EndsWith("Refusals", StringComparison.Ordinal) =>
                    (Refusal?)method.Invoke(null, [.. method.GetParameters().Select(Nothing)]),
                _ => null,
            }
            where refusal is not null
            select refusal.Code];
}
