using CarePlanCloud.Application;
using CarePlanCloud.Application.Identity;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Offices;

namespace CarePlanCloud.Web.Offices;

/// <summary>An office as the top bar names it. <paramref name="Kind"/> is the word for its service (訪問介護).</summary>
public sealed record OfficeHeading(string Number, string Name, string Kind);

/// <summary>Everything the frame around a page shows: the office at hand, the person, and where else the person may go.</summary>
/// <param name="Caller">Who every use case of these pages runs as.</param>
public sealed record OfficeFrame(
    OfficeHeading Office, OfficeKind OfficeKind, IReadOnlyList<OfficeHeading> Offices, string PersonName, Role PersonRole, Caller Caller);

/// <summary>Where the person is: an office and a service month. Cascades to every page inside <c>/o/{officeNumber}</c>.</summary>
public sealed record OfficePlace(OfficeFrame Frame, DateOnly Month, DateOnly Today)
{
    public Caller Caller => Frame.Caller;

    /// <summary>What the page offers; the door asks again.</summary>
    public bool May(Permission permission) => Roles.PermissionsOf(Frame.PersonRole).Contains(permission);

    public ServiceMonth ServiceMonth => ServiceMonth.Of(Month);

    /// <summary>An address inside this office that keeps the service month: <c>Link("slips")</c>.</summary>
    public string Link(string path = "") => LinkIn(Frame.Office.Number, path, Month);

    public static string LinkIn(string officeNumber, string path, DateOnly month) =>
        $"o/{officeNumber}{(path.Length == 0 ? "" : "/")}{path}?month={month:yyyy-MM}";
}
