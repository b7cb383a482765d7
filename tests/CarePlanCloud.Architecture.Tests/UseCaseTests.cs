using System.Reflection;
using CarePlanCloud.Application;
using CarePlanCloud.Architecture.Tests.Violations;
using CarePlanCloud.Domain;
using Hangfire;
using Xunit;

namespace CarePlanCloud.Architecture.Tests;

public sealed class UseCaseTests
{
    [Fact]
    public void Every_use_case_says_what_it_asks_for() => Assert.Empty(Rooms.Application.GetTypes().SelectMany(Faults));

    [Fact]
    public void There_are_use_cases_to_judge() => Assert.InRange(Rooms.Application.GetTypes().Count(ApplicationServices.IsUseCase), 20, 500);

    [Theory]
    [InlineData(typeof(AsksForNothing))]
    [InlineData(typeof(AsksAndDoesNotAsk))]
    [InlineData(typeof(DoesNotSayWhy))]
    [InlineData(typeof(CannotBeRun))]
    public void A_use_case_that_does_not_is_caught(Type violation) => Assert.NotEmpty(Faults(violation));

    [Fact]
    public void Jobs_take_ids_and_nothing_else() => Assert.Empty(Rooms.Web.GetTypes().SelectMany(JobFaults));

    [Fact]
    public void There_are_jobs_to_judge() => Assert.InRange(Rooms.Web.GetTypes().SelectMany(Jobs).Count(), 2, 500);

    [Fact]
    public void A_job_that_takes_a_name_is_caught() => Assert.NotEmpty(JobFaults(typeof(JobsWithNames)));

    private static IEnumerable<string> Faults(Type type)
    {
        var requires = type.GetCustomAttribute<RequiresAttribute>() is not null;
        var anonymous = type.GetCustomAttribute<AnonymousAttribute>();
        var runs = type.IsPublic && type.IsClass && type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Any(IsRun);
        if (runs && !requires && anonymous is null)
        {
            yield return $"{type.Name} says neither [Requires] nor [Anonymous].";
        }

        if (requires && anonymous is not null)
        {
            yield return $"{type.Name} says both.";
        }

        if (anonymous is not null && anonymous.Why.Length < 10)
        {
            yield return $"{type.Name} does not say why it needs no permission.";
        }

        if ((requires || anonymous is not null) && !(runs && type.IsSealed))
        {
            yield return $"{type.Name} is no sealed public class with a RunAsync of an outcome.";
        }
    }

    // The door itself runs any of them, so its method is generic.
    private static bool IsRun(MethodInfo method) =>
        method is { Name: "RunAsync", IsGenericMethodDefinition: false, ReturnType.IsGenericType: true }
        && method.ReturnType.GetGenericTypeDefinition() == typeof(Task<>)
        && method.ReturnType.GetGenericArguments()[0] is { IsGenericType: true } outcome
        && outcome.GetGenericTypeDefinition() == typeof(Outcome<>);

    private static IEnumerable<MethodInfo> Jobs(Type type) =>
        type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(method => method.GetCustomAttribute<QueueAttribute>() is not null);

    private static IEnumerable<string> JobFaults(Type type) =>
        from job in Jobs(type)
        from parameter in job.GetParameters()
        where parameter.ParameterType != typeof(Guid) && parameter.ParameterType != typeof(CancellationToken)
        select $"{type.Name}.{job.Name} takes {parameter.Name}.";
}
