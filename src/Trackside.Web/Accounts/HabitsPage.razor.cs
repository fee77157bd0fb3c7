using System.Globalization;
using Microsoft.AspNetCore.Components;
using Trackside.Training.Quantities;
using Trackside.Web.Components;

namespace Trackside.Web.Accounts;

/// <summary>How somebody likes things shown, with an example of how they look now.</summary>
public sealed partial class HabitsPage
{
    [Parameter, EditorRequired] public Typed Typed { get; set; } = Typed.Nothing;

    /// <summary>Whether it has just been saved.</summary>
    [Parameter] public bool IsSaved { get; set; }

    // 400 m in 72.4.
    private static Pace RepPace => Pace.Of(Duration.FromMilliseconds(72_400), Distance.Lap);

    // Each language is called as it calls itself.
    private (string, string)[] Languages => [("", T["As the browser says"]), .. Habits.Languages.Select(language => (language, Titled(VisitMiddleware.CultureOf(language))))];

    private (string, string)[] Zones => [("", T["The squad's"]), .. TimeZones.Options];

    private (string, string)[] Lengths => [("km", T["Kilometres (8.4 km)"]), ("mi", T["Miles (5.2 mi)"])];

    private (string, string)[] Paces => [("km", T["Per kilometre (3:01/km)"]), ("mile", T["Per mile (4:51/mi)"]), ("lap", T["Per lap (72.4/400)"])];

    private (string, string)[] Decimals => [("point", T["Point (72.4)"]), ("comma", T["Comma (72,4)"])];

    private (string, string)[] Days => [.. HabitsEndpoints.Days.Select(days => (days, Shown(days)))];

    private (string, string)[] FirstDays => [.. HabitsEndpoints.FirstDays.Select(day => (((int)day).ToString(CultureInfo.InvariantCulture), Visit.Culture.TextInfo.ToTitleCase(Visit.Culture.DateTimeFormat.GetDayName(day))))];

    private string Shown(string days) => days switch
    {
        "iso" => Visit.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "dmy" => Visit.Today.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        "mdy" => Visit.Today.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture),
        _ => Visit.Today.ToString("d MMM yyyy", Visit.Culture),
    };

    private static string Titled(CultureInfo culture) => culture.TextInfo.ToTitleCase(culture.Parent.NativeName);
}
