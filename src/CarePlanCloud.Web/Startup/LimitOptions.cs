namespace CarePlanCloud.Web.Startup;

/// <summary>Section "Limits" of the settings: how often a minute.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Passwords tried for one account.</summary>
    public int SignInsOfAccount { get; set; } = 5;

    /// <summary>Passwords, codes and letters asked for from one address.</summary>
    public int SignInsOfAddress { get; set; } = 20;

    /// <summary>Codes tried for one person.</summary>
    public int SecondFactors { get; set; } = 3;

    /// <summary>Requests to the API that change something, for one key or session.</summary>
    public int Writes { get; set; } = 60;

    /// <summary>Requests to the API that read, for one key or session.</summary>
    public int Reads { get; set; } = 300;

    /// <summary>Requests to the API from one address, whatever keys they carry.</summary>
    public int RequestsOfAddress { get; set; } = 1_200;

    /// <summary>Open pages of one person.</summary>
    public int Circuits { get; set; } = 5;
}
