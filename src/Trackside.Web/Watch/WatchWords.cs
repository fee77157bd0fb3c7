using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Trackside.Web.Watch;

/// <summary>The texts of the watch in all its languages; the page carries them as they are, for it is the same for everybody.</summary>
internal static class WatchWords
{
    private static readonly string[] Languages = ["en", "es"];

    /// <summary>By language, then by the name under which the page's script asks for them.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> All(IStringLocalizer<Texts> says) =>
        Languages.ToDictionary(language => language, language => In(CultureInfo.GetCultureInfo(language), says));

    private static IReadOnlyDictionary<string, string> In(CultureInfo culture, IStringLocalizer<Texts> says)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = culture;
        try
        {
            return Named(says);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Dictionary<string, string> Named(IStringLocalizer<Texts> says) => new()
    {
        // The frame.
        ["watch"] = says["Watch"],
        ["menu"] = says["Menu"],
        ["groups"] = says["Groups"],
        ["opening"] = says["Opening what this phone keeps…"],
        ["all"] = says["All"],
        ["the-rest"] = says["The rest"],
        ["rep"] = says["Rep {0}"],
        ["rep-of"] = says["Rep {0} of {1}"],
        ["set-of"] = says["set {0} of {1}"],
        ["extra-rep"] = says["Extra rep"],
        ["clock"] = says["Time since the start"],
        ["start"] = says["Start {0}"],
        ["start-all"] = says["Start all {0}"],
        ["start-staggered"] = says["Start {0}, staggered"],
        ["start-one"] = says["Start"],
        ["start-now"] = says["Start now: {0}"],
        ["start-near"] = says["Start {0}: {1} s"],
        ["stop-stagger"] = says["Stop: {0} left"],
        ["done"] = says["Done"],
        ["ended"] = says["The session is over."],
        ["target"] = says["target {0}"],
        ["out"] = says["out"],
        ["more-about"] = says["More about {0}"],
        ["undo"] = says["Undo"],
        ["redo"] = says["Redo"],
        ["lap"] = says["Lap"],
        ["tap-now"] = says["Finish, no name"],
        ["nobody"] = says["Nobody is in this session yet."],

        // What is stored and sent.
        ["all-sent"] = says["All sent"],
        ["no-network"] = says["No network"],
        ["not-sent-one"] = says["{0} mark not yet sent"],
        ["not-sent-many"] = says["{0} marks not yet sent"],
        ["refused-one"] = says["{0} mark refused"],
        ["refused-many"] = says["{0} marks refused"],
        ["not-stored"] = says["This phone stores nothing more: the marks live only in this page. Keep it open, save them as a file, and make room on the phone."],
        ["slow-store"] = says["The last press is not stored yet: the phone is slow to write."],
        ["key-gone"] = says["The link of this phone no longer holds. The marks stay here: open a new link of the session, or save them as a file."],
        ["server-refuses"] = says["The server does not take what this page sends. The marks stay here: load the page again, or save them as a file."],
        ["raw-only"] = says["Targets and differences cannot be worked out on this phone now. Every press is kept; what is shown are times since the start."],
        ["link-waits"] = says["The link is kept. It opens as soon as there is a network."],
        ["update"] = says["A new version is ready. It comes when you close the watch and open it again."],

        // Naming later.
        ["unnamed"] = says["Finishes without a name"],
        ["finish-number"] = says["Finish {0}"],
        ["tap-who"] = says["{0}: now tap who it was."],
        ["cancel"] = says["Cancel"],
        ["close"] = says["Close"],
        ["back"] = says["Back"],

        // What was just done.
        ["said-started"] = says["{0} started."],
        ["said-finished"] = says["{0}: {1}"],
        ["said-lap"] = says["{0}, lap: {1}"],
        ["said-pressed"] = says["{0}: finish kept, without a start."],
        ["said-unnamed"] = says["Finish kept. Who was it?"],
        ["said-given"] = says["Given to {0}."],
        ["said-undone"] = says["Taken back: {0}"],
        ["said-redone"] = says["It counts again."],
        ["said-restored"] = says["It counts again."],
        ["said-removed"] = says["It no longer counts."],
        ["said-moved"] = says["Moved."],
        ["said-retimed"] = says["The time is changed."],
        ["said-grouped"] = says["Grouped: {0}"],
        ["said-dissolved"] = says["{0} is dissolved."],
        ["said-joined"] = says["{0} is in."],
        ["said-late"] = says["{0} comes in late."],
        ["said-back"] = says["{0} is back."],
        ["said-out"] = says["{0} is out."],
        ["said-skipped"] = says["Skipped: {0}"],
        ["said-extra"] = says["A rep is added."],
        ["said-recovery"] = says["Recovery begins now."],
        ["said-planned"] = says["The new text holds from now on."],
        ["said-noted"] = says["The note is kept."],

        // Kinds of marks, while the rules have no words for them.
        ["kind-started"] = says["Start"],
        ["kind-lap"] = says["Lap"],
        ["kind-finished"] = says["Finish"],
        ["kind-timed"] = says["Typed time"],
        ["kind-recovering"] = says["Recovery begins"],
        ["kind-moved"] = says["Given to somebody"],
        ["kind-retimed"] = says["Time changed"],
        ["kind-removed"] = says["Taken back"],
        ["kind-restored"] = says["Counts again"],
        ["kind-joined"] = says["Comes in"],
        ["kind-dropped"] = says["Drops out"],
        ["kind-repAdded"] = says["Rep added"],
        ["kind-skipped"] = says["Rep skipped"],
        ["kind-planned"] = says["Text changed"],
        ["kind-grouped"] = says["Group formed"],
        ["kind-noted"] = says["Note"],
        ["kind-clock"] = says["Clock read"],
        ["kind-ended"] = says["Session ended"],

        // The menu.
        ["history"] = says["Presses"],
        ["groups-and-athletes"] = says["Groups and athletes"],
        ["edit-text"] = says["Change the session"],
        ["share"] = says["Another phone, or a follower"],
        ["file"] = says["Save or read a file"],
        ["settings"] = says["Settings"],
        ["keys"] = says["Keys"],
        ["other-session"] = says["Another session"],
        ["end"] = says["End the session"],
        ["end-means"] = says["Reps not run stay empty. A press after this still counts."],
        ["end-now"] = says["End it"],
        ["keep-open"] = says["They go as soon as there is a network: open this page again then."],
        ["open-session"] = says["The session and its results"],
        ["share-means"] = says["Each phone and each follower gets a link or a QR code of their own on the session's page, which you can take back there. The link of this phone is yours alone."],
        ["share-offline"] = says["There is no network now. A new link needs the server, and so does the phone that opens it."],
        ["share-open"] = says["Make a link"],
        ["file-means"] = says["The file holds the plan and every press of this session. Reading it again adds only what is missing."],
        ["save-file"] = says["Save as a file"],
        ["read-file"] = says["Read a file"],
        ["file-read-one"] = says["{0} new press of {1} in the file."],
        ["file-read-many"] = says["{0} new presses of {1} in the file."],
        ["file-other"] = says["That file is of another session. Open that session first."],
        ["file-not-ours"] = says["That is no file of the watch. Choose one whose name begins with trackside."],

        // Presses and their corrections.
        ["history-empty"] = says["Nothing has been pressed yet."],
        ["history-hint"] = says["Tap a press to put it right, or drag it to whose it is."],
        ["newest-of"] = says["The newest {0} of {1}."],
        ["refused-mark"] = says["The server refused it: {0}"],
        ["state-surplus"] = says["does not count"],
        ["state-removed"] = says["does not count: taken back"],
        ["state-moved"] = says["moved to somebody else"],
        ["state-problem"] = says["unclear"],
        ["this-phone"] = says["pressed on this phone"],
        ["other-phone"] = says["pressed on another phone"],
        ["restore"] = says["Let it count again"],
        ["remove"] = says["Let it not count"],
        ["whose"] = says["Whose is it?"],
        ["which-rep"] = says["Which rep?"],
        ["move"] = says["Move it there"],
        ["shift-start"] = says["Earlier (−) or later by, in seconds"],
        ["time-after-start"] = says["Time from the start"],
        ["set-time"] = says["Set the time"],
        ["no-time"] = says["That is no time. Write it like 17.3 or 1:12.4."],

        // An athlete.
        ["no-reps"] = says["No rep yet."],
        ["rep-column"] = says["Rep"],
        ["time-column"] = says["Time"],
        ["target-column"] = says["Target"],
        ["typed"] = says["typed"],
        ["start-assumed"] = says["start of the group"],
        ["rep-running"] = says["running"],
        ["rep-run"] = says["no time"],
        ["rep-skipped"] = says["skipped"],
        ["rep-missed"] = says["not run"],
        ["rep-notTheirs"] = says["not theirs"],
        ["rep-ahead"] = says["ahead"],
        ["come-back"] = says["Comes back"],
        ["drop-out"] = says["Drops out"],
        ["skip"] = says["Skip {0}"],
        ["repeat"] = says["Once more: {0}"],
        ["extra-measure"] = says["An extra rep of"],
        ["add-rep"] = says["Add the rep"],
        ["typed-time"] = says["Time"],
        ["keep-time"] = says["Keep the time"],
        ["late"] = says["Comes in from rep"],
        ["comes-late"] = says["Comes in late"],
        ["group"] = says["Group"],
        ["new-group"] = says["New group {0}"],
        ["note"] = says["Note"],
        ["keep-note"] = says["Keep the note"],

        // Groups.
        ["athletes-one"] = says["{0} athlete"],
        ["athletes-many"] = says["{0} athletes"],
        ["one-by-one"] = says["One by one: each starts by their own button"],
        ["recovery-now"] = says["Recovery begins now"],
        ["stagger"] = says["Staggered start: seconds between athletes (0: together)"],
        ["set-stagger"] = says["Set it"],
        ["group-name"] = says["Name of the group"],
        ["rename"] = says["Rename"],
        ["dissolve"] = says["Dissolve the group"],
        ["split"] = says["Into {0} groups"],
        ["athlete-name"] = says["Name"],
        ["add-athlete"] = says["Add an athlete"],
        ["no-name"] = says["Write a name first."],

        // The text.
        ["session-text"] = says["Session"],
        ["text-means"] = says["What was run stays. What is ahead, and its targets, follow the new text."],
        ["use-text"] = says["Use it from now on"],
        ["cannot-read-now"] = says["The text cannot be read on this phone now. It can be used all the same; the server reads it later."],

        // Settings.
        ["setting-hand"] = says["Hand"],
        ["hand-left"] = says["Left"],
        ["hand-right"] = says["Right"],
        ["setting-theme"] = says["Colours"],
        ["theme-system"] = says["As the phone"],
        ["theme-light"] = says["Black on white"],
        ["theme-dark"] = says["White on black"],
        ["setting-language"] = says["Language"],
        ["language-en"] = says["English"],
        ["language-es"] = says["Español"],
        ["setting-cues"] = says["Before a start: 10, 3, 2, 1 and 0 s"],
        ["sound"] = says["Sound"],
        ["vibration"] = says["Vibration"],
        ["try-cue"] = says["Try it"],
        ["lap-metres"] = says["Metres of a lap (leave it empty where laps differ)"],
        ["on-this-phone"] = says["On this phone"],
        ["stored-before-shown"] = says["Every press is stored on this phone before it is shown, and sent as soon as there is a network."],
        ["install"] = says["Add this page to the home screen: it then opens like an app, without the browser's bars, and the phone keeps what it stores."],
        ["ios-rule"] = says["An iPhone may delete what a page that is not installed has stored after seven days without use. Open it with a network the same day, or save a file."],

        // Keys.
        ["key-athlete"] = says["Press the button of an athlete of the marked group"],
        ["key-lap"] = says["A lap of that athlete"],
        ["key-sheet"] = says["All about that athlete"],
        ["key-start"] = says["Start the marked group"],
        ["key-next-group"] = says["Mark the next group"],
        ["key-one-by-one"] = says["Start one by one, or all together"],
        ["key-unnamed"] = says["Finish without a name"],
        ["key-laps"] = says["The next presses are laps"],
        ["key-undo"] = says["Undo"],
        ["key-redo"] = says["Redo"],
        ["key-history"] = says["Presses"],
        ["key-groups"] = says["Groups and athletes"],
        ["key-text"] = says["Change the session"],
        ["key-menu"] = says["Menu"],
        ["key-keys"] = says["These keys"],
        ["key-close"] = says["Close what is open"],

        // Those who only look, or time themselves.
        ["my-reps"] = says["My reps today"],
        ["not-begun"] = says["It has not begun yet."],

        // Before a timing is open.
        ["which-session"] = says["Which session?"],
        ["right-mark"] = says["you time"],
        ["right-self"] = says["your own reps"],
        ["right-follow"] = says["you follow"],
        ["no-timing"] = says["No session is ready on this phone."],
        ["how-coach"] = says["Coach: open the session and press Time this session. Do it once with a network; after that the watch opens without one."],
        ["how-other"] = says["Athlete, parent or second coach: open the link or the QR code that the coach shows you."],
        ["to-sessions"] = says["To the sessions"],
        ["no-script"] = says["To time a session, this page needs script. Without it, type the times on the page of the session, under Record."],
    };
}
