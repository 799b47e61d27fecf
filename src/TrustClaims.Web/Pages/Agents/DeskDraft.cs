using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence.Mapping;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What an agent has written about a claim and not sent yet.</summary>
public sealed class DeskDraft
{
    /// <summary>No order has more lines.</summary>
    private const int MostPieces = 500;

    /// <summary>Which form they were in: "part", "decline", "reply", "question", "handOver", "note" or "gesture".</summary>
    public string? Open { get; set; }

    public string? Reason { get; set; }

    public string? Word { get; set; }

    public string? Amount { get; set; }

    public List<PiecesOfItem> Pieces { get; set; } = [];

    public string? Reply { get; set; }

    /// <inheritdoc cref="SayingForm.BackBy"/>
    public string? BackBy { get; set; }

    public string? Note { get; set; }

    public string? Question { get; set; }

    /// <summary>To the colleague to whom they would hand it over.</summary>
    public string? HandOver { get; set; }

    /// <inheritdoc cref="GestureForm.GestureAmount"/>
    public string? GestureAmount { get; set; }

    public string? GestureWords { get; set; }

    /// <summary>No word of theirs is in it.</summary>
    public bool IsBlank =>
        new[] { Reason, Word, Amount, Reply, BackBy, Question, HandOver, Note, GestureAmount, GestureWords }.All(string.IsNullOrWhiteSpace) && Pieces.TrueForAll(line => line.Count == 0);

    /// <summary>As much of each as may be sent: more is nothing that is written, and fills the database.</summary>
    /// <returns>Whether something was longer.</returns>
    public bool Shorten()
    {
        var isLonger = false;
        (Open, Amount, GestureAmount, BackBy) = (Cut(Open, Lengths.Word), Cut(Amount, Lengths.Word), Cut(GestureAmount, Lengths.Word), Cut(BackBy, Lengths.Word));
        (Reason, Word, Reply, Question) = (Cut(Reason, Exchange.LongestText), Cut(Word, Exchange.LongestText), Cut(Reply, Exchange.LongestText), Cut(Question, Exchange.LongestText));
        (Note, GestureWords, HandOver) = (Cut(Note, Exchange.LongestText), Cut(GestureWords, Exchange.LongestText), Cut(HandOver, Lengths.Words));
        Pieces = [.. Pieces.Take(MostPieces).Select(line => new PiecesOfItem { Item = Cut(line.Item, Lengths.Key), Count = line.Count })];
        return isLonger;

        string? Cut(string? text, int most)
        {
            if (text is null || text.Length <= most)
            {
                return text;
            }

            isLonger = true;
            // No character is cut in two.
            return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
        }
    }
}
