using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Accounts;

namespace TrustClaims.Application.Accounts;

/// <summary>
/// Whose key this is. Asked of the database each time, by an indexed hash, so that a key revoked on any node is worthless at once on all of them.
/// </summary>
public sealed class FindApiKey(ClaimsDb db)
{
    /// <summary>What every key begins with, so that one left in a repository is recognised as such.</summary>
    public const string Prefix = "tc_";

    private const int LongestKey = 200;

    private static readonly PreparedQuery<Func<ClaimsDb, string, CancellationToken, Task<ApiKey?>>> Valid = new(() =>
        EF.CompileAsyncQuery((ClaimsDb db, string hash, CancellationToken _) =>
            db.ApiKeys.AsNoTracking().SingleOrDefault(one => one.Hash == hash && one.RevokedAt == null)));

    /// <summary>The key as it is stored: hexadecimal SHA-256.</summary>
    public static string HashOf(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <returns>Null when there is no such key, or no longer.</returns>
    public async Task<ApiKey?> Handle(string presented, CancellationToken cancellation)
    {
        if (presented.Length > LongestKey || !presented.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var hash = HashOf(presented);
        var key = await Valid.For(db)(db, hash, cancellation);
        return key is not null && Same(key.Hash, hash) ? key : null;
    }

    // The index found it by a hash that nobody can aim at; compared once more in constant time and to the letter, whatever the database's collation.
    private static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}
