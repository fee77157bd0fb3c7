using System.Runtime.InteropServices.JavaScript;
using Trackside.Notation;
using Trackside.Telling;
using Trackside.Telling.Json;
using Trackside.Telling.Told;

namespace Trackside.Browser;

/// <summary>Reading a session as it is written. What is exported takes and gives texts alone; each room has a file of its own here.</summary>
internal static partial class ReadingExports
{
    /// <summary>What is shown of a text: the JSON of <see cref="ToldReadingJson"/>.</summary>
    [JSExport]
    internal static string Read(string text, string language, bool comma, bool miles) =>
        ToldReadingJson.Of(ToldReading.Of(SessionReader.Read(text), Speech.Of(language), new Figures(comma, miles)));
}
