using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.FollowUps;

/// <summary>What became known of a claim that was answered at once. Only what happened counts: that somebody says the same again is no fact.</summary>
public enum FollowUpEnd
{
    /// <summary>Nobody knows: whoever was called answered, or did not, or was not to be called.</summary>
    Unknown,

    /// <summary>Withdrawn by its customer before anything was paid.</summary>
    NothingPaid,

    /// <summary>The carrier confirms the loss.</summary>
    Lost,

    /// <summary>The parcel came back to us.</summary>
    CameBack,

    /// <summary>It turned up after all: the customer says so, or the carrier delivered it after the declaration.</summary>
    TurnedUp,

    /// <summary>A person of ours saw what it was about, and says what a careful person would have paid.</summary>
    Seen,
}

public static class FollowUpEnds
{
    /// <summary>What people of ours may note for that type of claim.</summary>
    public static IReadOnlyList<FollowUpEnd> For(ClaimType type) => type switch
    {
        ClaimType.LostParcel => [FollowUpEnd.TurnedUp, FollowUpEnd.Lost, FollowUpEnd.CameBack, FollowUpEnd.Seen],
        ClaimType.MissingItem => [FollowUpEnd.TurnedUp, FollowUpEnd.Seen],
        _ => [FollowUpEnd.Seen],
    };

    /// <summary>The amount that a careful person would have paid, from 0 to what was payable; null where nobody knows.</summary>
    /// <param name="seen">What a person says who saw it; read for <see cref="FollowUpEnd.Seen"/> alone.</param>
    public static Money? Truth(this FollowUpEnd end, Money payable, Money? seen = null) => end switch
    {
        FollowUpEnd.Unknown => null,
        FollowUpEnd.TurnedUp => Money.Zero(payable.Currency),
        FollowUpEnd.Seen => seen,
        // Where nothing was paid nothing leaked either.
        _ => payable,
    };
}
