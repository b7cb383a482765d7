using CarePlanCloud.Domain.Units.Masters;
using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Clients;
using CarePlanCloud.Domain.Numbers;
using CarePlanCloud.Domain.Plans;

namespace CarePlanCloud.Application.Clients;

/// <summary>What certifications, benefit rates and 公費 must and should be.</summary>
internal static class SpanRules
{
    private const int MostKinds = 9;

    private const int MostUnits = 9_999_999;

    private const long MostYen = 99_999_999;

    public static CertificationDraft Mend(CertificationDraft typed) => typed with
    {
        InsurerNumber = TypedText.Number(typed.InsurerNumber),
        InsuredNumber = TypedText.Number(typed.InsuredNumber),
        CareLevel = TypedText.Number(typed.CareLevel),
        KindLimits = [.. (typed.KindLimits ?? []).OfType<KindLimit>().Select(limit => limit with { ServiceKind = TypedText.Number(limit.ServiceKind) })],
        ReviewBoardOpinion = TypedText.Lines(typed.ReviewBoardOpinion),
    };

    public static PublicExpenseDraft Mend(PublicExpenseDraft typed) => typed with
    {
        PayerNumber = TypedText.Number(typed.PayerNumber), RecipientNumber = TypedText.Number(typed.RecipientNumber),
    };

    public static List<FieldProblem> Problems(CertificationDraft draft)
    {
        var problems = Span(draft.ValidFrom, draft.ValidTo, "valid_from", "valid_to", "有効期間");
        if (!InsurerNumber.IsValid(draft.InsurerNumber))
        {
            problems.Add(new("insurer_number", "保険者番号は6桁の数字です。"));
        }

        if (!InsuredNumber.IsValid(draft.InsuredNumber))
        {
            problems.Add(new("insured_number", "被保険者番号は10桁の数字か、Hと9桁の数字です。"));
        }

        if (CareLevels.NameOf(draft.CareLevel).Length == 0)
        {
            problems.Add(new("care_level", "要介護状態区分を選んでください。申請中のときは見込みの区分を選びます。"));
        }

        if (draft.Status is not (CertificationStatus.Applied or CertificationStatus.Certified))
        {
            problems.Add(new("status", "申請中か認定済かを選んでください。"));
        }

        if (draft.Status == CertificationStatus.Certified && draft.ValidTo is null)
        {
            problems.Add(new("valid_to", "認定済のときは、有効期間の終わりを入れてください。"));
        }

        if (draft.LimitFrom is { } from && draft.LimitTo is { } to && to < from)
        {
            problems.Add(new("limit_to", "限度額適用期間の終わりが始まりより前です。"));
        }

        Units(problems, draft);
        problems.Limit("review_board_opinion", "審査会の意見", draft.ReviewBoardOpinion, 2000);
        return problems;
    }

    public static List<FieldProblem> Problems(BenefitRateDraft draft)
    {
        var problems = Span(draft.ValidFrom, draft.ValidTo, "valid_from", "valid_to", "適用期間");
        if (draft.Percent is null or < 0 or > 100)
        {
            problems.Add(new("percent", "給付率は 0 から 100 までの数で入れてください（1割負担なら 90）。"));
        }

        if (!Enum.IsDefined(draft.Reason))
        {
            problems.Add(new("reason", "理由を一覧から選んでください。"));
        }

        return problems;
    }

    public static List<FieldProblem> Problems(PublicExpenseDraft draft)
    {
        var problems = Span(draft.ValidFrom, draft.ValidTo, "valid_from", "valid_to", "有効期間");
        if (!PublicExpenseNumbers.IsPayer(draft.PayerNumber))
        {
            problems.Add(new("payer_number", "公費負担者番号は8桁の数字です。"));
        }

        if (!PublicExpenseNumbers.IsRecipient(draft.RecipientNumber))
        {
            problems.Add(new("recipient_number", "公費受給者番号は7桁の数字です。"));
        }

        if (draft.Percent is null or < 0 or > 100)
        {
            problems.Add(new("percent", "公費給付率は 0 から 100 までの数で入れてください（生活保護は 100）。"));
        }

        if (draft.OwnPayment is < 0 or > MostYen)
        {
            problems.Add(new("own_payment", "本人支払額は 0 円以上で入れてください。"));
        }

        return problems;
    }

    public static IEnumerable<FieldProblem> Warnings(CertificationDraft draft)
    {
        if (!InsurerNumber.IsPlausible(draft.InsurerNumber))
        {
            yield return new("insurer_number", "保険者番号の検証番号（右端の数字）が合いません。被保険者証で確かめてください。");
        }

        // 要支援 at most 4 years, 要介護 at most 4 years when renewed: anything longer is a typing error.
        if (draft is { ValidFrom: { } from, ValidTo: { } to } && to >= from.AddYears(5))
        {
            yield return new("valid_to", "有効期間が5年以上あります。年を確かめてください。");
        }
    }

    public static IEnumerable<FieldProblem> Warnings(PublicExpenseDraft draft)
    {
        if (!PublicExpenseNumbers.IsPlausible(draft.PayerNumber))
        {
            yield return new("payer_number", "公費負担者番号の検証番号が合いません。受給者証で確かめてください。");
        }

        if (!PublicExpenseNumbers.IsPlausible(draft.RecipientNumber))
        {
            yield return new("recipient_number", "公費受給者番号の検証番号が合いません。受給者証で確かめてください。");
        }
    }

    public static DatedSpan SpanOf(Certification row) => new(row.ValidFrom, row.ValidTo);

    private static List<FieldProblem> Span(DateOnly? from, DateOnly? to, string fromField, string toField, string name)
    {
        var problems = new List<FieldProblem>();
        if (from is null)
        {
            problems.Add(new(fromField, $"{name}の始まりを入れてください。"));
        }
        else if (to < from)
        {
            problems.Add(new(toField, $"{name}の終わりが始まりより前です。日付を確かめてください。"));
        }

        return problems;
    }

    private static void Units(List<FieldProblem> problems, CertificationDraft draft)
    {
        if (draft.BenefitLimit is < 0 or > MostUnits)
        {
            problems.Add(new("benefit_limit", $"区分支給限度基準額は 0 から {MostUnits} 単位までです。空のままなら表の値を使います。"));
        }

        if (draft.KindLimits.Count > MostKinds || draft.KindLimits.Select(limit => limit.ServiceKind).Distinct().Count() < draft.KindLimits.Count)
        {
            problems.Add(new("kind_limits", $"種類支給限度は、サービス種類ごとに1つ、{MostKinds} 件までです。"));
        }

        if (draft.KindLimits.Any(limit => limit.ServiceKind.Length != 2 || limit.Units is < 0 or > MostUnits))
        {
            problems.Add(new("kind_limits", "種類支給限度は、サービス種類コード（2文字）と単位数で入れてください。"));
        }

        if (draft.ShortStayDaysBefore is < 0 or > 2000)
        {
            problems.Add(new("short_stay_days_before", "短期入所の利用日数は 0 から 2000 日までです。"));
        }
    }
}
