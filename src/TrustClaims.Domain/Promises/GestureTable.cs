using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TrustClaims.Domain.Promises;

/// <summary>What a broken promise of that kind is made good with.</summary>
/// <param name="FromDays">Whole days of 24 hours after the time first promised, from which on it is this amount; 0 for the first day.</param>
public sealed record GestureStep(PromiseKind Kind, int FromDays, Money Amount);

/// <summary>What we owe for our own delays, as it is published: an amount by kind and delay, in one currency, and the most for one claim and for one customer.</summary>
/// <param name="MostPerCustomer">Within one <see cref="Year"/>, for all claims of a customer together.</param>
public sealed record GestureTable(IReadOnlyList<GestureStep> Steps, Money MostPerClaim, Money MostPerCustomer)
{
    /// <summary>A customer's year: so far back from the moment of a gesture.</summary>
    public static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public static GestureTable None { get; } = new([], Money.Zero(Currency.Eur), Money.Zero(Currency.Eur));

    /// <summary>Tells this table from any other: eight bytes of the SHA-256 of what is published, hexadecimal.</summary>
    public string Mark => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines))).AsSpan(0, 8));

    private IEnumerable<string> Lines =>
        [$"{MostPerClaim}", $"{MostPerCustomer}", .. Steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Kind} {step.FromDays} {step.Amount}"))];

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
        return step is null ? null : Within(step.Amount, MostPerClaim, given);
    }

    /// <param name="given">To the same customer within the <see cref="Year"/> before, in the table's currency.</param>
    /// <returns>As much of that amount as there is room for; null where there is none.</returns>
    public Money? WithinYear(Money amount, Money given) => Within(amount, MostPerCustomer, given);

    private static Money? Within(Money amount, Money most, Money given)
    {
        var left = given >= most ? Money.Zero(most.Currency) : Money.Least(amount, most - given);
        return left.IsZero ? null : left;
    }
}
