namespace TrustClaims.Domain.Claims;

/// <summary>Why a colleague is asked.</summary>
public enum BeyondAuthority
{
    Ruling,
    Gesture,
    MonthlyGestures,
    SecondSignature,
}

/// <summary>What one person of ours may decide alone. A limit is inclusive; null is none; an amount in another currency than a limit's is beyond it.</summary>
/// <param name="LargestRuling">What one ruling may grant, and what it may deny.</param>
/// <param name="LargestGesture">What one gesture may give.</param>
/// <param name="MonthlyGestures">What the gestures of one calendar month may give together.</param>
public sealed record Authority(Money? LargestRuling, Money? LargestGesture, Money? MonthlyGestures)
{
    /// <summary>Whoever has no limits.</summary>
    public static Authority Whole { get; } = new(null, null, null);

    /// <summary>
    /// A ruling counts by what it grants and by what it denies: a part does both, so that nothing large is denied by granting a cent.
    /// </summary>
    /// <param name="secondSignatureAbove">What nobody denies alone is more than this; null where anybody may, and for a colleague who reads it.</param>
    /// <returns>Null where nobody else is needed.</returns>
    public BeyondAuthority? Of(RulingWeight ruling, Money? secondSignatureAbove = null) =>
        Exceeds(ruling.Granted, LargestRuling) || Exceeds(ruling.Denied, LargestRuling) ? BeyondAuthority.Ruling
        : Exceeds(ruling.Denied, secondSignatureAbove) ? BeyondAuthority.SecondSignature : null;

    /// <param name="given">What their gestures of this month come to, those that are about to be made too, in the currency of the limit.</param>
    /// <returns>Null where nobody else is needed.</returns>
    public BeyondAuthority? Of(Money gesture, Money given) =>
        Exceeds(gesture, LargestGesture) ? BeyondAuthority.Gesture
        : MonthlyGestures is { } most && (gesture.Currency != most.Currency || gesture > Left(most, given)) ? BeyondAuthority.MonthlyGestures : null;

    /// <summary>What the month still has room for; null where it has no end.</summary>
    public Money? LeftOfMonth(Money given) => MonthlyGestures is { } most ? Left(most, given) : null;

    private static Money Left(Money most, Money given) => given.Currency == most.Currency && given < most ? most - given
        : given.IsZero ? most : Money.Zero(most.Currency);

    private static bool Exceeds(Money amount, Money? limit) => !amount.IsZero && limit is { } most && (amount.Currency != most.Currency || amount > most);
}

/// <summary>What a ruling comes to.</summary>
/// <param name="Granted">By it, of what had not been granted before.</param>
/// <param name="Denied">What remains of the claim without having been granted.</param>
public sealed record RulingWeight(Money Granted, Money Denied)
{
    /// <summary>Of a claim that was ruled on.</summary>
    public static RulingWeight Of(Claim claim) => new(
        claim.LastRuling!.Granted, claim.LastRuling.Outcome == RulingOutcome.Approved ? Money.Zero(claim.Left.Currency) : claim.Left);
}
