using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using CarePlanCloud.Application;
using CarePlanCloud.Domain;
using CarePlanCloud.Exchange;
using CarePlanCloud.Web.Startup;
using Assembly = System.Reflection.Assembly;

namespace CarePlanCloud.Architecture.Tests;

/// <summary>The product's assemblies, read once, and who uses what in them.</summary>
internal static class Rooms
{
    public static readonly Assembly Exchange = typeof(ExchangeFiles).Assembly;
    public static readonly Assembly Domain = typeof(Refusal).Assembly;
    public static readonly Assembly Application = typeof(UseCases).Assembly;
    public static readonly Assembly Web = typeof(Verbs).Assembly;

    private static readonly ArchUnitNET.Domain.Architecture Read =
        new ArchLoader().LoadAssemblies(Exchange, Domain, Application, Web, typeof(Rooms).Assembly).Build();

    public static string SourceFolder { get; } = typeof(Rooms).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "SourceFolder").Value!;

    /// <summary>"A uses B" for each type in a namespace that names a type whose full name begins with one of the given words.</summary>
    public static IEnumerable<string> Uses(Func<string, bool> inRoom, params string[] beginnings) =>
        (from type in Read.Types
         where inRoom(type.FullName)
         from dependency in type.Dependencies
         where beginnings.Any(beginning => dependency.Target.FullName.StartsWith(beginning, StringComparison.Ordinal))
         select $"{type.FullName} uses {dependency.Target.FullName}").Distinct();

    public static int TypesIn(Func<string, bool> inRoom) => Read.Types.Count(type => inRoom(type.FullName));

    /// <summary>Assemblies an assembly really uses (the compiler leaves unused ones out), without the runtime's own.</summary>
    public static IEnumerable<string> References(Assembly room) =>
        room.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("netstandard" or "mscorlib" or "System"));
}
