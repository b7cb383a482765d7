namespace CarePlanCloud.Application.Licences;

/// <summary>How the terms are called.</summary>
public static class LicenceNames
{
    public static string NameOf(LicenceKind kind) => kind switch
    {
        LicenceKind.Trial => "無料試用",
        LicenceKind.FreePass => "フリーパス",
        _ => "有料",
    };
}
