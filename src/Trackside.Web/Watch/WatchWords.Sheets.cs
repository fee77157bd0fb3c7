namespace Trackside.Web.Watch;

// What the sheets over the watch say.
internal static partial class WatchWords
{
    // The menu.
    private static Dictionary<string, string> Menu(Tongue T) => new()
    {
        ["history"] = T["Presses"],
        ["groups-and-athletes"] = T["Groups and athletes"],
        ["edit-text"] = T["Change the session"],
        ["share"] = T["Another phone, or a follower"],
        ["file"] = T["Save or read a file"],
        ["settings"] = T["Settings"],
        ["keys"] = T["Keys"],
        ["other-session"] = T["Another session"],
        ["end"] = T["End the session"],
        ["end-means"] = T["Reps not run stay empty. A press after this still counts."],
        ["end-now"] = T["End it"],
        ["keep-open"] = T["They go as soon as there is a network: open this page again then."],
        ["open-session"] = T["The session and its results"],
        ["share-means"] = T["Each phone and each follower gets a link or a QR code of their own on the session's page, which you can take back there. The link of this phone is yours alone."],
        ["share-offline"] = T["There is no network now. A new link needs the server, and so does the phone that opens it."],
        ["share-open"] = T["Make a link"],
        ["file-means"] = T["The file holds the plan and every press of this session. Reading it again adds only what is missing."],
        ["save-file"] = T["Save as a file"],
        ["read-file"] = T["Read a file"],
        ["file-read-one"] = T["{0} new press of {1} in the file."],
        ["file-read-many"] = T["{0} new presses of {1} in the file."],
        ["file-other"] = T["That file is of another session. Open that session first."],
        ["file-not-ours"] = T["That is no file of the watch. Choose one whose name begins with trackside."],
    };

    // Presses and their corrections.
    private static Dictionary<string, string> Presses(Tongue T) => new()
    {
        ["history-empty"] = T["Nothing has been pressed yet."],
        ["history-hint"] = T["Tap a press to put it right, or drag it to whose it is."],
        ["newest-of"] = T["The newest {0} of {1}."],
        ["refused-mark"] = T["The server refused it: {0}"],
        ["state-surplus"] = T["does not count"],
        ["state-removed"] = T["does not count: taken back"],
        ["state-moved"] = T["moved to somebody else"],
        ["state-problem"] = T["unclear"],
        ["this-phone"] = T["pressed on this phone"],
        ["other-phone"] = T["pressed on another phone"],
        ["restore"] = T["Let it count again"],
        ["remove"] = T["Let it not count"],
        ["whose"] = T["Whose is it?"],
        ["which-rep"] = T["Which rep?"],
        ["move"] = T["Move it there"],
        ["shift-start"] = T["Earlier (−) or later by, in seconds"],
        ["time-after-start"] = T["Time from the start"],
        ["set-time"] = T["Set the time"],
        ["no-time"] = T["That is no time. Write it like 17.3 or 1:12.4."],
    };

    // An athlete.
    private static Dictionary<string, string> OfAthlete(Tongue T) => new()
    {
        ["no-reps"] = T["No rep yet."],
        ["rep-column"] = T["Rep"],
        ["time-column"] = T["Time"],
        ["target-column"] = T["Target"],
        ["typed"] = T["typed"],
        ["unknown"] = T["unknown"],
        ["start-assumed"] = T["start of the group"],
        ["rep-running"] = T["running"],
        ["rep-run"] = T["no time"],
        ["rep-skipped"] = T["skipped"],
        ["rep-missed"] = T["not run"],
        ["rep-notTheirs"] = T["not theirs"],
        ["rep-ahead"] = T["ahead"],
        ["come-back"] = T["Comes back"],
        ["drop-out"] = T["Drops out"],
        ["skip"] = T["Skip {0}"],
        ["repeat"] = T["Once more: {0}"],
        ["extra-measure"] = T["An extra rep of"],
        ["add-rep"] = T["Add the rep"],
        ["typed-time"] = T["Time"],
        ["keep-time"] = T["Keep the time"],
        ["late"] = T["Comes in from rep"],
        ["comes-late"] = T["Comes in late"],
        ["group"] = T["Group"],
        ["new-group"] = T["New group {0}"],
        ["note"] = T["Note"],
        ["keep-note"] = T["Keep the note"],
    };

    // Groups.
    private static Dictionary<string, string> Groups(Tongue T) => new()
    {
        ["athletes-one"] = T["{0} athlete"],
        ["athletes-many"] = T["{0} athletes"],
        ["one-by-one"] = T["One by one: each starts by their own button"],
        ["recovery-now"] = T["Recovery begins now"],
        ["stagger"] = T["Staggered start: seconds between athletes (0: together)"],
        ["set-stagger"] = T["Set it"],
        ["group-name"] = T["Name of the group"],
        ["rename"] = T["Rename"],
        ["dissolve"] = T["Dissolve the group"],
        ["split"] = T["Into {0} groups"],
        ["rest-of-squad"] = T["The rest of the squad"],
        ["athlete-name"] = T["Name"],
        ["add-athlete"] = T["Add an athlete"],
        ["no-name"] = T["Write a name first."],
    };

    // The text.
    private static Dictionary<string, string> OfText(Tongue T) => new()
    {
        ["session-text"] = T["Session"],
        ["text-means"] = T["What was run stays. What is ahead, and its targets, follow the new text."],
        ["use-text"] = T["Use it from now on"],
        ["cannot-read-now"] = T["The text cannot be read on this phone now. It can be used all the same; the server reads it later."],
    };

    // Settings.
    private static Dictionary<string, string> Settings(Tongue T) => new()
    {
        ["setting-hand"] = T["Hand"],
        ["hand-left"] = T["Left"],
        ["hand-right"] = T["Right"],
        ["setting-theme"] = T["Colours"],
        ["theme-system"] = T["As the phone"],
        ["theme-light"] = T["Black on white"],
        ["theme-dark"] = T["White on black"],
        ["setting-language"] = T["Language"],
        ["language-en"] = T["English"],
        ["language-es"] = T["Español"],
        ["setting-cues"] = T["Before a start: 10, 3, 2, 1 and 0 s"],
        ["sound"] = T["Sound"],
        ["vibration"] = T["Vibration"],
        ["try-cue"] = T["Try it"],
        ["lap-metres"] = T["Metres of a lap (leave it empty where laps differ)"],
        ["on-this-phone"] = T["On this phone"],
        ["stored-before-shown"] = T["Every press is stored on this phone before it is shown, and sent as soon as there is a network."],
        ["install"] = T["Add this page to the home screen: it then opens like an app, without the browser's bars, and the phone keeps what it stores."],
        ["ios-rule"] = T["An iPhone may delete what a page that is not installed has stored after seven days without use. Open it with a network the same day, or save a file."],
    };

    // Keys.
    private static Dictionary<string, string> Keys(Tongue T) => new()
    {
        ["key-athlete"] = T["Press the button of an athlete of the marked group"],
        ["key-lap"] = T["A lap of that athlete"],
        ["key-sheet"] = T["All about that athlete"],
        ["key-start"] = T["Start the marked group"],
        ["key-next-group"] = T["Mark the next group"],
        ["key-one-by-one"] = T["Start one by one, or all together"],
        ["key-unnamed"] = T["Finish without a name"],
        ["key-laps"] = T["The next presses are laps"],
        ["key-undo"] = T["Undo"],
        ["key-redo"] = T["Redo"],
        ["key-history"] = T["Presses"],
        ["key-groups"] = T["Groups and athletes"],
        ["key-text"] = T["Change the session"],
        ["key-menu"] = T["Menu"],
        ["key-keys"] = T["These keys"],
        ["key-close"] = T["Close what is open"],
    };
}
