using TrustClaims.Domain.Claims;

namespace TrustClaims.Benchmarks.Declaring;

/// <summary>Each once: of a hundred thousand random ones two may be alike, and a bare endpoint does not try again.</summary>
internal static class BareReferences
{
    private static int made;

    public static ClaimReference Next()
    {
        var (letters, rest) = (new char[ClaimReference.Length], Interlocked.Increment(ref made));
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            (rest, var digit) = Math.DivRem(rest, ClaimReference.Alphabet.Length);
            letters[i] = ClaimReference.Alphabet[digit];
        }

        return ClaimReference.Parse(new string(letters));
    }
}
