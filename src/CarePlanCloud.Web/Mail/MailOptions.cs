namespace CarePlanCloud.Web.Mail;

/// <summary>Section "Mail" of the settings. Without a host and without a folder no mail is sent.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    /// <summary>The SMTP server.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>STARTTLS must be there, or TLS from the first byte (465). False for a server on this machine only.</summary>
    public bool Encrypted { get; set; } = true;

    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    public string From { get; set; } = "CarePlanCloud <noreply@localhost>";

    /// <summary>Instead of a server: mails are laid into this folder as .eml, for development.</summary>
    public string DropFolder { get; set; } = "";

    /// <summary>How people reach the product; links in mails begin with it.</summary>
    public string BaseAddress { get; set; } = "http://127.0.0.1:5080/";
}
