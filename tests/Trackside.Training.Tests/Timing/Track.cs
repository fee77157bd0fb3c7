using Trackside.Training.Quantities;
using Trackside.Training.Timing;
using Trackside.Training.Workouts;
using static Trackside.Training.Tests.Workouts.Sketch;

namespace Trackside.Training.Tests.Timing;

/// <summary>Ana, Bea and Cora at the track, and two phones.</summary>
internal sealed class Track
{
    private readonly Throws _throws = new(7);

    public Track(Workout? workout = null)
    {
        Workout = workout ?? Session(Times(6, Workouts.Sketch.Run("200m"))).With(Rest("1:30"));
        Phone = new TimedPhone(_throws, 1_779_123_600_000);
        Other = new TimedPhone(_throws, 1_779_123_600_000);
        Phones.AddRange([Phone, Other]);
        Plan = new TimingPlan("", Workout, [new(Ana, "Ana"), new(Bea, "Bea"), new(Cora, "Cora")], (_, rep, _) => rep.Target is null ? null : Aim);
    }

    public static Guid Ana { get; } = new("0198c0de-0000-7000-8000-00000000000a");

    public static Guid Bea { get; } = new("0198c0de-0000-7000-8000-00000000000b");

    public static Guid Cora { get; } = new("0198c0de-0000-7000-8000-00000000000c");

    public static RepAim Aim { get; } = new(Duration.FromSeconds(30), Duration.FromSeconds(29.7m), Duration.FromSeconds(30.3m));

    public Workout Workout { get; }

    public TimingPlan Plan { get; }

    public TimedPhone Phone { get; }

    public TimedPhone Other { get; }

    public List<TimedPhone> Phones { get; } = [];

    public IEnumerable<Mark> Marks => Phones.SelectMany(phone => phone.Marks);

    public Board Board => Board.Of(Plan, Marks);

    public Guid NewId() => _throws.Id();

    public static RepRef Rep(int number) => RepRef.Of(number);

    /// <summary>They start the rep, and each finishes after so many seconds.</summary>
    public void Run(int rep, params (Guid Athlete, decimal Seconds)[] runs) => Run(Phone, rep, runs);

    public static void Run(TimedPhone phone, int rep, params (Guid Athlete, decimal Seconds)[] runs)
    {
        var began = phone.Now;
        phone.Press(new Started([.. runs.Select(run => run.Athlete)], Rep(rep)));
        foreach (var (athlete, seconds) in runs.OrderBy(run => run.Seconds))
        {
            phone.WaitUntil(began + (long)(1_000 * seconds)).Press(new Finished { Athlete = athlete, Rep = Rep(rep) });
        }
    }

    public AthleteRep RepOf(Guid athlete, int number) => Of(athlete).Reps.Single(rep => rep.Rep.Ref == Rep(number));

    public BoardAthlete Of(Guid athlete) => Board.Athletes.Single(one => one.Id == athlete);

    public MarkState StateOf(Mark mark) => Board.Marks.Single(one => one.Mark.Id == mark.Id).State;

    public MarkTrouble TroubleOf(Mark mark) => Board.Marks.Single(one => one.Mark.Id == mark.Id).Trouble;

    /// <summary>How an athlete's reps stand: <c>30.0 31.2 running ahead</c>.</summary>
    public string Reps(Guid athlete) => string.Join(' ', Of(athlete).Reps.Select(rep => rep.State == RepState.Run
        ? $"{(rep.Milliseconds is { } time ? $"{time / 1_000m:0.0##}" : "?")}"
        : char.ToLowerInvariant(rep.State.ToString()[0]) + rep.State.ToString()[1..]));
}
