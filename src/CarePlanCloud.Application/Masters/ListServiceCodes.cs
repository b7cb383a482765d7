using CarePlanCloud.Domain;
using CarePlanCloud.Domain.Calendar;

namespace CarePlanCloud.Application.Masters;

/// <summary>A page of the codes in force, and how many there are in all.</summary>
public sealed record ServiceCodeList(IReadOnlyList<ServiceCodeInForce> Codes, int Total);

/// <summary>The code table of a month for looking through, a page at a time.</summary>
[Requires(Permission.ViewClients)]
public sealed class ListServiceCodes(ServiceCodeBook book)
{
    public const int MostAtOnce = 500;

    public async Task<Outcome<ServiceCodeList>> RunAsync(
        ServiceMonth month, string? insurerNumber, string? serviceKind, string text, int skip, int take, CancellationToken cancel)
    {
        IReadOnlyCollection<string>? kinds = string.IsNullOrEmpty(serviceKind) ? null : [serviceKind];
        var rows = await book.SearchAsync(month, insurerNumber, text, kinds, cancel, Math.Max(0, skip), Math.Clamp(take, 1, MostAtOnce));
        return new ServiceCodeList(rows, await book.CountAsync(month, insurerNumber, text, kinds, cancel));
    }
}
