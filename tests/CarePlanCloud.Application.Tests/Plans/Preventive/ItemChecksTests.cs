using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Plans.Preventive;
using CarePlanCloud.Application.Plans.Preventive.Forms;
using Xunit;

namespace CarePlanCloud.Application.Tests.Plans.Preventive;

public sealed class ItemChecksTests
{
    [Theory]
    [InlineData("ConsultationDate", "20261105", true)]
    [InlineData("ConsultationDate", "20261131", false)]
    [InlineData("ConsultationDate", "R8.11.5", false)]
    [InlineData("ClientPhone", "000-0000-0004", true)]
    [InlineData("ClientPhone", "000-0000-0000-00", false)]
    [InlineData("ClientPhone", "自宅", false)]
    [InlineData("OwnRoomFloor", "12", true)]
    [InlineData("OwnRoomFloor", "100", false)]
    [InlineData("HousingType", "05", true)]
    [InlineData("HousingType", "09", false)]
    [InlineData("DisabilityMental", "0", true)]
    [InlineData("DisabilityMental", "2", false)]
    [InlineData("LifeHistory", "", true)]
    public void What_may_stand_in_an_item(string item, string value, bool fits) =>
        Assert.Equal(fits, ItemChecks.Problem(PreventiveForms.Of(PreventiveDocumentKind.ClientProfile).Items.Single(found => found.Name == item), value) is null);

    [Theory]
    [InlineData("ChecklistCountNutrition", "2", true)]
    [InlineData("ChecklistCountNutrition", "3", false)]
    [InlineData("ChecklistCountExercise", "5", true)]
    public void Counts_do_not_exceed_the_questions_on_the_paper(string item, string value, bool fits) =>
        Assert.Equal(fits, ItemChecks.Problem(PreventiveForms.Of(PreventiveDocumentKind.PreventivePlan).Items.Single(found => found.Name == item), value) is null);

    [Fact]
    public void Texts_are_not_endless() =>
        Assert.NotNull(ItemChecks.Problem(PreventiveForms.All[0].Items.Single(item => item.Name == "LifeHistory"), new string('あ', ItemChecks.LongestText + 1)));
}
