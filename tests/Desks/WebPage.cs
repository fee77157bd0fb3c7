using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Trackside.Desks;

/// <summary>A page that a browser shows: where it ended up after redirects (path and query), the page as it was sent, and what it is made of.</summary>
public sealed record WebPage(WebBrowser Browser, HttpResponseMessage Response, string Path, string Body, IHtmlDocument Document)
{
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>What stands beside refused fields, in the order of the page.</summary>
    public IReadOnlyList<string> Problems => Texts(".problem");

    /// <summary>The words in the first place that a selector finds, spaces run together.</summary>
    public string Text(string selector = "main") => Words(Document.QuerySelector(selector) ?? throw new InvalidOperationException($"Nothing is '{selector}' on {Path}:\n{Body}"));

    /// <summary>The words in every place that a selector finds.</summary>
    public IReadOnlyList<string> Texts(string selector) => [.. Document.QuerySelectorAll(selector).Select(Words).Where(words => words.Length > 0)];

    public bool Has(string selector) => Document.QuerySelector(selector) is not null;

    /// <summary>What stands in a field.</summary>
    public string Value(string name) => Document.QuerySelector($"[name='{name}']") switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement text => text.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => throw new InvalidOperationException($"No field is called '{name}' on {Path}:\n{Body}"),
    };

    /// <summary>Follows a link, found by its words or a selector.</summary>
    public Task<WebPage> FollowAsync(string link) =>
        Browser.GetAsync(Resolved((Links(link).FirstOrDefault() ?? throw new InvalidOperationException($"No link is '{link}' on {Path}:\n{Body}")).GetAttribute("href")!));

    /// <summary>Fills in a form and sends it.</summary>
    /// <param name="button">The words on its button, or a selector of the button or the form.</param>
    /// <param name="fields">What is typed; everything else goes as the page has it. A name given several times ticks several; an unknown name is a mistake of the test.</param>
    public Task<WebPage> PostAsync(string button, params (string Name, string? Value)[] fields)
    {
        var (form, pressed) = Form(button);
        var typed = fields.ToLookup(field => field.Name, field => field.Value);
        var sent = form.Elements.OfType<IHtmlElement>().Where(IsSent).SelectMany(Values)
            .Where(field => !typed.Contains(field.Name)).Concat(fields.Where(field => field.Value is not null).Select(field => (field.Name, Value: field.Value!))).ToList();
        var unknown = typed.Select(field => field.Key).Except(form.Elements.Select(element => element.GetAttribute("name") ?? "")).ToArray();
        if (unknown.Length > 0)
        {
            throw new InvalidOperationException($"The form has no field {string.Join(", ", unknown)}:\n{form.OuterHtml}");
        }

        if (pressed?.GetAttribute("name") is { Length: > 0 } name)
        {
            sent.Add((name, pressed.GetAttribute("value") ?? ""));
        }

        var action = Resolved(pressed?.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Path);
        if ((pressed?.GetAttribute("formmethod") ?? form.GetAttribute("method") ?? "get").Equals("post", StringComparison.OrdinalIgnoreCase))
        {
            return Browser.OpenAsync(new HttpRequestMessage(HttpMethod.Post, WebBrowser.Address(action)) { Content = WebBrowser.FormOf(sent) });
        }

        return Browser.GetAsync(action.Split('?')[0] + "?" + string.Join('&', sent.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")));
    }

    private (IHtmlFormElement Form, IHtmlElement? Pressed) Form(string button)
    {
        var named = Document.QuerySelectorAll<IHtmlElement>("form button, form input[type=submit], button[form]").FirstOrDefault(one => (one as IHtmlInputElement)?.Value == button || Words(one) == button);
        return (named ?? (LooksLikeSelector(button) ? Document.QuerySelector(button) : null)) switch
        {
            IHtmlFormElement form => (form, form.QuerySelector<IHtmlElement>("button:not([type=button])")),
            IHtmlButtonElement { Form: { } form } pressed => (form, pressed),
            IHtmlInputElement { Form: { } form } pressed => (form, pressed),
            _ => throw new InvalidOperationException($"No form has the button '{button}' on {Path}:\n{Body}"),
        };
    }

    private IEnumerable<IElement> Links(string link)
    {
        var links = Document.QuerySelectorAll("a[href]").ToList();
        var named = links.Where(one => Words(one) == link).ToList();
        return named.Count > 0 || !LooksLikeSelector(link) ? named : Document.QuerySelectorAll(link);
    }

    private string Resolved(string address)
    {
        var target = new Uri(WebBrowser.Address(Path), address);
        return target.Host == "localhost" ? target.PathAndQuery : throw new InvalidOperationException($"{Path} leads to another host, {address}.");
    }

    private static bool LooksLikeSelector(string text) => text.IndexOfAny(['.', '#', '[']) >= 0 || text is "form" or "button";

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsSent(IHtmlElement field) => !field.HasAttribute("disabled") && field.GetAttribute("name") is { Length: > 0 } && field switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } input => input.IsChecked,
        IHtmlInputElement { Type: "submit" or "button" or "image" or "file" or "reset" } or IHtmlButtonElement or IHtmlFieldSetElement or IHtmlOutputElement => false,
        _ => true,
    };

    private static IEnumerable<(string Name, string Value)> Values(IHtmlElement field)
    {
        var name = field.GetAttribute("name")!;
        return field switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } input => [(name, input.GetAttribute("value") ?? "on")],
            IHtmlInputElement input => [(name, input.Value)],
            IHtmlTextAreaElement text => [(name, text.Value)],
            IHtmlSelectElement select => select.Options.Where(option => option.IsSelected).Select(option => (name, option.Value)),
            _ => [],
        };
    }
}
