using System.Globalization;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Paging;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Web.Api;

/// <summary>Reads what a list was asked for, as strictly as a body: what is blank is not asked, what is unknown is a mistake.</summary>
internal sealed class QueryText
{
    private const int UsualPage = 50;

    public QueryText(HttpRequest request, params IReadOnlyList<string> known)
    {
        foreach (var name in request.Query.Keys.Where(name => !known.Contains(name)))
        {
            Mistakes.Unless(false, name, "unknown_parameter", string.Join(", ", known));
        }
    }

    public MistakeList Mistakes { get; } = [];

    public TEnum? Word<TEnum>(string name, string? text)
        where TEnum : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var known = PolicyWords.TryParse<TEnum>(text, out var member);
        Mistakes.Unless(known, name, "unknown_word", string.Join(", ", Enum.GetValues<TEnum>().Select(PolicyWords.Of)));
        return known ? member : null;
    }

    public DateTimeOffset? Instant(string name, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        // A plus sign that was not written as %2B arrives as a space; an instant has no other.
        var read = FileTimes.TryInstant(text.Trim().Replace(' ', '+'), out var instant);
        Mistakes.Unless(read, name, "must_be_instant");
        return read ? instant.ToUniversalTime() : null;
    }

    public Position? Cursor(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        Mistakes.Unless(Cursors.TryRead(text, out var position), "cursor", "cursor_not_valid");
        return position;
    }

    public int Limit(string? text)
    {
        var limit = UsualPage;
        var read = string.IsNullOrWhiteSpace(text) || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out limit);
        Mistakes.Unless(read && limit is >= 1 and <= Position.LargestPage, "limit", "must_be_whole", 1, Position.LargestPage);
        return limit;
    }
}
