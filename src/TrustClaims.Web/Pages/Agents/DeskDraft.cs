namespace TrustClaims.Web.Pages.Agents;

/// <summary>What an agent has written about a claim and not sent yet.</summary>
public sealed class DeskDraft
{
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
}
