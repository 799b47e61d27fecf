using System.Security.Cryptography;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Application.Claims;

internal static class References
{
    /// <summary>A new random reference: 30^7, about 22 thousand million. The database holds it unique; a collision is tried again there.</summary>
    public static ClaimReference Next() => ClaimReference.Parse(RandomNumberGenerator.GetString(ClaimReference.Alphabet, ClaimReference.Length));
}
