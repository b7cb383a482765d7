namespace CarePlanCloud.Web.Offices;

/// <summary>Finds the frame of an office for the person who is signed in.</summary>
public sealed class OfficeFrames
{
    /// <returns>Null when the office does not exist or the person has no membership there: the page says the same in both cases.</returns>
    public Task<OfficeFrame?> FindAsync(string officeNumber) => Task.FromResult<OfficeFrame?>(null);
}
