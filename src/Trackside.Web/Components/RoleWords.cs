using Microsoft.Extensions.Localization;
using Trackside.Web.Store;

namespace Trackside.Web.Components;

/// <summary>What somebody is in a squad, in words.</summary>
public static class RoleWords
{
    public static string Of(Role role, IStringLocalizer<Texts> says) => role switch
    {
        Role.HeadCoach => says["Head coach"],
        Role.Assistant => says["Assistant coach"],
        Role.Athlete => says["Athlete"],
        Role.Guardian => says["Guardian"],
        Role.Reader => says["Reader"],
    };

    /// <summary>What the role may do, in a sentence.</summary>
    public static string Rights(Role role, IStringLocalizer<Texts> says) => role switch
    {
        Role.HeadCoach => says["Does everything, and decides who belongs."],
        Role.Assistant => says["Writes sessions, records and reads the coaches' notes."],
        Role.Athlete => says["Reads the squad's sessions, and reads and writes their own log."],
        Role.Guardian => says["Reads what the athlete in their care may read, has a copy of every message to a minor, and gives consent for a minor."],
        Role.Reader => says["Reads everything but the coaches' notes, and writes nothing."],
    };
}
