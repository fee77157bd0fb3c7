using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Webhooks;

/// <summary>What is asked of a webhook, read and refused in one place for pages and programs alike.</summary>
internal static class HookForm
{
    public const int MostHooks = 10;

    /// <summary>What the form of a new one begins with: told of everything.</summary>
    public static Typed Usual() => new() { ["url"] = "", ["events"] = string.Join('\n', SquadEvents.All) };

    public static Typed Of(Webhook hook) => new() { ["url"] = hook.Url, ["events"] = hook.Events.Replace(' ', '\n') };

    /// <summary>The address and the events that were typed; what is wrong with them stands at the field.</summary>
    public static (string Url, string Events) Read(Typed typed, Receivers receivers, IStringLocalizer<Texts> says)
    {
        var text = typed.Text("url", Webhook.UrlLength, says["An address has at most {0} letters; this has {1}."]);
        var problem = receivers.ProblemOf(text, out _);
        if (problem != AddressProblem.None)
        {
            typed.Refuse("url", WordsOf(problem, says));
        }

        var events = typed.All("events");
        if (events.Count == 0)
        {
            typed.Refuse("events", says["Choose at least one event."]);
        }
        else if (events.FirstOrDefault(name => !SquadEvents.All.Contains(name)) is { } unknown)
        {
            typed.Refuse("events", says["There is no event '{0}'. Choose events of the list.", unknown.Length > Webhook.UrlLength ? unknown[..Webhook.UrlLength] : unknown]);
        }

        return (text, string.Join(' ', SquadEvents.All.Where(events.Contains)));
    }

    /// <summary>Refuses one more than a squad may have.</summary>
    public static void RefuseTooMany(Typed typed, int there, IStringLocalizer<Texts> says)
    {
        if (there >= MostHooks)
        {
            typed.Refuse("url", says["A squad has at most {0} webhooks. Remove one first.", MostHooks]);
        }
    }

    private static string WordsOf(AddressProblem problem, IStringLocalizer<Texts> says) => problem switch
    {
        AddressProblem.NotSecure => says["The address must begin with https://, so that nobody reads along."],
        AddressProblem.HasMore => says["The address may have no name or password in it, and no part after #."],
        AddressProblem.Port => says["That port belongs to something else than a web server. Use 443, 80, or one from 1024 on."],
        AddressProblem.NotPublic => says["That address is not on the open network, and this server sends to no other. Its operator can allow it."],
        _ => says["Write a whole address, such as https://example.org/trackside."],
    };
}
