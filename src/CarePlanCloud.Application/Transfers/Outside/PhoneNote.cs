using CarePlanCloud.Domain;

namespace CarePlanCloud.Application.Transfers.Outside;

/// <summary>What somebody writes down of a call.</summary>
/// <param name="Person">Who was on the phone.</param>
/// <param name="Note">For a retraction the reason, which must be there.</param>
public sealed record PhoneNote(string Person, string Note = "")
{
    internal const int LongestNote = 200;
    private const int LongestPerson = 100;

    internal string Words => Note.Length > 0 ? $"電話：{Person}様　{Note}" : $"電話：{Person}様";

    internal PhoneNote Tidy() => new((Person ?? "").Trim(), (Note ?? "").Trim());

    internal Refusal? Problem() =>
        Person.Length is 0 or > LongestPerson ? TransferRefusals.PersonMissing : Note.Length > LongestNote ? TransferRefusals.NoteTooLong : null;
}
