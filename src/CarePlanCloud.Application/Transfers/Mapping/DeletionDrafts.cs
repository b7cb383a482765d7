using CarePlanCloud.Exchange;

namespace CarePlanCloud.Application.Transfers.Mapping;

/// <summary>What is taken back → the rows of the five deletions (R86: every item is filled).</summary>
internal static class DeletionDrafts
{
    /// <summary>DLT1KYO.</summary>
    public static RecordDraft Plan(ClientNumber client, DateOnly planDate) => Of("DLT1KYO", client).Set("PlanDate", planDate);

    /// <summary>DLTPLAN (R87: the month of the file name).</summary>
    public static RecordDraft Slip(ClientNumber client, DateOnly serviceMonth) => Of("DLTPLAN", client).Set("ServiceMonth", serviceMonth);

    /// <summary>DLTJSK: per service kind (R100).</summary>
    public static RecordDraft Actuals(ClientNumber client, DateOnly serviceMonth, string officeNumber, string serviceKind) =>
        Of("DLTJSK", client).Set("ServiceMonth", serviceMonth).Set("ServiceOfficeNumber", officeNumber).Set("ServiceKind", serviceKind);

    /// <summary>DLTKIHON.</summary>
    public static RecordDraft ClientProfile(ClientNumber client, DateOnly consultationDate) =>
        Of("DLTKIHON", client).Set("ConsultationDate", consultationDate);

    /// <summary>DLTYOBO.</summary>
    public static RecordDraft PreventivePlan(ClientNumber client, DateOnly planDate) => Of("DLTYOBO", client).Set("PlanDate", planDate);

    private static RecordDraft Of(string recordKind, ClientNumber client) =>
        new RecordDraft(recordKind).Set("InsurerNumber", client.InsurerNumber).Set("InsuredNumber", client.InsuredNumber);
}
