using System.Net;
using System.Net.Sockets;
using System.Text;
using CarePlanCloud.Application.Letters;
using CarePlanCloud.Web.Mail;
using Microsoft.Extensions.Options;
using MimeKit;
using Xunit;

namespace CarePlanCloud.Web.Tests.Mail;

/// <summary>The mail as it leaves: into a folder, or to a server.</summary>
public sealed class MailPostTests
{
    private static readonly Letter Notice = new(
        "keiko@example.jp", "新しい照会があります", "見本ケアプランセンター\n\n新しい照会があります。次のページを開いてください。", "o/9970000011/inquiries", "届かないようにするには、設定を切ってください。");

    [Fact]
    public async Task A_mail_says_the_office_that_there_is_something_and_where_and_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("careplan-mail");
        try
        {
            var post = Post(new MailOptions { DropFolder = Path.Combine(folder.FullName, "new"), BaseAddress = "https://careplan.example.jp/", From = "CarePlanCloud <noreply@example.jp>" });
            Assert.True(post.IsOpen);
            await post.SendAsync(Notice, CancellationToken.None);
            using var mail = await MimeMessage.LoadAsync(Assert.Single(Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories)), TestContext.Current.CancellationToken);
            Assert.Equal(("新しい照会があります", "keiko@example.jp", "noreply@example.jp"), (mail.Subject, mail.To.Mailboxes.Single().Address, mail.From.Mailboxes.Single().Address));
            Assert.EndsWith("@example.jp", mail.MessageId, StringComparison.Ordinal);
            Assert.Equal(
                """
                見本ケアプランセンター

                新しい照会があります。次のページを開いてください。
                https://careplan.example.jp/o/9970000011/inquiries

                このメールは CarePlanCloud から自動でお送りしています。返信はできません。
                届かないようにするには、設定を切ってください。
                """,
                mail.TextBody!.ReplaceLineEndings("\n").TrimEnd());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_server_is_spoken_to_in_its_language()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var heard = ListenAsync(server);
        var post = Post(new MailOptions { Host = "127.0.0.1", Port = ((IPEndPoint)server.LocalEndpoint).Port, Encrypted = false });
        await post.SendAsync(Notice, CancellationToken.None);
        var said = await heard;
        Assert.Contains("RCPT TO:<keiko@example.jp>", said, StringComparison.Ordinal);
        Assert.Contains("Subject:", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_encryption_gets_nothing_unless_that_was_allowed()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var heard = ListenAsync(server);
        var post = Post(new MailOptions { Host = "127.0.0.1", Port = ((IPEndPoint)server.LocalEndpoint).Port });
        await Assert.ThrowsAsync<NotSupportedException>(() => post.SendAsync(Notice, CancellationToken.None));
        Assert.DoesNotContain("RCPT", await heard, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_settings_the_post_is_shut() => Assert.False(Post(new MailOptions()).IsOpen);

    private static MailPost Post(MailOptions options) => new(Options.Create(options));

    // As much of SMTP as one mail needs.
    private static async Task<string> ListenAsync(TcpListener server)
    {
        using var client = await server.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        var said = new StringBuilder();
        await writer.WriteLineAsync("220 example");
        var inData = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            inData = (inData || line == "DATA") && line != ".";
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
            }
            else if (!inData)
            {
                await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : "250 ok");
            }
        }

        return said.ToString();
    }
}
