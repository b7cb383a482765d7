using CarePlanCloud.Application.Onboarding;
using Xunit;

namespace CarePlanCloud.Application.Tests.Onboarding;

/// <summary>What the operator is shown of an application.</summary>
public sealed class ApplicationCheckTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
    private static readonly DirectoryFacts Known = new("見本北訪問介護", "株式会社見本北", "見本県例示市架空町一丁目２番３号", new(2026, 10, 1), null);
    private static readonly CertificateFacts Good = new("株式会社見本北", "1A", Now.AddYears(-1), Now.AddYears(2));

    [Fact]
    public void Where_everything_agrees_nothing_is_to_be_looked_at() =>
        Assert.All(ApplicationChecks.Of(Applying.Form with { OfficeNumber = "9970000700" }, Good, Known, new DuplicateFacts(), Now), check => Assert.True(check.Verdict == CheckVerdict.Passed, check.Detail));

    [Fact]
    public void Each_kind_of_check_stands_once() =>
        Assert.Equal(Enum.GetValues<ApplicationCheckKind>(), ApplicationChecks.Of(Applying.Form, null, null, new DuplicateFacts(), Now).Select(check => check.Kind).Order());

    [Theory]
    [InlineData("9970000700", true, CheckVerdict.Passed)]
    [InlineData("9970000700", false, CheckVerdict.Unknown)]
    [InlineData("9970000012", true, CheckVerdict.Look)]
    [InlineData("9970000012", false, CheckVerdict.Look)]
    public void The_number_is_held_against_its_check_digit_and_the_directory(string number, bool known, CheckVerdict verdict) =>
        Assert.Equal(verdict, Check(ApplicationCheckKind.Number, Applying.Form with { OfficeNumber = number }, null, known ? Known : null).Verdict);

    [Fact]
    public void An_office_that_ended_is_said_so() =>
        Assert.Contains("2026/9/1", Check(ApplicationCheckKind.Number, Applying.Form, null, Known with { EndedOn = new(2026, 9, 1) }).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("見本北訪問介護", "見本県例示市架空町1-2-3", "一致")]
    [InlineData("見本北訪問介護", "例示市架空町１丁目２番地３ 見本ビル", "一致")]
    [InlineData("見本北訪問介護", "見本県例示市架空町9-9", "住所がちがう")]
    [InlineData("見本北訪問介護", "見本県例示市架空町1-2-34", "住所がちがう")]
    [InlineData("見本南訪問介護", "見本県例示市架空町1-2-3", "名称がちがう")]
    [InlineData("見本南訪問介護", "別の市", "名称・住所がちがう")]
    public void Name_and_address_are_held_against_the_directory(string name, string address, string word) =>
        Assert.Equal(word, Check(ApplicationCheckKind.NameAndAddress, Applying.Form with { OfficeName = name, Address = address }, null, Known).Word);

    [Fact]
    public void The_shape_of_the_billing_id_is_asked_again() =>
        Assert.Equal(CheckVerdict.Look, Check(ApplicationCheckKind.BillingId, Applying.Form with { KjBillingId = "kj997000070001" }).Verdict);

    [Fact]
    public void Duplicates_are_told_apart()
    {
        Assert.Equal("登録ずみの番号", Duplicate(new(NumberTaken: true)));
        Assert.Equal("登録ずみのID", Duplicate(new(BillingIdTaken: true)));
        Assert.Equal("申請が重複", Duplicate(new(OtherApplications: 2)));
        Assert.Equal("なし", Duplicate(new()));
    }

    [Fact]
    public void A_certificate_is_looked_at_for_holder_and_dates()
    {
        Assert.Equal("なし", Check(ApplicationCheckKind.Certificate, Applying.Form).Word);
        Assert.Equal("有効", Check(ApplicationCheckKind.Certificate, Applying.Form, Good).Word);
        Assert.Equal("名義がちがう", Check(ApplicationCheckKind.Certificate, Applying.Form, Good with { Organisation = "別の法人" }).Word);
        Assert.Equal("期限切れ", Check(ApplicationCheckKind.Certificate, Applying.Form, Good with { ValidTo = Now }).Word);
        Assert.Equal("期限切れ", Check(ApplicationCheckKind.Certificate, Applying.Form, Good with { ValidFrom = Now.AddDays(1) }).Word);
    }

    private static string Duplicate(DuplicateFacts found) =>
        ApplicationChecks.Of(Applying.Form, null, null, found, Now).Single(check => check.Kind == ApplicationCheckKind.Duplicate).Word;

    private static ApplicationCheck Check(ApplicationCheckKind kind, ApplicationForm form, CertificateFacts? certificate = null, DirectoryFacts? directory = null) =>
        ApplicationChecks.Of(form, certificate, directory, new DuplicateFacts(), Now).Single(check => check.Kind == kind);
}
