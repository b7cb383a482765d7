using System.Text.Json.Serialization;

namespace CarePlanCloud.Web.Components.Pages.Visits;

/// <summary>What a tap says of a visit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VisitAct>))]
public enum VisitAct
{
    /// <summary>予定どおり実施.</summary>
    Done,

    /// <summary>実施, at another time.</summary>
    At,

    /// <summary>中止.</summary>
    Cancel,

    /// <summary>取り消す: nothing is entered any more.</summary>
    Undo,
}

/// <summary>One tap, as the browser keeps it until it is answered.</summary>
/// <param name="Day">yyyy-MM-dd.</param>
/// <param name="Seen">The count that was shown; null where nothing was entered.</param>
public sealed record VisitTap(int Number, VisitAct Act, Guid LineId, string Day, int? Seen, TimeOnly? Start, TimeOnly? End);

/// <summary>Where a visit stands.</summary>
public enum VisitStage
{
    Done,
    Cancelled,
    Due,
    Next,
    Later,
}
