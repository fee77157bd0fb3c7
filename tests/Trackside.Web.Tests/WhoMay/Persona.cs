using Trackside.Web.Api;

namespace Trackside.Web.Tests.WhoMay;

/// <summary>Somebody who asks for something: a column of the table.</summary>
/// <param name="Name">The head of the column.</param>
/// <param name="Of">What they ask for.</param>
/// <param name="Belongs">Whether they belong to the squad that they ask in.</param>
/// <param name="Ticket">Their cookie; null for who has not signed in.</param>
internal sealed record Persona(string Name, Ids Of, bool Belongs, string? Ticket)
{
    /// <summary>The cookie and the token by which forms are known as ours.</summary>
    public (string Cookie, string Token) Form { get; set; }

    /// <summary>The token that a program sends for an operation; null where a browser asks.</summary>
    public Func<Scope, string>? Bearer { get; init; }

    /// <summary>Whether what they ask for is another athlete's, in their own squad.</summary>
    public bool IsAfterAnothers { get; init; }

    /// <summary>The same ids as far as they may know of them, and otherwise such as nothing has.</summary>
    public Ids Invented => Ids.Nothing with { Squad = Belongs ? Of.Squad : Guid.CreateVersion7(), InviteToken = Of.InviteToken };
}

/// <summary>What was answered, less what differs from one answer to the next.</summary>
internal sealed record Answer(int Status, string Location, string Headers, string Body)
{
    /// <summary>How the table says it.</summary>
    public string Word => Status switch
    {
        404 => "–",
        401 or 403 => "no",
        302 when Location.Contains("/sign-in?next=", StringComparison.Ordinal) => "in",
        >= 500 => $"**{Status}**",
        _ => "yes",
    };

    public bool IsDenied => Word != "yes";
}
