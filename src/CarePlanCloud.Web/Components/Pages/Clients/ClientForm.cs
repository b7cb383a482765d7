using CarePlanCloud.Application.Clients;
using CarePlanCloud.Domain;
using CarePlanCloud.Web.Components.Shared.Fields;

namespace CarePlanCloud.Web.Components.Pages.Clients;

/// <summary>A line of 連絡先 while it is typed.</summary>
public sealed class ContactForm
{
    public string Name { get; set; } = "";

    public string Relation { get; set; } = "";

    public string Address { get; set; } = "";

    public string Phone { get; set; } = "";
}

/// <summary>基本 and 連絡先 while they are typed: everything is text, so nothing that was typed is lost.</summary>
public sealed class ClientForm
{
    public string InsurerNumber { get; set; } = "";

    public string InsuredNumber { get; set; } = "";

    public string Name { get; set; } = "";

    public string Kana { get; set; } = "";

    public string Sex { get; set; } = "";

    public TypedDay BirthDate { get; set; } = TypedDay.Empty;

    public string PostalCode { get; set; } = "";

    public string Address1 { get; set; } = "";

    public string Address2 { get; set; } = "";

    public string Phone { get; set; } = "";

    public List<ContactForm> Contacts { get; } = [];

    public string CareManagerId { get; set; } = "";

    public string SatelliteId { get; set; } = "";

    public TypedDay RequestFiledOn { get; set; } = TypedDay.Empty;

    public string Note { get; set; } = "";

    public static ClientForm Of(ClientDraft draft)
    {
        var form = new ClientForm
        {
            InsurerNumber = draft.InsurerNumber,
            InsuredNumber = draft.InsuredNumber,
            Name = draft.Name,
            Kana = draft.Kana,
            Sex = draft.Sex,
            BirthDate = TypedDay.Of(draft.BirthDate),
            PostalCode = draft.PostalCode,
            Address1 = draft.Address1,
            Address2 = draft.Address2,
            Phone = draft.Phone,
            CareManagerId = draft.CareManagerId?.ToString() ?? "",
            SatelliteId = draft.SatelliteId?.ToString() ?? "",
            RequestFiledOn = TypedDay.Of(draft.RequestFiledOn),
            Note = draft.Note,
        };
        form.Contacts.AddRange(draft.Contacts.Select(contact => new ContactForm
        {
            Name = contact.Name, Relation = contact.Relation, Address = contact.Address, Phone = contact.Phone,
        }));
        return form;
    }

    public ClientDraft ToDraft() => new()
    {
        InsurerNumber = InsurerNumber,
        InsuredNumber = InsuredNumber,
        Name = Name,
        Kana = Kana,
        Sex = Sex,
        BirthDate = BirthDate.Day,
        PostalCode = PostalCode,
        Address1 = Address1,
        Address2 = Address2,
        Phone = Phone,
        Contacts = [.. Contacts.Select(contact => new Contact(contact.Name, contact.Relation, contact.Address, contact.Phone))],
        CareManagerId = Guid.TryParse(CareManagerId, out var manager) ? manager : null,
        SatelliteId = Guid.TryParse(SatelliteId, out var satellite) ? satellite : null,
        RequestFiledOn = RequestFiledOn.Day,
        Note = Note,
    };

    /// <summary>Dates that cannot be read must not be saved as none.</summary>
    public IEnumerable<FieldProblem> Unreadable()
    {
        if (BirthDate.Problem is { } birth)
        {
            yield return new("birth_date", birth);
        }

        if (RequestFiledOn.Problem is { } filed)
        {
            yield return new("request_filed_on", filed);
        }
    }

    /// <summary>Whether something was typed that is not saved.</summary>
    public bool Differs(ClientDraft saved)
    {
        var draft = ToDraft();
        return Unreadable().Any() || draft with { Contacts = [] } != saved with { Contacts = [] } || !draft.Contacts.SequenceEqual(saved.Contacts);
    }
}
