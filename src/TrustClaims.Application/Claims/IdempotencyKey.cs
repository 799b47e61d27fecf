using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Requests;

namespace TrustClaims.Application.Claims;

/// <summary>Makes one claim of any number of identical requests.</summary>
/// <param name="Owner">Whose key it is: an API key's id, or a form.</param>
/// <param name="Key">1 to 128 printable ASCII characters.</param>
/// <param name="BodyHash">Hexadecimal SHA-256 of the request.</param>
/// <param name="Tell">Writes the answer's text, which is kept and given again to the byte; null where the asker makes it anew (a page).</param>
public sealed record IdempotencyKey(string Owner, string Key, string BodyHash, Func<ToldClaim, string>? Tell = null)
{
    private static readonly PreparedQuery<Func<ClaimsDb, string, string, CancellationToken, Task<IdempotencyRecord?>>> Records = new(() =>
        EF.CompileAsyncQuery((ClaimsDb db, string owner, string key, CancellationToken _) =>
            db.IdempotencyRecords.AsNoTracking().SingleOrDefault(one => one.Owner == owner && one.Key == key)));

    public static IdempotencyKey Of(string owner, string key, string body, Func<ToldClaim, string>? tell = null) =>
        new(owner, key, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(body))), tell);

    public static bool IsWellFormed(string key) => key.Length is >= 1 and <= 128 && key.All(letter => letter is >= ' ' and <= '~');

    /// <summary>The answer given before, or that the key was used for something else; null when it is new.</summary>
    public async Task<Result<DeclaredClaim>?> AnsweredBefore(ClaimsDb db, CancellationToken cancellation)
    {
        var record = await Records.For(db)(db, Owner, Key, cancellation);
        if (record is null)
        {
            return null;
        }

        if (record.BodyHash != BodyHash)
        {
            return new Refusal.IdempotencyKeyReused();
        }

        var reference = await db.Claims.Where(claim => claim.Id == record.Claim).Select(claim => claim.Reference).SingleAsync(cancellation);
        return new DeclaredClaim(record.Claim, reference, record.Joined, Replayed: true, record.Answer);
    }

    public void Remember(ClaimsDb db, DeclaredClaim declared, DateTimeOffset now) => db.IdempotencyRecords.Add(new IdempotencyRecord
    {
        Owner = Owner,
        Key = Key,
        BodyHash = BodyHash,
        Claim = declared.Id,
        Joined = declared.Joined,
        Answer = declared.Answer,
        At = now,
    });
}
