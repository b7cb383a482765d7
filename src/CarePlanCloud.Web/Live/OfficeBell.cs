using System.Collections.Concurrent;

namespace CarePlanCloud.Web.Live;

/// <summary>Tells the open pages of an office that something of it has changed. What has changed they read themselves, through the door.</summary>
public sealed class OfficeBell
{
    private readonly ConcurrentDictionary<Listener, string> listeners = new();

    /// <param name="officeNumber">Whose news.</param>
    /// <param name="heard">Called on any thread; must not wait.</param>
    /// <returns>To be disposed when the page is left.</returns>
    public IDisposable Listen(string officeNumber, Action heard)
    {
        var listener = new Listener(this, heard);
        listeners[listener] = officeNumber;
        return listener;
    }

    public void Ring(string officeNumber)
    {
        foreach (var (listener, office) in listeners)
        {
            if (office == officeNumber)
            {
                listener.Heard();
            }
        }
    }

    /// <summary>After news may have been missed.</summary>
    public void RingEverywhere()
    {
        foreach (var listener in listeners.Keys)
        {
            listener.Heard();
        }
    }

    private sealed class Listener(OfficeBell bell, Action heard) : IDisposable
    {
        public Action Heard => heard;

        public void Dispose() => bell.listeners.TryRemove(this, out _);
    }
}
