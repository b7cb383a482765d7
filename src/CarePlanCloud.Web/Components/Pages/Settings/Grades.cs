using CarePlanCloud.Domain.Units.Masters;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>地域区分 in the order of the ministry's table: 1級地 first, その他 last.</summary>
internal static class Grades
{
    public static readonly IReadOnlyList<int> All = [1, 2, 3, 4, 5, 6, 7, 0];

    public static readonly IReadOnlyList<int> Shares = [70, 55, 45, 0];

    public static string NameOf(int grade) => ((RegionalGrade)grade).Name();
}
