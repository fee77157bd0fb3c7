using System.Globalization;
using System.Resources;

namespace Trackside.Web.Watch;

/// <summary>The texts of the watch in all its languages; the page carries them as they are, for it is the same for everybody.</summary>
internal static partial class WatchWords
{
    private static readonly ResourceManager Translated = new(typeof(Texts));

    private static readonly string[] Languages = ["en", "es"];

    /// <summary>By language, then by the name under which the page's script asks for them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> All { get; } =
        Languages.ToDictionary(language => language, language => (IReadOnlyDictionary<string, string>)In(new(CultureInfo.GetCultureInfo(language))));

    private static Dictionary<string, string> In(Tongue tongue)
    {
        Func<Tongue, Dictionary<string, string>>[] parts =
        [
            Frame, Stored, Naming, Done, Kinds, Menu, Presses, OfAthlete, Groups, OfText, Settings, Keys, Looking, Door,
        ];
        return parts.SelectMany(part => part(tongue)).ToDictionary(StringComparer.Ordinal);
    }

    // The frame.
    private static Dictionary<string, string> Frame(Tongue T) => new()
    {
        ["watch"] = T["Watch"],
        ["menu"] = T["Menu"],
        ["groups"] = T["Groups"],
        ["opening"] = T["Opening what this phone keeps…"],
        ["all"] = T["All"],
        ["the-rest"] = T["The rest"],
        ["rep"] = T["Rep {0}"],
        ["rep-of"] = T["Rep {0} of {1}"],
        ["set-of"] = T["set {0} of {1}"],
        ["extra-rep"] = T["Extra rep"],
        ["clock"] = T["Time since the start"],
        ["start"] = T["Start {0}"],
        ["start-all"] = T["Start all {0}"],
        ["start-staggered"] = T["Start {0}, staggered"],
        ["start-one"] = T["Start"],
        ["start-now"] = T["Start now: {0}"],
        ["start-near"] = T["Start {0}: {1} s"],
        ["stop-stagger"] = T["Stop: {0} left"],
        ["done"] = T["Done"],
        ["ended"] = T["The session is over."],
        ["target"] = T["target {0}"],
        ["out"] = T["out"],
        ["more-about"] = T["More about {0}"],
        ["undo"] = T["Undo"],
        ["redo"] = T["Redo"],
        ["lap"] = T["Lap"],
        ["tap-now"] = T["Finish, no name"],
        ["nobody"] = T["Nobody is in this session yet."],
    };

    // What is stored and sent.
    private static Dictionary<string, string> Stored(Tongue T) => new()
    {
        ["all-sent"] = T["All sent"],
        ["no-network"] = T["No network"],
        ["not-sent-one"] = T["{0} mark not yet sent"],
        ["not-sent-many"] = T["{0} marks not yet sent"],
        ["refused-one"] = T["{0} mark refused"],
        ["refused-many"] = T["{0} marks refused"],
        ["not-stored"] = T["This phone stores nothing more: the marks live only in this page. Keep it open, save them as a file, and make room on the phone."],
        ["slow-store"] = T["The last press is not stored yet: the phone is slow to write."],
        ["key-gone"] = T["The link of this phone no longer holds. The marks stay here: open a new link of the session, or save them as a file."],
        ["server-refuses"] = T["The server does not take what this page sends. The marks stay here: load the page again, or save them as a file."],
        ["raw-only"] = T["Targets and differences cannot be worked out on this phone now. Every press is kept; what is shown are times since the start."],
        ["link-waits"] = T["The link is kept. It opens as soon as there is a network."],
        ["update"] = T["A new version is ready. It comes when you close the watch and open it again."],
    };

    // Naming later.
    private static Dictionary<string, string> Naming(Tongue T) => new()
    {
        ["unnamed"] = T["Finishes without a name"],
        ["finish-number"] = T["Finish {0}"],
        ["tap-who"] = T["{0}: now tap who it was."],
        ["cancel"] = T["Cancel"],
        ["close"] = T["Close"],
        ["back"] = T["Back"],
    };

    // What was just done.
    private static Dictionary<string, string> Done(Tongue T) => new()
    {
        ["said-started"] = T["{0} started."],
        ["said-finished"] = T["{0}: {1}"],
        ["said-lap"] = T["{0}, lap: {1}"],
        ["said-pressed"] = T["{0}: finish kept, without a start."],
        ["said-unnamed"] = T["Finish kept. Who was it?"],
        ["said-given"] = T["Given to {0}."],
        ["said-undone"] = T["Taken back: {0}"],
        ["said-redone"] = T["It counts again."],
        ["said-restored"] = T["It counts again."],
        ["said-removed"] = T["It no longer counts."],
        ["said-moved"] = T["Moved."],
        ["said-retimed"] = T["The time is changed."],
        ["said-grouped"] = T["Grouped: {0}"],
        ["said-dissolved"] = T["{0} is dissolved."],
        ["said-joined"] = T["{0} is in."],
        ["said-late"] = T["{0} comes in late."],
        ["said-back"] = T["{0} is back."],
        ["said-out"] = T["{0} is out."],
        ["said-skipped"] = T["Skipped: {0}"],
        ["said-extra"] = T["A rep is added."],
        ["said-recovery"] = T["Recovery begins now."],
        ["said-planned"] = T["The new text holds from now on."],
        ["said-noted"] = T["The note is kept."],
    };

    // Kinds of marks, while the rules have no words for them.
    private static Dictionary<string, string> Kinds(Tongue T) => new()
    {
        ["kind-started"] = T["Start"],
        ["kind-lap"] = T["Lap"],
        ["kind-finished"] = T["Finish"],
        ["kind-timed"] = T["Typed time"],
        ["kind-recovering"] = T["Recovery begins"],
        ["kind-moved"] = T["Given to somebody"],
        ["kind-retimed"] = T["Time changed"],
        ["kind-removed"] = T["Taken back"],
        ["kind-restored"] = T["Counts again"],
        ["kind-joined"] = T["Comes in"],
        ["kind-dropped"] = T["Drops out"],
        ["kind-repAdded"] = T["Rep added"],
        ["kind-skipped"] = T["Rep skipped"],
        ["kind-planned"] = T["Text changed"],
        ["kind-grouped"] = T["Group formed"],
        ["kind-noted"] = T["Note"],
        ["kind-clock"] = T["Clock read"],
        ["kind-ended"] = T["Session ended"],
    };

    // Those who only look, or time themselves.
    private static Dictionary<string, string> Looking(Tongue T) => new()
    {
        ["my-reps"] = T["My reps today"],
        ["not-begun"] = T["It has not begun yet."],
    };

    // Before a timing is open.
    private static Dictionary<string, string> Door(Tongue T) => new()
    {
        ["which-session"] = T["Which session?"],
        ["right-mark"] = T["you time"],
        ["right-self"] = T["your own reps"],
        ["right-follow"] = T["you follow"],
        ["no-timing"] = T["No session is ready on this phone."],
        ["how-coach"] = T["Coach: open the session and press Time this session. Do it once with a network; after that the watch opens without one."],
        ["how-other"] = T["Athlete, parent or second coach: open the link or the QR code that the coach shows you."],
        ["to-sessions"] = T["To the sessions"],
        ["no-script"] = T["To time a session, this page needs script. Without it, type the times on the page of the session, under Record."],
    };

    /// <summary>One language, asked by the English text.</summary>
    private sealed class Tongue(CultureInfo culture)
    {
        // English stands nowhere but in the source.
        private readonly ResourceSet? _texts = Translated.GetResourceSet(culture, createIfNotExists: true, tryParents: false);

        public string this[string english] => _texts?.GetString(english) ?? english;
    }
}
