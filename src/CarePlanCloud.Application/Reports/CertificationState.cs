namespace CarePlanCloud.Application.Reports;

/// <summary>認定済・申請中, with the codes of the exchange files.</summary>
public enum CertificationState
{
    Unknown = 0,
    Applied = 1,
    Certified = 2,
}
