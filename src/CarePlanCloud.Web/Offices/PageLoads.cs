namespace CarePlanCloud.Web.Offices;

/// <summary>Whether the page on the screen still reads what it shows first. One for each circuit.</summary>
public sealed class PageLoads
{
    private int _underWay;

    /// <summary>The first has begun, or the last has ended.</summary>
    public event Action? Changed;

    public bool Any => _underWay > 0;

    /// <summary>Until it is disposed the page is reading.</summary>
    public IDisposable Begin()
    {
        Count(1);
        return new Load(this);
    }

    private void Count(int step)
    {
        var before = Any;
        _underWay += step;
        if (before != Any)
        {
            Changed?.Invoke();
        }
    }

    private sealed class Load(PageLoads loads) : IDisposable
    {
        public void Dispose() => loads.Count(-1);
    }
}
