using System.Security.Cryptography;
using System.Text;

namespace TrustClaims.Persistence.Audit;

/// <summary>One link of the global chain: it holds the hashes of all entries that were new at that minute.</summary>
public sealed class AuditSeal
{
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required int Entries { get; init; }

    public required string PreviousHash { get; init; }

    /// <summary>Hexadecimal SHA-256 of the previous hash and the entries' hashes in order of subject and number.</summary>
    public required string Hash { get; init; }

    internal static AuditSeal Over(IReadOnlyCollection<SealedLink> links, AuditSeal? last, DateTimeOffset now) => new()
    {
        Number = (last?.Number ?? 0) + 1,
        At = now,
        Entries = links.Count,
        PreviousHash = last?.Hash ?? "",
        Hash = HashOf(last?.Hash ?? "", links),
    };

    /// <summary>Sorted here, by character code: databases sort texts in orders of their own.</summary>
    internal static string HashOf(string previousHash, IEnumerable<SealedLink> links)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(previousHash));
        foreach (var link in links.OrderBy(link => link.Subject, StringComparer.Ordinal).ThenBy(link => link.Number))
        {
            hash.AppendData(Encoding.ASCII.GetBytes($"\n{link.Hash}"));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}

/// <summary>What a seal looks at of one entry.</summary>
internal sealed record SealedLink(string Subject, int Number, string Hash);
