using System.Text;
using CarePlanCloud.Application.Plans.Preventive.Forms;

namespace CarePlanCloud.Application.Plans;

/// <summary>The cells a phrase can be kept for: stable words.</summary>
public static class PhrasePlaces
{
    /// <summary>The word of each place and what the paper calls it, in the order of the forms.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = Plan.Concat(Prevention).ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>The same with the form it stands on, for lists.</summary>
    public static IReadOnlyList<PhraseForm> Forms { get; } =
    [
        new("居宅サービス計画書", [.. Plan.Select(pair => pair.Key)]),
        .. PreventiveForms.All.Select(form => new PhraseForm(form.Title, [.. form.Texts().Select(Of)])),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Plan =>
    [
        new("needs_analysis", "課題分析の結果"),
        new("review_board_opinion", "審査会の意見・サービスの種類の指定"),
        new("overall_policy", "総合的な援助の方針"),
        new("housework_aid_reason", "生活援助の理由（その他）"),
        new("need", "課題"),
        new("long_goal", "長期目標"),
        new("short_goal", "短期目標"),
        new("period", "期間"),
        new("support", "サービス内容"),
        new("service_kind", "サービス種別"),
        new("service_office", "事業所"),
        new("frequency", "頻度"),
        new("daily_activity", "主な日常生活上の活動"),
        new("non_weekly_service", "週単位以外のサービス"),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Prevention =>
        PreventiveForms.All.SelectMany(form => form.Texts()).Select(item => new KeyValuePair<string, string>(Of(item), NameOf(item)));

    // Beside its box the paper says it shorter.
    private static string NameOf(FormItem item) => item.Name switch
    {
        "TargetLifeDay" => "目標とする生活　１日",
        "TargetLifeYear" => "目標とする生活　１年",
        _ => item.FullName,
    };

    /// <summary>prevention_life_history for LifeHistory: the columns of the standard keep their names.</summary>
    public static string Of(FormItem item)
    {
        var word = new StringBuilder("prevention");
        foreach (var letter in item.Name)
        {
            word.Append(char.IsUpper(letter) ? "_" : "").Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}

/// <summary>A form with the places of its texts.</summary>
public sealed record PhraseForm(string Title, IReadOnlyList<string> Places);
