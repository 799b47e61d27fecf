using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>A form that is sent twice, by a second press or over a line that broke, is heard once; gone back to and sent with other words, it is another.</summary>
internal static class SentForm
{
    /// <param name="once">Known to the form as it was shown, and to no other.</param>
    /// <param name="said">What is said in it, and to whom.</param>
    /// <returns>As in <see cref="Exchange.Origin"/>; null where no form is known.</returns>
    public static string? OriginOf(string? once, params ReadOnlySpan<string> said) =>
        once is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"form\n{once}\n{string.Join('\n', said)}")));

    /// <summary>Of two at the same moment, the second meets the first's unique origin, and finds it here when it begins again.</summary>
    public static async Task<bool> IsSaid(this ClaimsDb db, string? origin, CancellationToken cancellation) =>
        origin is not null && await db.Exchanges.AnyAsync(said => said.Origin == origin, cancellation);
}
