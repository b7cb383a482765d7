using CarePlanCloud.Application.Inquiries.Notices;
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

    public async Task SendAsync(MailNotice notice, CancellationToken cancel)
    {
        using var message = Write(notice);
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

    // A mail is read by whoever stands behind the screen, and by every server on its way: no client, no number, no partner, no words.
    private MimeMessage Write(MailNotice notice)
    {
        var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(Options.From));
        message.To.Add(MailboxAddress.Parse(notice.Address));
        // The name of this machine is nobody's business.
        message.MessageId = MimeUtils.GenerateMessageId(message.From.Mailboxes.First().Domain);
        message.Subject = "新しい照会があります";
        message.Body = new TextPart("plain")
        {
            Text = $"""
                {notice.OfficeName}

                新しい照会があります。次のページを開いてください。
                {new Uri(new Uri(Options.BaseAddress), notice.Path)}

                このメールは CarePlanCloud から自動でお送りしています。返信はできません。
                届かないようにするには、「照会」のページの「メールで知らせる」を切ってください。

                """,
        };
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
