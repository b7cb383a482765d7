using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Reconciliation.Evidence;

public static class EvidenceRefusals
{
    public static readonly Refusal WhomIsItAbout = new(
        "inspection_about_nobody", RefusalKind.Invalid, "利用者か連携先の、どちらか一方を選んでください。");

    public static readonly Refusal TooManyMonths = new(
        "inspection_months", RefusalKind.Invalid, "期間は古い月から新しい月へ、24か月までで選んでください。");
}
