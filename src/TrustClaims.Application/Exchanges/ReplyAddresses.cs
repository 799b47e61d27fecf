using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>The claim that a letter was about, and its customer.</summary>
public sealed record AnsweredClaim(ClaimId Id, CustomerId Customer);

/// <summary>
/// The addresses to which customers answer letters: <c>reponse+{token}@example.org</c>. The token names the claim and is signed over claim, customer
/// and the agreement's epoch, so that revoking links revokes these addresses too. It lets words in, and never lets anybody see anything.
/// </summary>
public sealed partial class ReplyAddresses(ClaimsDb db, SignedLinks links, ReplyOptions mail)
{
    private const int MostLookedAt = 200;

    /// <returns>Null where the installation takes no answers by mail.</returns>
    /// <param name="epoch">Of the claim's agreement, <c>LinkEpoch</c>.</param>
    public async Task<string?> For(Claim claim, CustomerId customer, int epoch, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(mail.ReplyAddress))
        {
            return null;
        }

        var address = mail.ReplyAddress.Trim();
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var token = claim.Reference.Value.ToLowerInvariant() + (await links.Key(cancellation)).SignReply(claim.Id, customer, epoch);
        return $"{address[..at]}+{token}{address[at..]}";
    }

    /// <summary>Whether it is the address that all of these are made from, or one of them.</summary>
    public bool IsOurs(string address) => !string.IsNullOrWhiteSpace(mail.ReplyAddress) &&
        string.Equals(Token().Replace(address, "@"), mail.ReplyAddress.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <param name="recipients">Whatever the message says of whom it is to: addresses with names, lists, JSON. Hosts are not looked at: services rewrite them.</param>
    /// <returns>Null when no address among them is one of ours that still holds.</returns>
    public async Task<AnsweredClaim?> Find(string recipients, CancellationToken cancellation)
    {
        foreach (var token in Token().Matches(recipients).Select(match => match.Groups[1].Value.ToLowerInvariant()).Distinct().Take(MostLookedAt))
        {
            if (TrySplit(token, out var reference, out var signature) && await Read(reference, signature, cancellation) is { } claim)
            {
                return claim;
            }
        }

        return null;
    }

    private async Task<AnsweredClaim?> Read(ClaimReference reference, string signature, CancellationToken cancellation)
    {
        var found = await (
            from claim in db.Claims
            join agreement in db.Agreements on claim.Agreement equals agreement.Id
            where claim.Reference == reference
            select new { claim.Id, claim.Customer, agreement.LinkEpoch }).SingleOrDefaultAsync(cancellation);
        var key = await links.Key(cancellation);
        return found is not null && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(key.SignReply(found.Id, found.Customer, found.LinkEpoch)), Encoding.ASCII.GetBytes(signature))
            ? new AnsweredClaim(found.Id, found.Customer)
            : null;
    }

    private static bool TrySplit(string token, [NotNullWhen(true)] out ClaimReference? reference, out string signature)
    {
        signature = token[ClaimReference.Length..];
        return ClaimReference.TryParse(token[..ClaimReference.Length], out reference);
    }

    // Seven characters of a reference and twenty-four of a signature, between the plus and the @.
    [GeneratedRegex(@"\+([0-9a-z]{7}[0-9a-f]{24})@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Token();
}
