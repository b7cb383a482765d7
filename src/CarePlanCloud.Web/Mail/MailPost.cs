using CarePlanCloud.Application.Letters;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Utils;

namespace CarePlanCloud.Web.Mail;

/// <summary>Sends by SMTP, or lays mails into a folder. The only place that writes to people.</summary>
internal sealed class MailPost(IOptions<MailOptions> settings) : IMailPost
{
    private const int TlsFromTheFirstByte = 465;

    private MailOptions Options => settings.Value;

    public bool IsOpen => Options.Host.Length > 0 || Options.DropFolder.Length > 0;

    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        using var message = Write(letter);
        if (Options.Host.Length == 0)
        {
            await DropAsync(message, cancel);
            return;
        }

        using var server = new SmtpClient();
        var security = !Options.Encrypted ? SecureSocketOptions.None
            : Options.Port == TlsFromTheFirstByte ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        await server.ConnectAsync(Options.Host, Options.Port, security, cancel);
        if (Options.UserName.Length > 0)
        {
            await server.AuthenticateAsync(Options.UserName, Options.Password, cancel);
        }

        await server.SendAsync(message, cancel);
        await server.DisconnectAsync(quit: true, cancel);
    }

    private MimeMessage Write(Letter letter)
    {
        var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(Options.From));
        message.To.Add(MailboxAddress.Parse(letter.Address));
        // The name of this machine is nobody's business.
        message.MessageId = MimeUtils.GenerateMessageId(message.From.Mailboxes.First().Domain);
        message.Subject = letter.Subject;
        var lines = new List<string> { letter.Text };
        if (letter.Path is { } path)
        {
            lines.Add(new Uri(new Uri(Options.BaseAddress), path).ToString());
        }

        lines.AddRange(["", "このメールは CarePlanCloud から自動でお送りしています。返信はできません。"]);
        if (letter.Ending.Length > 0)
        {
            lines.Add(letter.Ending);
        }

        message.Body = new TextPart("plain") { Text = string.Join('\n', lines) + "\n" };
        return message;
    }

    // Under its last name only when it is whole.
    private async Task DropAsync(MimeMessage message, CancellationToken cancel)
    {
        var name = Path.Combine(Directory.CreateDirectory(Options.DropFolder).FullName, $"{Guid.CreateVersion7():N}.eml");
        await message.WriteToAsync($"{name}.part", cancel);
        File.Move($"{name}.part", name);
    }
}
