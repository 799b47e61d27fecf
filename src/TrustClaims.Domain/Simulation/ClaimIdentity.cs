using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Simulation;

/// <summary>
/// By which a claim of a history is found again, in eight bytes: a reference of ours, spelt as a number; or, of what was imported, the beginning of the hash of where it comes from,
/// which together with its instant of declaration is enough.
/// </summary>
public readonly record struct ClaimIdentity
{
    private ClaimIdentity(long number) => Number = number;

    /// <summary>Above 0 for a claim of ours, below 0 for an imported one, 0 for none.</summary>
    public long Number { get; }

    /// <summary>Null where it is none of ours.</summary>
    public ClaimReference? Reference
    {
        get
        {
            if (Number <= 0)
            {
                return null;
            }

            Span<char> letters = stackalloc char[ClaimReference.Length];
            var rest = Number - 1;
            for (var at = letters.Length - 1; at >= 0; at--)
            {
                (letters[at], rest) = (ClaimReference.Alphabet[(int)(rest % ClaimReference.Alphabet.Length)], rest / ClaimReference.Alphabet.Length);
            }

            return ClaimReference.Parse(letters.ToString());
        }
    }

    public static ClaimIdentity Of(ClaimReference reference) => new(
        1 + reference.Value.Aggregate(0L, (number, letter) => (number * ClaimReference.Alphabet.Length) + ClaimReference.Alphabet.IndexOf(letter, StringComparison.Ordinal)));

    public static ClaimIdentity Of(string source, string sourceId) =>
        new(BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{sourceId}"))) | long.MinValue);

    internal static ClaimIdentity Numbered(long number) => new(number);
}
