namespace CarePlanCloud.Domain.Units.Masters;

/// <summary>What the name of a code says it is; the tables have no column for it.</summary>
public static class AddOnNames
{
    /// <summary>加算 or 減算: it belongs to a service and does not stand for itself.</summary>
    public static bool IsAddOn(string name) => name.Contains("加算", StringComparison.Ordinal) || name.Contains("減算", StringComparison.Ordinal);

    /// <summary>介護職員等処遇改善加算, whatever its grade; not the 特定処遇改善加算 that stood beside it until 2024-05.</summary>
    public static bool IsTreatmentImprovement(string name) =>
        name.Contains("処遇改善", StringComparison.Ordinal) && !name.Contains("特定処遇", StringComparison.Ordinal);

    /// <summary>
    /// Of 居宅介護支援, what an office charges for every client of a month because of what it is or has filed (特定事業所加算, 処遇改善加算); what is
    /// charged for something done for one client (初回加算, 退院退所加算) is none.
    /// </summary>
    public static bool IsOfManagementOffice(string name) => name.Contains("特定事業所", StringComparison.Ordinal) || IsTreatmentImprovement(name);
}
