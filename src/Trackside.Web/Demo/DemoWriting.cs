using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Trackside.Web.Components;
using Trackside.Web.Meaning;
using Trackside.Web.Settings;
using Trackside.Web.Store;

namespace Trackside.Web.Demo;

/// <summary>Keeps the demo squad such that it always ends today.</summary>
internal sealed class DemoWriting(IServiceScopeFactory scopes, IConfiguration configuration, DemoSquad demo, Readings readings, TimeProvider clock, ILogger<DemoWriting> log)
{
    public const string Name = "Demo squad (invented)";

    private const string Job = "demo squad";
    private const long Seed = 1;
    private const int Days = 730;

    private static readonly TimeSpan MakingTakes = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(200);

    private static readonly Action<ILogger, DateOnly, int, int, int, Exception?> Made =
        LoggerMessage.Define<DateOnly, int, int, int>(LogLevel.Information, new EventId(1, nameof(Made)), "The demo squad of {Day:yyyy-MM-dd} was made: {Sessions} sessions, {Results} results, in {Milliseconds} ms.");

    /// <summary>The same in every store, so that links to it stay good when it is made anew.</summary>
    public static Guid SquadId { get; } = Dice.IdOf(new DateOnly(2020, 1, 1), Seed);

    public bool IsWanted => configuration.IsOn(AllSettings.Demo, usually: true);

    /// <summary>Makes the demo squad where there is none or it is of another day, and takes it away where none is wanted.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TracksideDb>();

        // Nobody asks for it: the server itself makes the demo squad.
        db.Viewer = Viewer.Server;
        if (!IsWanted)
        {
            demo.Id = null;
            await db.Squads.Where(squad => squad.IsDemo).ExecuteDeleteAsync(cancellation);
            return;
        }

        var leases = scope.ServiceProvider.GetRequiredService<Leases>();
        while (!await IsOfTodayAsync(db, cancellation))
        {
            // One process makes it for all at the same database; the others wait until it is there, or until that one is gone.
            if (!await leases.HoldAsync(Job, MakingTakes, cancellation))
            {
                await Task.Delay(LookAgain, cancellation);
                continue;
            }

            try
            {
                await MakeAsync(db, cancellation);
            }
            finally
            {
                await leases.LetGoAsync(Job, CancellationToken.None);
            }
        }

        demo.Id = SquadId;
    }

    private async Task MakeAsync(TracksideDb db, CancellationToken cancellation)
    {
        try
        {
            if (!await IsOfTodayAsync(db, cancellation))
            {
                await ReplaceAsync(db, cancellation);

                // Two seasons at once leave much behind, once a day; it goes back to the machine rather than staying with us.
                db.ChangeTracker.Clear();
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }
        }
        catch (DbException) when (!cancellation.IsCancellationRequested)
        {
            // On a machine so slow that the job was taken from us, somebody else may have been quicker.
            if (!await IsOfTodayAsync(db, cancellation))
            {
                throw;
            }
        }
    }

    private async Task<bool> IsOfTodayAsync(TracksideDb db, CancellationToken cancellation) =>
        await db.Squads.AsNoTracking().SingleOrDefaultAsync(squad => squad.Id == SquadId, cancellation) is { } squad
        && DateOnly.FromDateTime(squad.CreatedAt.UtcDateTime) == Today;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private async Task ReplaceAsync(TracksideDb db, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var squad = new Squad { Id = SquadId, Name = Name, IsDemo = true, CreatedAt = clock.GetUtcNow() };
        var invented = Invent(readings, Today);
        var rows = SquadRows.Of(squad, readings, Seed, invented, Today);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Squads.Where(old => old.IsDemo).ExecuteDeleteAsync(cancellation);
        await db.InsertRowsAsync([squad], cancellation);
        await rows.InsertAsync(db, cancellation);
        await db.InsertRowsAsync(TemplatesOf(squad), cancellation);
        await transaction.CommitAsync(cancellation);
        Made(log, Today, rows.Sessions.Count, rows.Results.Count, (int)clock.GetElapsedTime(started).TotalMilliseconds, null);
    }

    /// <summary>The demo squad of a day.</summary>
    public static InventedSquad Invent(Readings readings, DateOnly today) => new Invention(readings, Seed, InventedNames.Demo, today).From(today.AddDays(-Days));

    private IEnumerable<Template> TemplatesOf(Squad squad) => Workouts.Library.Index().Select(one => new Template
    {
        Id = Dice.IdOf(new DateOnly(2020, 1, 1), Seed, one.Index, 9),
        SquadId = squad.Id,
        Name = one.Item.Title,
        Text = one.Item.Text,
        CreatedAt = squad.CreatedAt,
    }.Found(readings));
}
