namespace CarePlanCloud.Application.Reports.PlanNeeds;

/// <summary>Words of 第２表 that are not confirmed against a current official copy.</summary>
internal static class NeedsLabels
{
    public const string Title = "居宅サービス計画書（２）";

    public const string FirstNote = "※１　「保険給付の対象となるかどうかの区分」について、保険給付対象内サービスについては〇印を付す。";
    public const string SecondNote = "※２　「当該サービス提供を行う事業所」について記入する。";
}
