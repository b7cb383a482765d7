using System.Globalization;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Plans;
using CarePlanCloud.Web.Components.Shared.Fields;

namespace CarePlanCloud.Web.Components.Pages.Clients;

/// <summary>A certification while it is typed.</summary>
public sealed class CertificationForm
{
    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; init; }

    public string InsurerNumber { get; set; } = "";

    public string InsuredNumber { get; set; } = "";

    public string Status { get; set; } = nameof(CertificationStatus.Certified);

    public string CareLevel { get; set; } = "";

    public TypedDay AppliedOn { get; set; } = TypedDay.Empty;

    public TypedDay CertifiedOn { get; set; } = TypedDay.Empty;

    public TypedDay ValidFrom { get; set; } = TypedDay.Empty;

    public TypedDay ValidTo { get; set; } = TypedDay.Empty;

    public TypedDay LimitFrom { get; set; } = TypedDay.Empty;

    public TypedDay LimitTo { get; set; } = TypedDay.Empty;

    public string BenefitLimit { get; set; } = "";

    /// <summary>21 15000、15 8000: a kind and its units, one after the other.</summary>
    public string KindLimits { get; set; } = "";

    public string ShortStayDaysBefore { get; set; } = "";

    public string ReviewBoardOpinion { get; set; } = "";

    public static CertificationForm New(ClientView view) => new()
    {
        InsurerNumber = view.Values.InsurerNumber, InsuredNumber = view.Values.InsuredNumber,
    };

    public static CertificationForm Of(CertificationView view) => new()
    {
        Id = view.Id,
        InsurerNumber = view.Values.InsurerNumber,
        InsuredNumber = view.Values.InsuredNumber,
        Status = view.Values.Status.ToString(),
        CareLevel = view.Values.CareLevel,
        AppliedOn = TypedDay.Of(view.Values.AppliedOn),
        CertifiedOn = TypedDay.Of(view.Values.CertifiedOn),
        ValidFrom = TypedDay.Of(view.Values.ValidFrom),
        ValidTo = TypedDay.Of(view.Values.ValidTo),
        LimitFrom = TypedDay.Of(view.Values.LimitFrom),
        LimitTo = TypedDay.Of(view.Values.LimitTo),
        BenefitLimit = view.Values.BenefitLimit?.ToString(CultureInfo.InvariantCulture) ?? "",
        KindLimits = string.Join("、", view.Values.KindLimits.Select(limit => string.Create(CultureInfo.InvariantCulture, $"{limit.ServiceKind} {limit.Units}"))),
        ShortStayDaysBefore = view.Values.ShortStayDaysBefore == 0 ? "" : view.Values.ShortStayDaysBefore.ToString(CultureInfo.InvariantCulture),
        ReviewBoardOpinion = view.Values.ReviewBoardOpinion,
    };

    public CertificationDraft ToDraft() => new()
    {
        InsurerNumber = InsurerNumber,
        InsuredNumber = InsuredNumber,
        Status = Enum.Parse<CertificationStatus>(Status),
        CareLevel = CareLevel,
        AppliedOn = AppliedOn.Day,
        CertifiedOn = CertifiedOn.Day,
        ValidFrom = ValidFrom.Day,
        ValidTo = ValidTo.Day,
        LimitFrom = LimitFrom.Day,
        LimitTo = LimitTo.Day,
        BenefitLimit = TypedNumber.Read(BenefitLimit),
        KindLimits = ReadKinds() ?? [],
        ShortStayDaysBefore = TypedNumber.Read(ShortStayDaysBefore) ?? 0,
        ReviewBoardOpinion = ReviewBoardOpinion,
    };

    /// <summary>What cannot be read must not be saved as nothing.</summary>
    public IEnumerable<FieldProblem> Unreadable()
    {
        (string Field, TypedDay Day)[] days =
        [
            ("applied_on", AppliedOn), ("certified_on", CertifiedOn), ("valid_from", ValidFrom), ("valid_to", ValidTo), ("limit_from", LimitFrom), ("limit_to", LimitTo),
        ];
        foreach (var (field, day) in days.Where(pair => pair.Day.IsUnreadable))
        {
            yield return new(field, day.Problem!);
        }

        if (TypedNumber.IsUnreadable(BenefitLimit))
        {
            yield return new("benefit_limit", "限度額は数字で入れてください。空のままなら表の値を使います。");
        }

        if (TypedNumber.IsUnreadable(ShortStayDaysBefore))
        {
            yield return new("short_stay_days_before", "日数は数字で入れてください。");
        }

        if (ReadKinds() is null)
        {
            yield return new("kind_limits", "種類支給限度は「21 15000」のように、サービス種類コードと単位数を並べて入れてください。");
        }
    }

    private List<KindLimit>? ReadKinds()
    {
        var words = KindLimits.FoldWidth().Split([' ', '、', ',', ';', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length % 2 != 0)
        {
            return null;
        }

        var limits = words.Chunk(2).Select(pair => (Kind: pair[0], Units: TypedNumber.Read(pair[1]))).ToList();
        return limits.Exists(limit => limit.Units is null) ? null : limits.ConvertAll(limit => new KindLimit(limit.Kind, limit.Units!.Value));
    }
}
