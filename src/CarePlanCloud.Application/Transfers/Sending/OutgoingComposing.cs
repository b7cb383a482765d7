using CarePlanCloud.Application.Offices;
using CarePlanCloud.Application.Transfers.Sending.Books;
using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Sending;

/// <summary>Rows of an office's data → a legal unit, or the reasons why there is none. What is shown beforehand is what is written later.</summary>
internal static class OutgoingComposing
{
    public static ComposeResult Compose(this UnitContent content, Office office, Outgoing unit) => ExchangeFiles.Compose(new UnitRequest(
        new OfficeAddress(office.OfficeNumber, unit.SenderServiceKind),
        new OfficeAddress(unit.ReceiverOfficeNumber, unit.ReceiverServiceKind),
        SerialDesk.Parse(unit.SerialNumber),
        content.Records)
    {
        FamilyCharts = content.Charts,
    });
}
