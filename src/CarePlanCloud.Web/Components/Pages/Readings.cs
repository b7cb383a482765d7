namespace CarePlanCloud.Web.Components.Pages;

/// <summary>Readings of one list that overlap: what was begun before the one that is shown is older than it, however late it comes.</summary>
internal sealed class Readings
{
    private int _begun;
    private int _shown;

    /// <returns>The reading that begins now.</returns>
    public int Begin() => ++_begun;

    /// <returns>Whether it may be shown; from now on no older one may.</returns>
    public bool MayShow(int reading)
    {
        if (reading < _shown)
        {
            return false;
        }

        _shown = reading;
        return true;
    }
}
