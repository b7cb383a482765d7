using System.Globalization;

namespace CarePlanCloud.Domain.Plans;

/// <summary>The four steps of 第2表, from left to right.</summary>
public enum NeedLevel
{
    /// <summary>課題.</summary>
    Need,

    /// <summary>長期目標.</summary>
    LongGoal,

    /// <summary>短期目標.</summary>
    ShortGoal,

    /// <summary>援助内容.</summary>
    Support,
}

/// <summary>The columns of 第2表 in the order of the paper.</summary>
public enum NeedColumn
{
    Need,
    LongGoal,
    LongGoalPeriod,
    ShortGoal,
    ShortGoalPeriod,
    Support,
    Covered,
    ServiceKind,
    ServiceOffice,
    Frequency,
    Period,
}

/// <summary>A row of 第2表: which support of which short goal of which long goal of which need, each from 0. Written <c>0.1.0.2</c>.</summary>
public readonly record struct NeedPlace(int Need, int LongGoal = 0, int ShortGoal = 0, int Support = 0)
{
    public int At(NeedLevel level) => level switch
    {
        NeedLevel.Need => Need,
        NeedLevel.LongGoal => LongGoal,
        NeedLevel.ShortGoal => ShortGoal,
        _ => Support,
    };

    /// <summary>The same place with another number at a level, and the first of everything below it.</summary>
    public NeedPlace With(NeedLevel level, int number) => level switch
    {
        NeedLevel.Need => new(number),
        NeedLevel.LongGoal => new(Need, number),
        NeedLevel.ShortGoal => new(Need, LongGoal, number),
        _ => this with { Support = number },
    };

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out NeedPlace place)
    {
        place = default;
        var parts = (text ?? "").Split('.');
        var numbers = new int[4];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (parts.Length != numbers.Length || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return false;
            }
        }

        place = new(numbers[0], numbers[1], numbers[2], numbers[3]);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Need}.{LongGoal}.{ShortGoal}.{Support}");
}

public static class NeedColumns
{
    /// <summary>How the paper heads the column, shortened to what people say.</summary>
    public static string Name(this NeedColumn column) => column switch
    {
        NeedColumn.Need => "課題",
        NeedColumn.LongGoal => "長期目標",
        NeedColumn.LongGoalPeriod => "長期目標の期間",
        NeedColumn.ShortGoal => "短期目標",
        NeedColumn.ShortGoalPeriod => "短期目標の期間",
        NeedColumn.Support => "サービス内容",
        NeedColumn.Covered => "※１ 給付の対象",
        NeedColumn.ServiceKind => "サービス種別",
        NeedColumn.ServiceOffice => "※２ 事業所",
        NeedColumn.Frequency => "頻度",
        _ => "期間",
    };

    /// <summary>Whose cell it is: a goal's period moves and goes with the goal.</summary>
    public static NeedLevel Level(this NeedColumn column) => column switch
    {
        NeedColumn.Need => NeedLevel.Need,
        NeedColumn.LongGoal or NeedColumn.LongGoalPeriod => NeedLevel.LongGoal,
        NeedColumn.ShortGoal or NeedColumn.ShortGoalPeriod => NeedLevel.ShortGoal,
        _ => NeedLevel.Support,
    };

    public static bool IsPeriod(this NeedColumn column) =>
        column is NeedColumn.LongGoalPeriod or NeedColumn.ShortGoalPeriod or NeedColumn.Period;
}
