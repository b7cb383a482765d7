using CarePlanCloud.Domain.Clients;
using Xunit;

namespace CarePlanCloud.Domain.Tests.Clients;

public sealed class NamesakesTests
{
    private static readonly PersonName Hana = new(Guid.NewGuid(), "見本花子", "ミホンハナコ", new DateOnly(1940, 1, 2));

    [Fact]
    public void The_same_name_or_the_same_kana_is_a_namesake()
    {
        var written = Hana with { Id = Guid.NewGuid(), Kana = "" };
        var spoken = Hana with { Id = Guid.NewGuid(), Name = "見本華子" };
        Assert.Equal([written, spoken], Namesakes.Among(Hana, [written, spoken]));
    }

    [Fact]
    public void Nobody_is_ones_own_namesake() => Assert.Empty(Namesakes.Among(Hana, [Hana]));

    [Fact]
    public void Two_without_kana_or_name_are_not_alike() =>
        Assert.Empty(Namesakes.Among(new(Guid.NewGuid(), "", "", null), [new(Guid.NewGuid(), "", "", null), Hana]));

    [Fact]
    public void Who_has_the_same_birth_date_stands_first()
    {
        var older = Hana with { Id = Guid.NewGuid(), BirthDate = new DateOnly(1930, 1, 2) };
        var same = Hana with { Id = Guid.NewGuid() };
        Assert.Equal([same, older], Namesakes.Among(Hana, [older, same]));
        Assert.Equal((true, false), (Namesakes.AreProbablyOne(Hana, same), Namesakes.AreProbablyOne(Hana, older)));
    }

    [Fact]
    public void Without_a_birth_date_nobody_is_probably_the_same() =>
        Assert.False(Namesakes.AreProbablyOne(Hana with { BirthDate = null }, Hana with { Id = Guid.NewGuid(), BirthDate = null }));
}
