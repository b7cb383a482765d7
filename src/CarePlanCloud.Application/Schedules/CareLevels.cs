namespace CarePlanCloud.Application.Schedules;

/// <summary>要介護状態区分 in words.</summary>
public static class CareLevels
{
    public static string NameOf(string code) => code switch
    {
        "06" => "事業対象者",
        "12" => "要支援1",
        "13" => "要支援2",
        "21" => "要介護1",
        "22" => "要介護2",
        "23" => "要介護3",
        "24" => "要介護4",
        "25" => "要介護5",
        _ => "",
    };
}
