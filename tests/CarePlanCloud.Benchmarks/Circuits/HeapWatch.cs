#pragma warning disable CA1050, CA1812 // .NET looks for a start-up hook by this name, outside of any namespace.
using System.Globalization;
using System.Net;
using System.Net.Sockets;

/// <summary>
/// Inside the process that is measured (DOTNET_STARTUP_HOOKS), so that the product itself needs no door for it: whoever connects is told
/// the bytes that are alive on the managed heap, after a full collection. Loopback only.
/// </summary>
internal sealed class StartupHook
{
    public const string Mark = "Heap watched on port ";

    public static void Initialize()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Console.WriteLine($"{Mark}{((IPEndPoint)listener.LocalEndpoint).Port}");
        new Thread(() => Answer(listener)) { IsBackground = true, Name = "heap" }.Start();
    }

    private static void Answer(TcpListener listener)
    {
        while (true)
        {
            using var asking = listener.AcceptTcpClient();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            using var writer = new StreamWriter(asking.GetStream());
            writer.Write(GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture));
        }
    }
}
