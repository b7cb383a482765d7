using CarePlanCloud.Domain.Units.Input;

namespace CarePlanCloud.Domain.Units.Sheet;

/// <summary>Why an overrun allotted by hand does not fit. The sheet is computed all the same, with what fits and a proposal for the rest.</summary>
public abstract record AllotmentProblem(string Code, string Message, string Remedy);

/// <summary>The sum is not the overrun.</summary>
public sealed record AllotmentSumDiffers(LimitScope Scope, string Kind, int Over, int Allotted)
    : AllotmentProblem(
        "allotment_sum_differs",
        $"{(Scope is LimitScope.Kind ? $"種類支給限度（{Kind}）" : "区分支給限度")}を超える {Over:N0} 単位に対して、割り振りの合計が {Allotted:N0} 単位です。",
        Allotted < Over ? $"あと {Over - Allotted:N0} 単位を、いずれかの行に割り振ってください。" : $"割り振りを {Allotted - Over:N0} 単位減らしてください。");

/// <summary>A row was given more than it has.</summary>
public sealed record AllotmentExceedsRow(SheetRowKey Row, string RowName, int Available, int Allotted)
    : AllotmentProblem(
        "allotment_exceeds_row",
        $"「{RowName}」（事業所 {Row.ProviderNumber}）は {Available:N0} 単位ですが、{Allotted:N0} 単位が割り振られています。",
        $"この行の割り振りを {Available:N0} 単位までにしてください。");

/// <summary>A row was named that is not on the sheet, or does not count against the limit.</summary>
public sealed record AllotmentRowMissing(SheetRowKey Row, int Allotted)
    : AllotmentProblem(
        "allotment_row_missing",
        $"サービスコード {Row.Code}（事業所 {Row.ProviderNumber}）の行は、限度額の対象としてこの月の別表にありません。",
        $"割り振られた {Allotted:N0} 単位を、ほかの行に割り振り直してください。");

/// <summary>Less than nothing was allotted.</summary>
public sealed record AllotmentNegative(SheetRowKey Row, int Allotted)
    : AllotmentProblem(
        "allotment_negative",
        $"サービスコード {Row.Code}（事業所 {Row.ProviderNumber}）の割り振りが {Allotted:N0} 単位です。",
        "割り振りには 0 以上の単位数を入力してください。");
