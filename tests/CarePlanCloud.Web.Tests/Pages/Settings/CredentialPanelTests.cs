using Bunit;
using CarePlanCloud.Application.Billing;
using CarePlanCloud.Application.Credentials;
using CarePlanCloud.Web.Components.Pages.Settings;

namespace CarePlanCloud.Web.Tests.Pages.Settings;

/// <summary>What the panels of 資格カレンダー ask for, and how states are said.</summary>
public sealed class CredentialPanelTests : BunitContext
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    public CredentialPanelTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void The_password_itself_has_no_field()
    {
        var panel = Render<PasswordDayPanel>(parameters => parameters.Add(p => p.Days, 60).Add(p => p.Today, Today));
        Assert.Empty(panel.FindAll("input[type=password]"));
        Assert.Equal(2, panel.FindAll("input").Count);
    }

    [Theory]
    [InlineData("2026-11-24", "60", "これからの日は入れられません。")]
    [InlineData("", "60", "変えた日を入れてください。")]
    [InlineData("2026-11-20", "0", "1〜365 の数字で入れてください。")]
    [InlineData("2026-11-20", "六十", "1〜365 の数字で入れてください。")]
    public void What_cannot_be_is_said_and_kept(string day, string days, string said)
    {
        PasswordChange? saved = null;
        var panel = Render<PasswordDayPanel>(parameters => parameters.Add(p => p.Days, 60).Add(p => p.Today, Today).Add(p => p.OnSave, change => saved = change));
        panel.Find("#password-day").Change(day);
        panel.Find("#password-remind").Change(days);
        panel.Find("form").Submit();
        Assert.Null(saved);
        Assert.Contains(said, panel.Markup, StringComparison.Ordinal);
        Assert.Equal(days, panel.Find("#password-remind").GetAttribute("value"));
    }

    [Fact]
    public void Full_width_days_are_days()
    {
        PasswordChange? saved = null;
        var panel = Render<PasswordDayPanel>(parameters => parameters.Add(p => p.Days, 60).Add(p => p.Today, Today).Add(p => p.OnSave, change => saved = change));
        panel.Find("#password-day").Change("2026-11-20");
        panel.Find("#password-remind").Change("４５");
        panel.Find("form").Submit();
        Assert.Equal(new PasswordChange(new DateOnly(2026, 11, 20), 45), saved);
    }

    [Fact]
    public void A_file_without_a_kind_asks_for_it_first()
    {
        var reading = new CertificateReading(null, "0A", "CN=x", "CN=y", Today, Today.AddYears(1), "");
        CertificateKind? saved = null;
        var panel = Render<CertificateFilePanel>(parameters => parameters.Add(p => p.Reading, reading).Add(p => p.FileName, "x.cer").Add(p => p.Today, Today).Add(p => p.OnSave, kind => saved = kind));
        panel.Find("form").Submit();
        Assert.Null(saved);
        Assert.Equal("true", panel.Find("#file-kind").GetAttribute("aria-invalid"));
        panel.Find("#file-kind").Change("CareInsurance");
        panel.Find("form").Submit();
        Assert.Equal(CertificateKind.CareInsurance, saved);
    }

    [Fact]
    public void A_kind_that_does_not_work_is_told_before_it_is_recorded()
    {
        var reading = new CertificateReading(CertificateKind.Agent, "0A", "CN=x", "CN=y", Today, Today.AddYears(1), "");
        var panel = Render<CertificateFilePanel>(parameters => parameters.Add(p => p.Reading, reading).Add(p => p.FileName, "x.cer").Add(p => p.Today, Today));
        Assert.Contains("国のシステムでは使えません", panel.Find("#file-kind-said").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_state_has_a_word_of_its_own()
    {
        var words = Enum.GetValues<CredentialState>().Select(state => CredentialWords.Of(new CredentialItem(CredentialSubject.Certificate, null, "", "", null, null, null, state, "")).Word).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.Equal(4, Enum.GetValues<BillingState>().Select(state => BillingWords.Of(state).Word).Distinct().Count());
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData(0, "今日まで")]
    [InlineData(1, "あと 1日")]
    [InlineData(-1, "1日すぎ")]
    public void What_is_left_is_said_in_days(int? left, string said) =>
        Assert.Equal(said, CredentialWords.Left(new CredentialItem(CredentialSubject.Certificate, null, "", "", null, null, left, CredentialState.Fine, "")));
}
