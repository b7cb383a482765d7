using System.Collections.Concurrent;

namespace CarePlanCloud.Web.Live;

/// <summary>Tells open pages that something of what they listen to has changed. What has changed they read themselves, through the door.</summary>
public abstract class Bell
{
    private readonly ConcurrentDictionary<Listener, string> listeners = new();

    /// <param name="whose">Whose news.</param>
    /// <param name="heard">Called on any thread; must not wait.</param>
    /// <returns>To be disposed when the page is left.</returns>
    public IDisposable Listen(string whose, Action heard)
    {
        var listener = new Listener(this, heard);
        listeners[listener] = whose;
        return listener;
    }

    public void Ring(string whose)
    {
        foreach (var (listener, listensTo) in listeners)
        {
            if (listensTo == whose)
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

    private sealed class Listener(Bell bell, Action heard) : IDisposable
    {
        public Action Heard => heard;

        public void Dispose() => bell.listeners.TryRemove(this, out _);
    }
}

/// <summary>Rings by office number.</summary>
public sealed class OfficeBell : Bell;

/// <summary>Rings by a person's user id, when an office has changed what the person may do there.</summary>
public sealed class MemberBell : Bell;
