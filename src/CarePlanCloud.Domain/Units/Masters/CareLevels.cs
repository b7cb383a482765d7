using System.Globalization;

namespace CarePlanCloud.Domain.Units.Masters;

/// <summary>要介護状態区分 as a code of the standard (two digits) and in words.</summary>
public static class CareLevels
{
    public static IReadOnlyList<CareLevel> All { get; } = Enum.GetValues<CareLevel>();

    /// <summary>Null for anything that is no code, such as 01 非該当.</summary>
    public static CareLevel? Parse(string? code) => All.Where(level => level.Code() == code).Cast<CareLevel?>().FirstOrDefault();

    /// <summary>要支援 and 事業対象者: plan, forms and services are those of 介護予防.</summary>
    public static bool IsPreventive(this CareLevel level) => level < CareLevel.Care1;

    public static string Code(this CareLevel level) => ((int)level).ToString("00", CultureInfo.InvariantCulture);

    /// <summary>要介護2; empty for what is no code.</summary>
    public static string NameOf(string code) => Parse(code)?.Name() ?? "";

    public static string Name(this CareLevel level) => level switch
    {
        CareLevel.ProjectTarget => "事業対象者",
        CareLevel.Support1 => "要支援1",
        CareLevel.Support2 => "要支援2",
        CareLevel.Care1 => "要介護1",
        CareLevel.Care2 => "要介護2",
        CareLevel.Care3 => "要介護3",
        CareLevel.Care4 => "要介護4",
        CareLevel.Care5 => "要介護5",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
