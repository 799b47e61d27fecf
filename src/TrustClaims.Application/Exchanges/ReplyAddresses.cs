using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>
/// The addresses to which customers answer letters: <c>reponse+{token}@example.org</c>. The token names the claim, or else the agreement or the request to talk to
/// a person that the letter was about, and is signed over that, the customer and the agreement's epoch, so that revoking links revokes these addresses too. It lets
/// words in, and never lets anybody see anything.
/// </summary>
public sealed partial class ReplyAddresses(ClaimsDb db, SignedLinks links, ReplyOptions mail)
{
    /// <summary>In characters: what it names and the signature.</summary>
    public const int LongestToken = ReplyNames.Longest + LinkKey.ReplyCharacters;

    private const int MostLookedAt = 200;

    /// <param name="epoch">Of the claim's agreement, <c>LinkEpoch</c>.</param>
    /// <returns>Null where the installation takes no answers by mail.</returns>
    public Task<string?> For(Claim claim, CustomerId customer, int epoch, CancellationToken cancellation) =>
        Address(ReplyNames.Of(claim.Reference), key => key.SignReply(LetterAbout.Claim, claim.Id.Value, customer, epoch), cancellation);

    /// <inheritdoc cref="For(Claim, CustomerId, int, CancellationToken)"/>
    /// <param name="customer">Whom the letter is to: once the agreement is another's, the address leads nowhere.</param>
    public Task<string?> For(Agreement agreement, CustomerId customer, CancellationToken cancellation) => Address(
        ReplyNames.Of(LetterAbout.Agreement, agreement.Id.Value),
        key => key.SignReply(LetterAbout.Agreement, agreement.Id.Value, customer, agreement.LinkEpoch),
        cancellation);

    /// <inheritdoc cref="For(Claim, CustomerId, int, CancellationToken)"/>
    public async Task<string?> For(ContactRequest contact, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(mail.ReplyAddress))
        {
            return null;
        }

        var epoch = await EpochOf(contact.Claim, cancellation);
        return await Address(ReplyNames.Of(LetterAbout.Contact, contact.Id), key => key.SignReply(LetterAbout.Contact, contact.Id, contact.Customer, epoch), cancellation);
    }

    /// <summary>Whether it is the address that all of these are made from, or one of them.</summary>
    public bool IsOurs(string address) => !string.IsNullOrWhiteSpace(mail.ReplyAddress) &&
        string.Equals(Token().Replace(address, "@"), mail.ReplyAddress.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <param name="recipients">Whatever the message says of whom it is to: addresses with names, lists, JSON. Hosts are not looked at: services rewrite them.</param>
    /// <returns>Null when no address among them is one of ours that still holds.</returns>
    public async Task<AnsweredLetter?> Find(string recipients, CancellationToken cancellation)
    {
        foreach (var token in Token().Matches(recipients).Select(match => match.Groups[1].Value.ToLowerInvariant()).Distinct().Take(MostLookedAt))
        {
            var (name, signature) = (token[..^LinkKey.ReplyCharacters], token[^LinkKey.ReplyCharacters..]);
            if (await Named(name, cancellation) is (var letter, var signed) && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signed), Encoding.ASCII.GetBytes(signature)))
            {
                return letter;
            }
        }

        return null;
    }

    private async Task<string?> Address(string name, Func<LinkKey, string> sign, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(mail.ReplyAddress))
        {
            return null;
        }

        var address = mail.ReplyAddress.Trim();
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return $"{address[..at]}+{name}{sign(await links.Key(cancellation))}{address[at..]}";
    }

    // What a name leads to, and how it would have to be signed.
    private async Task<(AnsweredLetter Letter, string Signed)?> Named(string name, CancellationToken cancellation)
    {
        if (ClaimReference.TryParse(name, out var reference))
        {
            return await OfClaim(reference, cancellation);
        }

        return ReplyNames.Parse(name) switch
        {
            (LetterAbout.Agreement, var id) => await OfAgreement(new AgreementId(id), cancellation),
            (LetterAbout.Contact, var id) => await OfContact(id, cancellation),
            _ => null,
        };
    }

    private async Task<(AnsweredLetter, string)?> OfClaim(ClaimReference reference, CancellationToken cancellation)
    {
        var found = await (
            from claim in db.Claims
            join agreement in db.Agreements on claim.Agreement equals agreement.Id
            where claim.Reference == reference
            select new { claim.Id, claim.Customer, agreement.LinkEpoch }).SingleOrDefaultAsync(cancellation);
        return found is null ? null : (
            new AnsweredLetter(found.Id.Value, found.Customer, found.Id, reference.ToString(), null),
            (await links.Key(cancellation)).SignReply(LetterAbout.Claim, found.Id.Value, found.Customer, found.LinkEpoch));
    }

    private async Task<(AnsweredLetter, string)?> OfAgreement(AgreementId id, CancellationToken cancellation)
    {
        var found = await db.Agreements.Where(one => one.Id == id).Select(one => new { one.Number, one.Holder, one.LinkEpoch }).SingleOrDefaultAsync(cancellation);
        return found is null ? null : (
            new AnsweredLetter(id.Value, found.Holder, null, found.Number, null),
            (await links.Key(cancellation)).SignReply(LetterAbout.Agreement, id.Value, found.Holder, found.LinkEpoch));
    }

    // What is so old that its words are gone is answered no longer.
    private async Task<(AnsweredLetter, string)?> OfContact(Guid id, CancellationToken cancellation)
    {
        var found = await db.ContactRequests.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.ReachAt != "", cancellation);
        return found is null ? null : (
            new AnsweredLetter(found.Claim?.Value ?? id, found.Customer, found.Claim, found.About, found),
            (await links.Key(cancellation)).SignReply(LetterAbout.Contact, id, found.Customer, await EpochOf(found.Claim, cancellation)));
    }

    private async Task<int> EpochOf(ClaimId? id, CancellationToken cancellation) => id is null ? 0 : await (
        from claim in db.Claims
        join agreement in db.Agreements on claim.Agreement equals agreement.Id
        where claim.Id == id
        select agreement.LinkEpoch).SingleAsync(cancellation);

    // A name and the twenty-four characters of its signature, between the plus and the @.
    [GeneratedRegex(@"\+((?:[0-9a-z]{7}|[ap][0-9a-z]{25})[0-9a-f]{24})@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Token();
}
