using CarePlanCloud.Application.Reports.Typesetting;

namespace CarePlanCloud.Application.Reports.ClientProfiles;

/// <summary>利用者基本情報. Codes are those of the exchange files (UPKIHON).</summary>
public sealed record ProfilePaper : Paper
{
    /// <summary>作成担当者.</summary>
    public string? AuthorName { get; init; }

    public DateOnly? ConsultedOn { get; init; }

    /// <summary>01 来所, 02 電話, 03 その他.</summary>
    public string? ConsultationMethod { get; init; }

    public string? ConsultationMethodOther { get; init; }

    /// <summary>01 初回, 02 再来.</summary>
    public string? Occurrence { get; init; }

    public DateOnly? PreviouslyConsultedOn { get; init; }

    /// <summary>01 在宅, 02 入院又は入所中.</summary>
    public string? Situation { get; init; }

    public string? SituationDetail { get; init; }

    public string? ClientKana { get; init; }

    /// <summary>1 男, 2 女.</summary>
    public string? Sex { get; init; }

    public DateOnly? BirthDate { get; init; }

    /// <summary>Years on the day of the consultation.</summary>
    public int? Age { get; init; }

    public string? Address { get; init; }

    public string? Telephone { get; init; }

    public string? Fax { get; init; }

    /// <summary>障害高齢者の日常生活自立度, 01 … 42.</summary>
    public string? DisabilityIndependence { get; init; }

    /// <summary>認知症高齢者の日常生活自立度, 01 … 08.</summary>
    public string? DementiaIndependence { get; init; }

    /// <summary>01 非該当, 12, 13, 21 … 25.</summary>
    public string? CareLevel { get; init; }

    public DateOnly? CertifiedFrom { get; init; }

    public DateOnly? CertifiedTo { get; init; }

    public string? PreviousCareLevel { get; init; }

    /// <summary>1 該当あり, 2 該当なし.</summary>
    public string? ChecklistResult { get; init; }

    public DateOnly? ChecklistOn { get; init; }

    /// <summary>身障, 療育, 精神, 難病: which of the four apply.</summary>
    public IReadOnlyList<bool> Disabilities { get; init; } = [];

    public string? DisabilityRemarks { get; init; }

    /// <summary>01 … 08.</summary>
    public string? Housing { get; init; }

    public int? RoomFloor { get; init; }

    /// <summary>1 有, 2 無.</summary>
    public string? HomeModification { get; init; }

    /// <summary>国民年金, 厚生年金, 障害年金, 生活保護.</summary>
    public IReadOnlyList<bool> Incomes { get; init; } = [];

    public string? IncomeDetail { get; init; }

    public ProfileContact? Visitor { get; init; }

    public IReadOnlyList<ProfileContact> EmergencyContacts { get; init; } = [];

    /// <summary>家族構成, PNG or JPEG.</summary>
    public ReadOnlyMemory<byte> FamilyChart { get; init; }

    public string? FamilyRelations { get; init; }

    public string? LifeHistory { get; init; }

    public string? DailyLife { get; init; }

    public IReadOnlyList<ProfileDayRow> Day { get; init; } = [];

    public string? Hobbies { get; init; }

    public string? Friends { get; init; }

    public IReadOnlyList<ProfileIllness> Illnesses { get; init; } = [];

    public string? PublicServices { get; init; }

    public string? InformalServices { get; init; }

    /// <summary>The municipality's wording; null leaves the paragraph out.</summary>
    public string? ConsentText { get; init; }

    public DateOnly? ConsentOn { get; init; }

    public string? ConsenterName { get; init; }

    public override string FormTitle => ProfileLabels.Title;

    internal override void Compose(Booklet booklet) => new ProfileForm(this, booklet).Compose();
}

public sealed record ProfileContact(string? Name, string? Relationship, string? Address, string? Telephone);

/// <summary>A row of １日の生活・すごし方.</summary>
public sealed record ProfileDayRow(string? Time, string? Client, string? Family);

/// <summary>A row of 現病歴・既往歴と経過.</summary>
/// <param name="IsAttendingDoctor">☆ in front of the doctor.</param>
/// <param name="Course">01 治療中, 02 経観中, 03 その他.</param>
public sealed record ProfileIllness(
    string? When, string? Name, string? Doctor, bool IsAttendingDoctor, string? Telephone, string? Course, string? Treatment);
