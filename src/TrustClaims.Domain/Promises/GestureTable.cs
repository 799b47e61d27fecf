namespace TrustClaims.Domain.Promises;

/// <summary>What a broken promise of that kind is made good with.</summary>
/// <param name="FromDays">Whole days of 24 hours after the time first promised, from which on it is this amount; 0 for the first day.</param>
public sealed record GestureStep(PromiseKind Kind, int FromDays, Money Amount);

/// <summary>What we owe for our own delays, as it is published: an amount by kind and delay, in one currency, and the most for one claim.</summary>
public sealed record GestureTable(IReadOnlyList<GestureStep> Steps, Money MostPerClaim)
{
    public static GestureTable None { get; } = new([], Money.Zero(Currency.Eur));

    /// <param name="late">Since the time first promised. What failed before it is owned and owed again, and costs nobody any time yet.</param>
    /// <param name="given">For the same claim so far.</param>
    /// <returns>Null where the table gives none: no more, or none in that currency.</returns>
    public Money? For(PromiseKind kind, TimeSpan late, Money given)
    {
        if (late <= TimeSpan.Zero || given.Currency != MostPerClaim.Currency)
        {
            return null;
        }

        var step = Steps.Where(one => one.Kind == kind && one.FromDays <= late.TotalDays).MaxBy(one => one.FromDays);
        var amount = step is null || given >= MostPerClaim ? Money.Zero(given.Currency) : Money.Least(step.Amount, MostPerClaim - given);
        return amount.IsZero ? null : amount;
    }
}
