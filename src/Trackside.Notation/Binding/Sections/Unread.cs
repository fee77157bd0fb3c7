using System.Collections.Immutable;
using Trackside.Notation.Readings;
using Trackside.Notation.Text;

namespace Trackside.Notation.Binding;

/// <summary>Lists what is kept but is not part of the session.</summary>
internal static class Unread
{
    public static ImmutableArray<UnreadText> Of(List<Statement> statements, TextSpan? prescription)
    {
        List<UnreadText> unread = [];
        foreach (var statement in statements)
        {
            var kind = statement.Kind switch
            {
                StatementKind.Prose => UnreadKind.Prose,
                StatementKind.Caption => UnreadKind.Caption,
                StatementKind.Note => UnreadKind.Note,
                _ => (UnreadKind?)null,
            };
            if (kind is not { } found || (prescription?.Contains(statement.Span) ?? false))
            {
                continue;
            }

            if (unread.Count > 0 && unread[^1].Kind == found && found != UnreadKind.Note)
            {
                unread[^1] = new UnreadText(unread[^1].Span.To(statement.Span), found);
            }
            else
            {
                unread.Add(new UnreadText(statement.Span, found));
            }
        }

        return [.. unread];
    }
}
