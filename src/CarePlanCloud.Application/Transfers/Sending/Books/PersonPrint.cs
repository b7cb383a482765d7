using CarePlanCloud.Application.Clients;

namespace CarePlanCloud.Application.Transfers.Sending.Books;

/// <summary>What a supplement says of a client: when it changes, what was sent is no longer what holds.</summary>
internal sealed record PersonPrint(
    string InsurerNumber, string InsuredNumber, string Name, string Kana, string Sex, DateOnly? BirthDate, string Address, string Phone,
    IReadOnlyList<string> Certifications, int? LimitUnits, int BenefitRate, IReadOnlyList<string> Payers)
{
    public static PersonPrint Of(ClientMonth month) => new(
        month.Client.InsurerNumber, month.Client.InsuredNumber, month.Client.Name, month.Client.Kana, month.Client.Sex, month.Client.BirthDate,
        string.Join('|', month.Client.PostalCode, month.Client.Address1, month.Client.Address2), month.Client.Phone,
        [.. month.Certifications.Select(row => $"{row.Status} {row.CareLevel} {row.From:O} {row.To:O} {row.LimitFrom:O} {row.LimitTo:O}")],
        month.LimitUnits, month.BenefitRatePercent, [.. month.PublicExpenses.Select(expense => expense.PayerNumber)]);
}
