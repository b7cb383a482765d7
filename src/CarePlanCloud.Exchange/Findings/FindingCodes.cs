namespace CarePlanCloud.Exchange;
/// <summary>Stable codes of findings.</summary>
public static class FindingCodes { }
