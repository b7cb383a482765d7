using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Web.Components.Pages.Sending;

/// <summary>A partner on the page of what is to be sent.</summary>
/// <param name="Channel">Null for an office to which nothing can go yet.</param>
/// <param name="OpenDays">Planned days without an actual: they would not be in the file.</param>
/// <param name="Latest">The newest unit written for the partner in the month.</param>
public sealed record SendingRow(
    string OfficeNumber, string OfficeName, PartnerChannel? Channel, IReadOnlyList<DueItem> Items, int OpenDays, OutgoingView? Latest)
{
    public int Due => Items.Count(item => item.IsDue);

    /// <summary>計画書 3・提供票 12.</summary>
    public IEnumerable<(UnitKind Kind, int Count)> Kinds =>
        Items.Where(item => item.IsDue).GroupBy(item => item.Kind).OrderBy(kind => kind.Key).Select(kind => (kind.Key, kind.Count()));

    public IEnumerable<(DueState State, int Count)> States =>
        Items.Where(item => item.IsDue).GroupBy(item => item.State).OrderBy(state => state.Key).Select(state => (state.Key, state.Count()));

    /// <summary>Partners of whom something is due come first, then by number; offices whose actuals are still to be entered are there too.</summary>
    /// <param name="clientId">Only who has something of this client; null: everybody.</param>
    public static List<SendingRow> Of(IReadOnlyList<DuePartner>? due, OutgoingMonth? month, Guid? clientId = null)
    {
        if (clientId is { } only)
        {
            due = [.. (due ?? []).Select(partner => partner with { Items = [.. partner.Items.Where(item => item.ClientId == only)] }).Where(partner => partner.Items.Count > 0)];
            month = month is null ? null : month with { Destinations = [.. month.Destinations.Where(to => due.Any(partner => partner.OfficeNumber == to.OfficeNumber))] };
        }

        var days = (month?.Destinations ?? []).ToDictionary(to => to.OfficeNumber);
        var rows = (due ?? []).Select(partner => new SendingRow(
            partner.OfficeNumber, partner.OfficeName, partner.Channel, partner.Items, days.GetValueOrDefault(partner.OfficeNumber)?.OpenDays ?? 0,
            Latest(partner.OfficeNumber)));
        var empty = days.Values.Where(to => due?.Any(partner => partner.OfficeNumber == to.OfficeNumber) == false)
            .Select(to => new SendingRow(to.OfficeNumber, to.OfficeName, null, [], to.OpenDays, Latest(to.OfficeNumber)));
        return [.. rows.Concat(empty).OrderBy(row => row.Due == 0).ThenBy(row => row.OfficeNumber, StringComparer.Ordinal)];

        OutgoingView? Latest(string officeNumber) => month?.Written.FirstOrDefault(unit => unit.ReceiverOfficeNumber == officeNumber);
    }
}

/// <summary>What somebody writes down of a unit that is out.</summary>
public enum UnitActKind
{
    Dispatch,
    Confirm,
    Withdraw,
    Retract,
}

public sealed record UnitAct(UnitActKind Kind, string Person = "", string Note = "");
