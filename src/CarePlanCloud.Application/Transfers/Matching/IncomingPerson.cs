using CarePlanCloud.Application.Transfers.Importing;

namespace CarePlanCloud.Application.Transfers;

/// <summary>Somebody in the book who may be meant.</summary>
/// <param name="Score">0 to 99.</param>
/// <param name="Why">The reasons in words.</param>
public sealed record MatchCandidate(
    Guid ClientId, string Name, string Kana, DateOnly? BirthDate, string InsurerNumber, string InsuredNumber, int Score, IReadOnlyList<string> Why);

/// <summary>One client of an incoming unit.</summary>
/// <param name="InsurerNumber">As the file says it, and the next.</param>
/// <param name="Name">As the file says it, or the book; empty when neither does.</param>
/// <param name="Why">What holds the client back, and how to go on; empty for those who are ready.</param>
/// <param name="ReadAs">The client of the book that a remembered decision reads this number as; null without one.</param>
/// <param name="Enters">The import enters the client into the book.</param>
/// <param name="CanBeNew">The file says enough to enter a client.</param>
/// <param name="Candidates">For those nobody knows: the likeliest first.</param>
public sealed record IncomingPerson(
    string InsurerNumber,
    string InsuredNumber,
    string Name,
    string Kana,
    DateOnly? BirthDate,
    ClientStanding Standing,
    string Why,
    Guid? ReadAs,
    bool Enters,
    bool CanBeNew,
    IReadOnlyList<MatchCandidate> Candidates)
{
    /// <summary>Stays behind until somebody decides, or until what is missing is there.</summary>
    public bool Waits => Standing is ClientStanding.Unknown or ClientStanding.NoPlace;
}
