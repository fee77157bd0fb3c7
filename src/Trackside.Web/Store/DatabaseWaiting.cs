using System.Globalization;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Trackside.Web.Settings;

namespace Trackside.Web.Store;

/// <summary>Waits for a PostgreSQL that is not up yet, as when both are started together; and makes the database where it is not there and may be made.</summary>
internal static class DatabaseWaiting
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public static async Task UntilItAnswersAsync(TracksideDb db, TimeSpan patience, Action<string> say, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var pause = Shortest; ; pause = pause * 2 < Longest ? pause * 2 : Longest)
        {
            var problem = await TryAsync(db, cancellation);
            if (problem is null)
            {
                return;
            }

            var left = patience - TimeProvider.System.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
            {
                throw new CommandException($"PostgreSQL did not answer within {Seconds(patience)} seconds ({AllSettings.DatabaseWait.Variable}): {problem} Start it, or correct {AllSettings.Postgres.Variable}.");
            }

            if (pause == Shortest)
            {
                say($"PostgreSQL does not answer yet, and is waited for up to {Seconds(patience)} seconds: {problem}");
            }

            await Task.Delay(pause < left ? pause : left, cancellation);
        }
    }

    /// <summary>Whether trying again may help: the server is away, starting or stopping, or has no room.</summary>
    public static bool IsAway(Exception? problem) => problem switch
    {
        null => false,
        PostgresException refused => refused.IsTransient || refused.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown,
        SocketException or TimeoutException => true,
        NpgsqlException trouble => trouble.IsTransient || IsAway(trouble.InnerException),
        _ => IsAway(problem.InnerException),
    };

    // Null when it answers; a sentence when it may answer later. What waiting does not mend is refused at once.
    private static async Task<string?> TryAsync(TracksideDb db, CancellationToken cancellation)
    {
        try
        {
            // A connection that was kept may be cut at the other end, so it is asked something.
            await db.Database.ExecuteSqlAsync($"SELECT 1", cancellation);
            return null;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await MakeAsync(db, missing, cancellation);
            return null;
        }
        catch (PostgresException refused) when (!IsAway(refused))
        {
            throw new CommandException($"PostgreSQL answers, but does not let us in: {refused.MessageText} Correct {AllSettings.Postgres.Variable}, or the rights there.");
        }
        catch (Exception problem) when (IsAway(problem))
        {
            return Sentence(problem);
        }
    }

    private static async Task MakeAsync(TracksideDb db, PostgresException missing, CancellationToken cancellation)
    {
        try
        {
            await db.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellation);
        }
        catch (PostgresException quicker) when (quicker.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process has made it in the same moment.
        }
        catch (PostgresException)
        {
            throw new CommandException($"PostgreSQL answers, but {missing.MessageText}, and this user may not make it. Make it: createdb --owner=USER DATABASE.");
        }
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);

    // Entity Framework wraps what the driver says, and the driver what the network says; the driver names the address.
    private static string Sentence(Exception problem)
    {
        var told = problem is InvalidOperationException { InnerException: { } inner } ? inner : problem;
        return told.Message.EndsWith('.') ? told.Message : told.Message + ".";
    }
}
