namespace CarePlanCloud.Exchange.Text;
/// <summary>x</summary>
public static class Substitutions { }
