using TrustClaims.Domain;
using TrustClaims.Domain.Trust;
using TrustClaims.Web.Pages.Shared;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>What a manager asks the studio beside the thresholds.</summary>
public sealed class StudioAsked
{
    /// <summary>The rule whose claims are listed; null lists all.</summary>
    public string? Rule { get; set; }

    /// <summary>Whose curve is drawn: "LostParcel.Loyal"; anything else stands for everybody.</summary>
    public string? Whose { get; set; }

    /// <summary>The leakage accepted in a year, as it was typed.</summary>
    public string? Accepted { get; set; }

    public Segment? Segment => Domain.Trust.Segment.All.Cast<Segment?>().FirstOrDefault(segment => WordOf(segment!.Value) == Whose);

    public static string WordOf(Segment segment) => $"{PolicyWords.Of(segment.Type)}.{PolicyWords.Of(segment.Standing)}";

    /// <returns>False where something was typed that is no amount, or one below nothing.</returns>
    public bool TryAccept(Currency currency, out Money? amount)
    {
        amount = null;
        if (string.IsNullOrWhiteSpace(Accepted))
        {
            return true;
        }

        if (!TypedAmount.TryRead(Accepted, currency, out var typed) || typed.Minor < 0)
        {
            return false;
        }

        amount = typed;
        return true;
    }
}
