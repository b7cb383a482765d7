using CarePlanCloud.Application.Inquiries;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Pages.Inquiries;

/// <summary>照会: the threads of the office and the one at hand. What the partner writes appears by itself.</summary>
public sealed partial class InquiriesPage : LivePage
{
    private InquiryList? _list;
    private InquiryView? _open;
    private InquiryFilter _filter = InquiryFilter.Open;
    private string? _problem;
    private string? _answerProblem;
    private bool _busy;
    private int _page = 1;

    [Parameter] public Guid? Id { get; set; }

    /// <summary>From the address: one client's threads, or those about one transfer.</summary>
    [SupplyParameterFromQuery(Name = "client")] public Guid? Client { get; set; }

    [SupplyParameterFromQuery(Name = "transfer")] public Guid? Transfer { get; set; }

    protected override object? Subject => (Id, Client, Transfer);

    protected override bool AnyUnderWay => false;

    protected override async Task LoadAsync()
    {
        _answerProblem = null;
        if (_open?.Summary.Id != Id)
        {
            _open = null;
        }

        await RefreshAsync();
    }

    protected override async Task RefreshAsync()
    {
        var query = new InquiryQuery(_filter, Client, Transfer, _page);
        var list = await AskAsync<ListInquiries, InquiryList>(use => use.RunAsync(query, Leaving));
        _problem = list.Refusal?.Message;
        _list = list.IsDone ? list.Value : _list;
        if (Id is not { } id)
        {
            return;
        }

        var opened = await AskAsync<OpenInquiry, InquiryView>(use => use.RunAsync(id, Leaving));
        if (id != Id)
        {
            return;
        }

        // What is new stays marked as new while the person reads it; the count of the office goes down at once.
        _problem ??= opened.Refusal?.Message;
        _open = opened.IsDone ? KeepNew(opened.Value) : null;
        if (opened is { IsDone: true, Value.Summary.Unread: > 0 })
        {
            await DoAsync<ReadInquiry, int>(use => use.RunAsync(id, CancellationToken.None));
        }
    }

    private InquiryView KeepNew(InquiryView read)
    {
        if (_open?.Summary.Id != read.Summary.Id)
        {
            return read;
        }

        var shown = _open.Posts.Where(post => post.IsUnread).Select(post => post.Id).ToHashSet();
        return read with { Posts = [.. read.Posts.Select(post => post with { IsUnread = post.IsUnread || shown.Contains(post.Id) })] };
    }

    private Task<bool> AnswerAsync(InquiryAnswer answer) => ActAsync(id => DoAsync<AnswerInquiry, Guid>(use => use.RunAsync(id, answer, CancellationToken.None)));

    private Task MarkAsync(bool close) => close
        ? ActAsync(id => DoAsync<CloseInquiry, Done>(use => use.RunAsync(id, CancellationToken.None)))
        : ActAsync(id => DoAsync<ReopenInquiry, Done>(use => use.RunAsync(id, CancellationToken.None)));

    private async Task<bool> ActAsync<TResult>(Func<Guid, Task<Outcome<TResult>>> act)
    {
        if (_busy || _open is not { } open)
        {
            return false;
        }

        _busy = true;
        try
        {
            var done = await act(open.Summary.Id);
            _answerProblem = done.Refusal?.Message;
            await RefreshAsync();
            return done.IsDone;
        }
        finally
        {
            _busy = false;
            StateHasChanged();
        }
    }

    private async Task NarrowAsync(InquiryFilter filter)
    {
        (_filter, _page) = (filter, 1);
        await RefreshAsync();
    }

    private async Task TurnAsync(int page)
    {
        _page = page;
        await RefreshAsync();
    }

    private string Link(Guid id) => Place.Link($"inquiries/{id}") + (Client is { } client ? $"&client={client}" : "") + (Transfer is { } transfer ? $"&transfer={transfer}" : "");

    private string Title(InquirySummary row)
    {
        var client = InquirySaid.Client(row);
        var about = InquirySaid.About(row, Place.Frame.OfficeKind);
        return client.Length > 0 ? $"{client}　{about}" : about;
    }
}
