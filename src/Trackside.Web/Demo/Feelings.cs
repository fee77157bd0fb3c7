using Trackside.Web.Store;

namespace Trackside.Web.Demo;

/// <summary>What invented athletes and their coach write down beside the times.</summary>
internal static class Feelings
{
    private static readonly string[] Good = ["Felt easy, could have done more.", "Best session for weeks.", "Legs were there from the first rep.", "Held back on purpose, still quick."];
    private static readonly string[] Bad = ["Heavy legs from the warm-up on.", "Slept badly, nothing in the tank.", "Too hot for me today.", "Stomach. Jogged the last one in.", "Exams all week; tired."];
    private static readonly string[] Usual = ["Windy on the back straight.", "Ran with the group, lane 1.", "New spikes.", "Started too fast, then settled.", "Wet track.", "Watched the clock less, ran better.", "Alone today.", "Went with the men for the first half."];
    private static readonly string[] Private = ["Keep an eye on the left Achilles.", "Wants to race too often; talk before the weekend.", "Quiet today. Ask how school goes.", "Ready for a faster group."];
    private static readonly string[] Shared = ["Spikes for the last set.", "Windy: times on the home straight only.", "Groups of three, change the lead every rep.", "Start together, the slower half one straight later.", "Track closed until six; warm up on the road."];
    private static readonly string[] Coachs = ["Next time one rep more, or ten seconds less rest.", "Two of them were racing each other again.", "Recoveries drifted to well over what was asked.", "Right session, right week. Do it again in three."];

    public static InventedEntry Of(InventedEntry run, InventedAthlete athlete, double exertion, Mood mood, Dice dice)
    {
        var off = mood switch { Mood.Good => -0.7, Mood.Bad => 1.4, _ => 0 };
        var notes = mood switch { Mood.Good => Good, Mood.Bad => Bad, _ => Usual };
        return run with
        {
            Exertion = dice.Happens(athlete.Diary) ? Half(Math.Clamp(exertion + off + (0.5 * dice.Bell()), 1, 10)) : null,
            Feel = dice.Happens(athlete.Diary * 0.8) ? Math.Clamp((int)Math.Round(3.4 - off + (0.6 * dice.Bell())), 1, 5) : null,
            Sleep = dice.Happens(athlete.Diary * 0.7) ? Half(Math.Clamp(7.6 - (0.5 * off) + (0.7 * dice.Bell()), 4, 10)) : null,
            Soreness = dice.Happens(athlete.Diary * 0.6) ? Math.Clamp((int)Math.Round((exertion / 3) + off + dice.Bell()), 0, 9) : null,
            Note = dice.Happens(mood == Mood.Usual ? 0.05 : 0.4) ? dice.Of(notes) : "",
            PrivateNote = dice.Happens(0.012) ? dice.Of(Private) : "",
        };
    }

    /// <summary>The entry of somebody who was expected and could not come.</summary>
    public static InventedEntry Absent(int athlete, string why) => new(athlete, []) { Outcome = Outcome.DidNotStart, Note = why };

    public static InventedSession WithNotes(InventedSession session, Dice dice) => session with
    {
        SharedNote = dice.Happens(0.1) ? dice.Of(Shared) : "",
        PrivateNote = dice.Happens(0.06) ? dice.Of(Coachs) : "",
    };

    private static decimal Half(double value) => (decimal)Math.Round(value * 2) / 2;
}
