using CarePlanCloud.Application.Directory;
using CarePlanCloud.Domain.Offices;
using Microsoft.AspNetCore.Components;

namespace CarePlanCloud.Web.Components.Pages.Partners;

/// <summary>事業所を探す: a page of the directory, and its offices become partners without retyping.</summary>
public sealed partial class DirectoryPage : OfficePage
{
    private IReadOnlyList<string> _prefectures = [];
    private IReadOnlyList<string> _municipalities = [];
    private DirectoryQuery _query = new();
    private DirectoryListing? _found;
    private (string Name, Guid Id)? _taken;
    private string _text = "";
    private string? _problem;
    private bool _busy;

    private string KindWord => _query.Kind.Length > 0 ? _query.Kind : _query.Group;

    protected override async Task LoadAsync()
    {
        var areas = await AskAsync<ListDirectoryAreas, IReadOnlyList<string>>(use => use.RunAsync("", Leaving));
        _prefectures = areas.IsDone ? areas.Value : [];
        await SearchAsync(_query);
    }

    internal static string UseName(DirectoryUse use) => use switch
    {
        DirectoryUse.Here => "CarePlanCloud 利用中",
        DirectoryUse.National => "国のシステム利用中",
        _ => "どちらもなし",
    };

    private static string Kinds(DirectoryEntry row) => string.Join('、', row.ServiceKinds.Select(ServiceKinds.NameOf));

    private async Task SearchAsync(DirectoryQuery query)
    {
        (_query, _taken) = (query, null);
        var found = await AskAsync<FindOffices, DirectoryListing>(use => use.RunAsync(query, Leaving));

        // Of several searches under way the last one counts.
        if (query == _query)
        {
            _problem = found.Refusal?.Message;
            _found = found.IsDone ? found.Value : _found;
        }
    }

    private Task ShowAllAsync()
    {
        (_text, _municipalities) = ("", []);
        return SearchAsync(new DirectoryQuery());
    }

    private Task TurnAsync(int pages) => SearchAsync(_query with { Page = (_found?.Page ?? 1) + pages });

    private async Task ByPrefectureAsync(ChangeEventArgs chosen)
    {
        var prefecture = (string?)chosen.Value ?? "";
        var areas = prefecture.Length == 0 ? null : await AskAsync<ListDirectoryAreas, IReadOnlyList<string>>(use => use.RunAsync(prefecture, Leaving));
        _municipalities = areas is { IsDone: true } ? areas.Value : [];
        await SearchAsync(_query with { Prefecture = prefecture, Municipality = "", Page = 1 });
    }

    private Task ByKindAsync(ChangeEventArgs chosen)
    {
        var word = (string?)chosen.Value ?? "";
        var isGroup = ServiceKindGroup.Find(word) is not null;
        return SearchAsync(_query with { Group = isGroup ? word : "", Kind = isGroup ? "" : word, Page = 1 });
    }

    private Task ByUseAsync(ChangeEventArgs chosen) =>
        SearchAsync(_query with { Use = Enum.TryParse<DirectoryUse>((string?)chosen.Value, out var use) ? use : null, Page = 1 });

    private async Task TakeAsync(DirectoryEntry row)
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            var taken = await DoAsync<TakeDirectoryOffices, IReadOnlyList<Guid>>(use => use.RunAsync([row.OfficeNumber], CancellationToken.None));
            if (taken.IsDone)
            {
                await SearchAsync(_query);
                _taken = (row.Name, taken.Value[0]);
            }

            _problem = taken.Refusal?.Message;
        }
        finally
        {
            _busy = false;
        }
    }
}
