using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans.Preventive;

public sealed class PrintedChoicesTests
{
    private static readonly FormDescription Profile = PreventiveForms.Of(PreventiveDocumentKind.ClientProfile);
    private static readonly FormDescription Plan = PreventiveForms.Of(PreventiveDocumentKind.PreventivePlan);

    [Theory]
    [InlineData("HousingType", "自宅・借家・一戸建て・集合住宅")]
    [InlineData("ClientSex", "男・女")]
    [InlineData("CareLevel", "非該当・要支１・要支２・要介１・要介２・要介３・要介４・要介５")]
    public void 用紙の言葉と順(string item, string words) => Assert.Equal(words, Words(Profile, item));

    [Theory]
    [InlineData("PlanCategory", "初回・紹介・継続")]
    [InlineData("CertificationStatus", "認定済・申請中")]
    [InlineData("SupportLevel", "要支援１・要支援２・地域支援事業")]
    public void 支援計画書の言葉と順(string item, string words) => Assert.Equal(words, Words(Plan, item));

    [Theory]
    [InlineData("", "自宅", "01")]
    [InlineData("01", "一戸建て", "05")]
    [InlineData("05", "自宅", "03")]
    [InlineData("05", "借家", "07")]
    [InlineData("03", "集合住宅", "04")]
    [InlineData("01", "自宅", "")]
    [InlineData("06", "集合住宅", "01")]
    public void 居住形態は二つまで丸が付く(string code, string word, string then) =>
        Assert.Equal(then, Item(Profile, "HousingType").Choices.Switch(code, word));

    [Theory]
    [InlineData("11", "紹介", "51")]
    [InlineData("51", "継続", "54")]
    [InlineData("54", "初回", "53")]
    [InlineData("21", "継続", "")]
    public void 計画書区分は三つとも丸が付く(string code, string word, string then) =>
        Assert.Equal(then, Item(Plan, "PlanCategory").Choices.Switch(code, word));

    [Fact]
    public void A_choice_of_one_gives_way() => Assert.Equal("2", Item(Profile, "ClientSex").Choices.Switch("1", "女"));

    [Theory]
    [InlineData("HousingType", true)]
    [InlineData("ClientSex", false)]
    public void Lists_know_whether_their_words_stand_together(string item, bool together) =>
        Assert.Equal(together, Item(Profile, item).Choices.MayStandTogether());

    private static FormItem Item(FormDescription form, string name) => form.Items.Single(item => item.Name == name);

    private static string Words(FormDescription form, string item) => string.Join('・', Item(form, item).Choices.Select(choice => choice.Word));
}
