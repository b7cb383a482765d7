using CarePlanCloud.Application;
using CarePlanCloud.Application.Credentials;
using CarePlanCloud.Domain;
using Microsoft.AspNetCore.Components.Forms;

namespace CarePlanCloud.Web.Components.Pages.Settings;

/// <summary>資格カレンダー: what ends when and what to do about it; beside it one panel for whatever is being recorded.</summary>
public sealed partial class CredentialsPage : OfficePage
{
    private CredentialCalendar? _calendar;
    private CredentialItem? _chosen;
    private CertificateReading? _reading;
    private ReadOnlyMemory<byte> _file;
    private string _fileName = "";
    private Panel? _panel;
    private string? _problem;
    private string? _said;
    private bool _busy;

    private enum Panel
    {
        Password,
        Certificate,
        File,
        Licence,
        Item,
    }

    private bool CanManage => Place.May(Permission.ManageOffice);

    private bool CanRecord => Place.May(Permission.ExchangeFiles);

    protected override async Task LoadAsync()
    {
        Close();
        _said = null;
        await ReadAsync();
    }

    private static object Key(CredentialItem item) => item.Id ?? (object)item.Subject;

    private static bool CanRemove(CredentialItem item) =>
        item is { Subject: CredentialSubject.Certificate or CredentialSubject.NationalLicence, Id: not null };

    private async Task ReadAsync()
    {
        var read = await AskAsync<OpenCredentials, CredentialCalendar>(use => use.RunAsync(Leaving));
        _problem = read.Refusal?.Message;
        _calendar = read.IsDone ? read.Value : _calendar;
    }

    private void Show(Panel panel) => (_panel, _chosen, _problem, _said) = (panel, null, null, null);

    private void Choose(CredentialItem item) => (_panel, _chosen, _problem, _said) = (Panel.Item, item, null, null);

    private void Close() => (_panel, _chosen, _reading, _file, _problem) = (null, null, null, default, null);

    private async Task ChooseAsync(InputFileChangeEventArgs chosen)
    {
        Close();
        _said = null;
        if (chosen.File.Size > CertificateFile.MostBytes)
        {
            _problem = CredentialRefusals.TooLarge.Message;
            return;
        }

        try
        {
            using var content = new MemoryStream();
            await using var file = chosen.File.OpenReadStream(CertificateFile.MostBytes, Leaving);
            await file.CopyToAsync(content, Leaving);
            (_file, _fileName) = (content.ToArray(), chosen.File.Name);
        }
        catch (IOException)
        {
            _problem = "ファイルを受け取れませんでした。通信が切れたか、ファイルが変わりました。もう一度選んでください。";
            return;
        }

        var read = await AskAsync<ReadCertificate, CertificateReading>(use => use.RunAsync(_file, Leaving));
        if (read.Refusal is { } refusal)
        {
            Close();
            _problem = refusal.Message;
            return;
        }

        (_panel, _reading) = (Panel.File, read.Value);
    }

    private Task RecordAsync(PasswordChange change) => ActAsync("記録しました。", () =>
        DoAsync<RecordNationalPassword, Done>(use => use.RunAsync(change, CancellationToken.None)));

    private Task SaveAsync(CertificateDraft draft) => ActAsync("証明書を記録しました。", () =>
        DoAsync<SaveCertificate, Guid>(use => use.RunAsync(draft, CancellationToken.None)));

    private Task TakeAsync(CertificateKind? kind) => ActAsync("証明書を記録しました。ファイルは残していません。", () =>
        DoAsync<TakeCertificate, Guid>(use => use.RunAsync(_file, kind, CancellationToken.None)));

    private Task SaveLicenceAsync(NationalLicenceDraft draft) => ActAsync("ライセンスの期間を記録しました。", () =>
        DoAsync<SaveNationalLicence, Guid>(use => use.RunAsync(draft, CancellationToken.None)));

    private Task RequireAsync(CredentialItem item) => ActAsync($"「{item.Name}」を接続に求めます。1分以内に効きます。", () =>
        DoAsync<RequireCertificate, Done>(use => use.RunAsync(item.Id!.Value, CancellationToken.None)));

    private Task WaiveAsync(CredentialItem item) => ActAsync($"「{item.Name}」を接続に求めるのをやめました。", () =>
        DoAsync<WaiveCertificate, Done>(use => use.RunAsync(item.Id!.Value, CancellationToken.None)));

    private Task RemoveAsync(CredentialItem item) => ActAsync($"「{item.Name}」を一覧から外しました。", () => item.Subject == CredentialSubject.Certificate
        ? DoAsync<RemoveCertificate, Done>(use => use.RunAsync(item.Id!.Value, CancellationToken.None))
        : DoAsync<RemoveNationalLicence, Done>(use => use.RunAsync(item.Id!.Value, CancellationToken.None)));

    // What was refused stays on the screen, with what was typed.
    private async Task ActAsync<T>(string said, Func<Task<Outcome<T>>> act)
    {
        if (_busy)
        {
            return;
        }

        (_busy, _said, _problem) = (true, null, null);
        try
        {
            var done = await act();
            if (done.IsDone)
            {
                Close();
                await ReadAsync();
                _said = said;
            }
            else
            {
                _problem = done.Refusal!.Message;
            }
        }
        finally
        {
            _busy = false;
        }
    }
}
