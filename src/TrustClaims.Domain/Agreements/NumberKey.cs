namespace TrustClaims.Domain.Agreements;

/// <summary>
/// A number as people type it from a letter or read it out: only its letters and digits count, in capitals. "FR-1042", "fr 1042" and "FR1042" are one.
/// Two numbers may share a key; what tells them apart is who holds them.
/// </summary>
public static class NumberKey
{
    /// <returns>Empty where nothing counts.</returns>
    public static string Of(string number) => string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
