using System.Diagnostics.CodeAnalysis;

namespace TrustClaims.Domain.Claims;

/// <summary>
/// What a customer reads out on the phone: 7 characters of an alphabet without look-alikes, shown as <c>K7M-4QXP</c>, stored without the hyphen.
/// </summary>
public sealed record ClaimReference
{
    /// <summary>30 characters: no 0 and O, no 1, I and L, no U.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public const int Length = 7;

    private ClaimReference(string value) => Value = value;

    public string Value { get; }

    /// <summary>Accepts any case, with the hyphen, a space or nothing between the groups, with spaces around.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ClaimReference? reference)
    {
        reference = null;
        var plain = (text ?? "").Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Trim().ToUpperInvariant();
        if (plain.Length != Length || !plain.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)))
        {
            return false;
        }

        reference = new ClaimReference(plain);
        return true;
    }

    public static ClaimReference Parse(string text) =>
        TryParse(text, out var reference) ? reference : throw new FormatException($"'{text}' is no claim reference.");

    public override string ToString() => $"{Value[..3]}-{Value[3..]}";
}
