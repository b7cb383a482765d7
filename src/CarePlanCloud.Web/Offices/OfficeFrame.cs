namespace CarePlanCloud.Web.Offices;

/// <summary>An office as the top bar names it.</summary>
public sealed record OfficeHeading(string Number, string Name, string Kind);

/// <summary>Everything the frame around a page shows: the office at hand, the person, and where else the person may go.</summary>
public sealed record OfficeFrame(OfficeHeading Office, IReadOnlyList<OfficeHeading> Offices, string PersonName, string PersonRole);

/// <summary>Where the person is: an office and a service month. Cascades to every page inside <c>/o/{officeNumber}</c>.</summary>
public sealed record OfficePlace(OfficeFrame Frame, DateOnly Month, DateOnly Today)
{
    /// <summary>An address inside this office that keeps the service month: <c>Link("slips")</c>.</summary>
    public string Link(string path = "") => LinkIn(Frame.Office.Number, path, Month);

    public static string LinkIn(string officeNumber, string path, DateOnly month) =>
        $"o/{officeNumber}{(path.Length == 0 ? "" : "/")}{path}?month={month:yyyy-MM}";
}
