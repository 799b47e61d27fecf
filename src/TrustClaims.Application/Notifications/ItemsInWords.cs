using TrustClaims.Application.Words;

namespace TrustClaims.Application.Notifications;

/// <summary>Items by their titles, in the words of letters.</summary>
public static class ItemsInWords
{
    private const int Most = 4;

    /// <summary>"Tasse en grès (2), Thé des montagnes et 3 autres articles".</summary>
    public static string Items(this Texts texts, IReadOnlyList<(string Title, int Quantity)> lines)
    {
        var named = lines.Take(lines.Count > Most ? Most - 1 : Most)
            .Select(line => (Title: Titles.Shown(line.Title), line.Quantity))
            .Select(line => line.Quantity <= 1 ? line.Title : texts["items.quantity", line.Title, line.Quantity]).ToList();
        if (lines.Count > named.Count)
        {
            named.Add(texts.Count("items.more", lines.Count - named.Count));
        }

        return named.Count == 1 ? named[0] : texts["items.and", string.Join(", ", named.Take(named.Count - 1)), named[^1]];
    }
}
