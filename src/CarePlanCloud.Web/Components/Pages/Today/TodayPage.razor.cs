using CarePlanCloud.Application;
using CarePlanCloud.Application.Clients;
using CarePlanCloud.Application.Credentials;
using CarePlanCloud.Application.Members;
using CarePlanCloud.Application.Partners;
using CarePlanCloud.Application.Schedules;
using CarePlanCloud.Application.Transfers;
using CarePlanCloud.Application.Transfers.Sending;
using CarePlanCloud.Domain.Calendar;
using CarePlanCloud.Domain.Clients;
using CarePlanCloud.Domain.Offices;

namespace CarePlanCloud.Web.Components.Pages.Today;

/// <summary>What must be done, in the order of the month's work, each with the one act that moves it on.</summary>
public sealed partial class TodayPage : OfficePage
{
    private const int Named = 8;

    private const int Endings = 6;

    private IReadOnlyList<TodayTask>? _tasks;
    private IReadOnlyList<TodayStep> _progress = [];
    private IReadOnlyList<SlipSummary> _waiting = [];
    private IReadOnlyList<CredentialItem> _credentials = [];
    private ClientListing? _ending;
    private string? _problem;
    private string _next = "";
    private bool _isNew;

    private Deadline Deadline => Deadline.Of(Place.Month, Clock.NowInJapan());

    protected override async Task LoadAsync()
    {
        var inbox = await AskAsync<ListInbox, InboxRows>(use => use.RunAsync(new InboxQuery(), Leaving));
        var slips = await AskAsync<ListSlips, IReadOnlyList<SlipSummary>>(use => use.RunAsync(Place.ServiceMonth, Leaving));
        var outgoing = await AskAsync<ListOutgoing, OutgoingMonth>(use => use.RunAsync(Place.ServiceMonth, Leaving));
        _problem = (inbox.Refusal ?? slips.Refusal ?? outgoing.Refusal)?.Message;
        if (_problem is not null)
        {
            _tasks = [];
            return;
        }

        _ending = await EndingAsync();
        var credentials = await AskAsync<OpenCredentials, CredentialCalendar>(use => use.RunAsync(Leaving));
        _credentials = credentials.IsDone ? [.. credentials.Value.Items.Where(item => item.Presses)] : [];
        var work = new TodayWork(Place.Frame.OfficeKind, inbox.Value.Rows, slips.Value, outgoing.Value);
        _isNew = inbox.Value.Rows.Count == 0 && slips.Value.Count == 0 && await IsEmptyAsync();
        _tasks = _isNew ? (await FirstStepsAsync()).Tasks(Place) : work.Tasks(Place);
        _progress = work.Progress();
        _waiting = [.. slips.Value.Where(slip => slip.OpenDays > 0).Take(Named)];
        _next = slips.Value.Count == 0
            ? Place.Frame.OfficeKind == OfficeKind.ServiceOffice
                ? $"次は、居宅介護支援事業所から {Place.Month.Month}月の提供票が届きます。届いたファイルは受信箱に落としてください。"
                : $"次は、サービス事業所から {Place.Month.Month}月の実績が届きます。届いたファイルは受信箱に落としてください。"
            : $"次は、{Deadline.Day.Month}月10日の伝送しめきりです。届くものがあれば、ここに出ます。";
    }

    private async Task<bool> IsEmptyAsync() =>
        await AskAsync<ListClients, ClientListing>(use => use.RunAsync(new ClientQuery { PageSize = 1 }, Leaving)) is { IsDone: true, Value.Count: 0 };

    private async Task<FirstSteps> FirstStepsAsync()
    {
        var members = await AskAsync<ListMembers, IReadOnlyList<MemberView>>(use => use.RunAsync(Leaving));
        var partners = await AskAsync<ListPartners, IReadOnlyList<PartnerSummary>>(use => use.RunAsync("", null, true, Leaving));
        return new FirstSteps(members.IsDone ? members.Value.Count(member => member.LockedAt is null) : 0, partners.IsDone ? partners.Value.Count : 0);
    }

    // Renewals are the care manager's to follow; a service office hears of them with the next slip.
    private async Task<ClientListing?> EndingAsync()
    {
        if (Place.Frame.OfficeKind == OfficeKind.ServiceOffice)
        {
            return null;
        }

        var query = new ClientQuery
        {
            EndsWithin = CertificationExpiry.FirstNotice, Status = ClientStatus.InUse, Order = ClientOrder.CertifiedUntil, PageSize = Endings,
        };
        var listing = await AskAsync<ListClients, ClientListing>(use => use.RunAsync(query, Leaving));
        return listing.IsDone ? listing.Value : null;
    }
}
