using System.Net.Sockets;
using CarePlanCloud.Domain;
using Npgsql;

namespace CarePlanCloud.Application.Outbox;

/// <summary>How an attempt ended.</summary>
public enum WorkEnd
{
    /// <summary>Done, or there was nothing left to do.</summary>
    Done,

    /// <summary>The worker was told to stop: somebody else goes on at once.</summary>
    Interrupted,

    /// <summary>Something it needs is away and will come back: the database, the partner.</summary>
    Away,

    /// <summary>It broke by itself.</summary>
    Broken,
}

/// <param name="Why">For the people of the office; no name and no number of a client.</param>
public sealed record WorkResult(long EntryId, WorkEnd End, string Why = "");

/// <summary>Tells what is away from what is broken. Only kinds of errors are told on: their messages may hold what a file says.</summary>
internal static class WorkFaults
{
    private const string Died = "処理の途中でプログラムが止まりました";

    // Classes of SQLSTATE: connection, insufficient resources, lock not available, operator intervention, system error; and what two
    // transactions do to each other.
    private static readonly string[] AwayClasses = ["08", "40", "53", "55", "57", "58"];

    public static string OfDeadWorker => Died;

    public static WorkResult Of(long entryId, Refusal refusal) => new(entryId, WorkEnd.Away, refusal.Message);

    public static WorkResult Of(long entryId, Exception fault) => IsAway(fault)
        ? new WorkResult(entryId, WorkEnd.Away, $"{(Chain(fault).Any(one => one is NpgsqlException) ? "データベース" : "相手のサーバー")}につながりませんでした。")
        : new WorkResult(entryId, WorkEnd.Broken, $"処理の途中でエラーが起きました（{KindOf(fault)}）。");

    public static bool IsAway(Exception fault) => Chain(fault).Any(one => one switch
    {
        PostgresException answered => AwayClasses.Contains(answered.SqlState[..2], StringComparer.Ordinal),
        NpgsqlException or TimeoutException or SocketException or IOException => true,
        _ => false,
    });

    private static string KindOf(Exception fault) =>
        Chain(fault).OfType<PostgresException>().FirstOrDefault() is { } answered ? $"SQLSTATE {answered.SqlState}" : Chain(fault).Last().GetType().Name;

    private static IEnumerable<Exception> Chain(Exception fault)
    {
        for (var one = fault; one is not null; one = one.InnerException)
        {
            yield return one;
        }
    }
}
