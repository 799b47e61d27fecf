namespace TrustClaims.Web.Pages.Agents;

/// <summary>What an agent means to give.</summary>
public sealed class GestureForm
{
    /// <summary>As typed: with comma or point.</summary>
    public string? GestureAmount { get; set; }

    /// <summary>To the customer.</summary>
    public string? GestureWords { get; set; }

    public static GestureForm Of(DeskDraft draft) => new() { GestureAmount = draft.GestureAmount, GestureWords = draft.GestureWords };
}

/// <summary>The form and what it is about.</summary>
/// <param name="Path">Where it is sent, without the handler.</param>
public sealed record Giving(string Path, Domain.Currency Currency, GestureForm Form, bool IsOpen);
