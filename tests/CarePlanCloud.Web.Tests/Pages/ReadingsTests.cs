using CarePlanCloud.Web.Components.Pages;
using Xunit;

namespace CarePlanCloud.Web.Tests.Pages;

public sealed class ReadingsTests
{
    [Fact]
    public void What_was_begun_earlier_and_comes_later_is_not_shown()
    {
        var readings = new Readings();
        var (first, second, third) = (readings.Begin(), readings.Begin(), readings.Begin());
        Assert.True(readings.MayShow(second));
        Assert.False(readings.MayShow(first));
        Assert.True(readings.MayShow(third));
        Assert.False(readings.MayShow(second));
        Assert.True(readings.MayShow(readings.Begin()));
    }
}
