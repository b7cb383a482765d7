using CarePlanCloud.Exchange.Layouts;

namespace CarePlanCloud.Exchange;

/// <summary>A row of the standard's table of service kinds, the first two characters of a service code (R2, R3).</summary>
/// <param name="Code">Such as "11".</param>
/// <param name="NameJa">Such as "訪問介護".</param>
/// <param name="Group">care, prevention, communitySupport, or careManagement for those who plan.</param>
/// <param name="Linked">Whether rows of this kind are exchanged at all (R29).</param>
public sealed record ServiceKindEntry(string Code, string NameJa, string Group, bool Linked)
{
    /// <summary>The kind of that code; null when the standard does not know it.</summary>
    public static ServiceKindEntry? Find(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return LayoutCatalog.ServiceKind(code);
    }
}
