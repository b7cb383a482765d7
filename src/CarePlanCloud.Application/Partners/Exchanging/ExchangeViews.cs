namespace CarePlanCloud.Application.Partners.Exchanging;

/// <summary>What went to and fro with a partner in a year, as it can be proved. Never who it was about.</summary>
/// <param name="FirstOn">Of the first proved exchange, in Japan; null when nothing is proved.</param>
/// <param name="Sent">Units that lay in the partner's inbox here, each with its 受領証.</param>
/// <param name="Received">Units of the partner that lay in this office's inbox, each with its 受領証.</param>
/// <param name="NationalConfirmed">Units exported for the national system whose arrival the partner confirmed, by link or by phone.</param>
/// <param name="NationalOpen">Units exported for the national system that nobody confirmed: shown, not counted.</param>
/// <param name="TakenInByHand">Files of the partner dropped here: on which road they came nobody recorded; shown, not counted.</param>
/// <param name="Months">In how many months of the year something proved went either way.</param>
/// <param name="FirstProof">The message of the first proved exchange; null when nothing is proved.</param>
public sealed record ExchangePartner(
    string OfficeNumber, string Name, DateOnly? FirstOn, int Sent, int Received, int NationalConfirmed, int NationalOpen, int TakenInByHand, int Months,
    Guid? FirstProof)
{
    public int Receipts => Sent + Received + NationalConfirmed;
}

/// <summary>The partners of a 年度, who is proved first.</summary>
/// <param name="Year">The year in which its April lies.</param>
/// <param name="ByData">With how many partners data were exchanged, on either road.</param>
/// <param name="ByNational">With how many of them through the national system.</param>
/// <param name="Needed">How many are asked for.</param>
public sealed record ExchangeYear(
    int Year, string Name, DateOnly From, DateOnly Until, string OfficeNumber, string OfficeName, int ByData, int ByNational, int Needed,
    IReadOnlyList<ExchangePartner> Partners);
