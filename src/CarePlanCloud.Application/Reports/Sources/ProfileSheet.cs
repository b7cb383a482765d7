using CarePlanCloud.Application.Plans;
using CarePlanCloud.Application.Reports.ClientProfiles;

namespace CarePlanCloud.Application.Reports.Sources;

/// <summary>利用者基本情報 as it is written or was received → as it is printed.</summary>
internal static class ProfileSheet
{
    public static ProfilePaper Of(PreventiveDocument document)
    {
        var items = new SheetItems(document.Items);
        return new ProfilePaper
        {
            ClientName = items.Text("ClientName"),
            AuthorName = items.Text("PlanAuthorName"),
            ConsultedOn = document.Date,
            ConsultationMethod = items.Text("ConsultationMethod"),
            ConsultationMethodOther = items.Text("ConsultationMethodOther"),
            Occurrence = items.Text("ConsultationOccurrence"),
            PreviouslyConsultedOn = items.Day("PreviousConsultationDate"),
            Situation = items.Text("ClientSituation"),
            SituationDetail = items.Text("ClientSituationDetail"),
            ClientKana = items.Text("ClientNameKana"),
            Sex = items.Text("ClientSex"),
            BirthDate = items.Day("ClientBirthDate"),
            Age = SheetItems.AgeOn(items.Day("ClientBirthDate"), document.Date),
            Address = items.Text("ClientAddress"),
            Telephone = items.Text("ClientPhone"),
            Fax = items.Text("ClientFax"),
            DisabilityIndependence = items.Text("DisabledElderlyIndependence"),
            DementiaIndependence = items.Text("DementiaElderlyIndependence"),
            CareLevel = items.Text("CareLevel"),
            CertifiedFrom = items.Day("CertificationValidFrom"),
            CertifiedTo = items.Day("CertificationValidTo"),
            PreviousCareLevel = items.Text("PreviousCareLevel"),
            ChecklistResult = items.Text("BasicChecklistResult"),
            ChecklistOn = items.Day("BasicChecklistDate"),
            Disabilities = items.Are("DisabilityPhysical", "DisabilityIntellectual", "DisabilityMental", "DisabilityIntractableDisease"),
            DisabilityRemarks = items.Text("DisabilityRemarks"),
            Housing = items.Text("HousingType"),
            RoomFloor = items.Number("OwnRoomFloor"),
            HomeModification = items.Text("HomeModification"),
            Incomes = items.Are("IncomeNationalPension", "IncomeEmployeePension", "IncomeDisabilityPension", "IncomePublicAssistance"),
            IncomeDetail = items.Text("IncomeDetail"),
            Visitor = Person(items, "Visitor"),
            EmergencyContacts = [.. Enumerable.Range(1, 4).Select(place => Person(items, $"EmergencyContact{place}"))],
            FamilyChart = document.FamilyChart ?? ReadOnlyMemory<byte>.Empty,
            FamilyRelations = items.Text("FamilyRelations"),
            LifeHistory = items.Text("LifeHistory"),
            DailyLife = items.Text("DailyLifeOverview"),
            Day = [.. document.Rows.Select(row => new SheetItems(row)).Select(row =>
                new ProfileDayRow(row.Text("TimeText"), row.Text("ClientActivity"), row.Text("CaregiverActivity")))],
            Hobbies = items.Text("HobbiesAndSkills"),
            Friends = items.Text("FriendsAndCommunity"),
            Illnesses = [.. document.Illnesses.Select(row => Illness(new SheetItems(row)))],
            PublicServices = items.Text("CurrentPublicServices"),
            InformalServices = items.Text("CurrentInformalServices"),
            ConsentOn = document.AgreedOn ?? items.Day("ConsentDate"),
            ConsenterName = items.Text("ConsenterName") ?? document.AgreedBy,
        };
    }

    private static ProfileContact Person(SheetItems items, string who) =>
        new(items.Text(who + "Name"), items.Text(who + "Relationship"), items.Text(who + "Address"), items.Text(who + "Phone"));

    private static ProfileIllness Illness(SheetItems row) => new(
        row.Text("DateText"), row.Text("DiseaseName"), row.Text("MedicalInstitutionAndDoctor"), row.Is("AttendingDoctorFlag"),
        row.Text("MedicalInstitutionPhone"), row.Text("CourseCode"), row.Text("TreatmentDetail"));
}
