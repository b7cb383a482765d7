namespace CarePlanCloud.Web.Tests.Hosting;

/// <summary>Bodies about an invented client.</summary>
internal static class ClientSamples
{
    public static object Rate => new { benefitRate = new { validFrom = "2026-08-01", percent = 90, reason = "share_certificate" } };

    public static object Expense =>
        new { publicExpense = new { validFrom = "2026-04-01", payerNumber = "12990016", recipientNumber = "0000018", percent = 100, ownPayment = 0 } };

    public static object Client(string insuredNumber, string name = "架空 華", string kana = "カクウ ハナ", uint version = 0, bool confirmed = false) => new
    {
        version,
        namesakesConfirmed = confirmed,
        client = new { insurerNumber = "122192", insuredNumber, name, kana, sex = "2", birthDate = "1941-05-06", contacts = new[] { new { name = "架空 夏夫", relation = "長男", address = "", phone = "000-0000-0012" } } },
    };

    public static object Certification(string level, string from, string to, bool endsPrevious = false) => new
    {
        endsPrevious,
        certification = new { insurerNumber = "122192", insuredNumber = "0000123456", careLevel = level, status = "certified", validFrom = from, validTo = to },
    };
}
