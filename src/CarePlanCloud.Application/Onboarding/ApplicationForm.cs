using CarePlanCloud.Application.Licences;

namespace CarePlanCloud.Application.Onboarding;

/// <summary>What an applicant types, as typed. The meaning of each part stands at <see cref="OfficeApplication"/>.</summary>
/// <param name="Certificate">The bytes of the file; null without one.</param>
public sealed record ApplicationForm(
    string OfficeNumber = "", string KjBillingId = "", IReadOnlyList<string>? ServiceKinds = null, string CorporationName = "", string OfficeName = "",
    string PostalCode = "", string Address = "", string Phone = "", string AdministratorName = "", string AdministratorKana = "", string Mail = "",
    LicenceKind Terms = LicenceKind.Trial, byte[]? Certificate = null);
