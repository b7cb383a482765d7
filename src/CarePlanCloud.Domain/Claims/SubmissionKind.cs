namespace CarePlanCloud.Domain.Claims;

/// <summary>給付管理票情報作成区分. The values are the codes of the record.</summary>
public enum SubmissionKind
{
    /// <summary>新規.</summary>
    New = 1,

    /// <summary>修正: replaces the one that 国保連 holds.</summary>
    Correction = 2,

    /// <summary>取消.</summary>
    Cancellation = 3,
}
