using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Customers;

namespace TrustClaims.Application.Desk;

/// <summary>What somebody at the phone has said so far, in each way in which it can be looked for; null where it can be none of that.</summary>
/// <param name="Number">The beginning of an order's, a contract's or a parcel's number.</param>
/// <param name="Mail">The beginning of an e-mail.</param>
/// <param name="Phone">The beginning of a phone number, in its international form.</param>
/// <param name="Name">The beginning of one of <see cref="NameKey.Turns"/>.</param>
internal sealed record Caller(string? Number, string? Mail, string? Phone, string? Name)
{
    /// <summary>Letters and digits before anything is looked for: fewer would find nearly everybody.</summary>
    public const int Fewest = 3;

    private const int Longest = 100;

    /// <returns>Null where too little, or too much, was typed.</returns>
    public static Caller? Of(string? typed, string callingCode)
    {
        var said = (typed ?? "").Trim();
        var key = NumberKey.Of(said);
        if (key.Length < Fewest || said.Length > Longest)
        {
            return null;
        }

        var isMail = said.Contains('@', StringComparison.Ordinal);
        return new Caller(
            isMail ? null : key,
            said.Any(char.IsWhiteSpace) || !said.Any(char.IsLetter) ? null : said.ToLowerInvariant(),
            isMail ? null : Contact.PhoneBeginning(said, callingCode),
            isMail || !said.Any(char.IsLetter) ? null : NameKey.Of(said));
    }
}
