using System.Security.Cryptography;
using System.Text;

namespace TrustClaims.Persistence.Audit;

/// <summary>
/// One link of a subject's hash chain (a claim, a policy, an account): what happened, when, by whom. Only ever added. A minute later it is sealed
/// into the one global chain of <see cref="AuditSeal"/>s.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>"claim:…", "policy:7": what the chain is about.</summary>
    public required string Subject { get; init; }

    /// <summary>1, 2, 3 ... within the subject.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who: the kind of actor, and a staff account's id or a key's name after a colon.</summary>
    public required string By { get; init; }

    public required string Kind { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Body { get; init; }

    /// <summary>Hexadecimal SHA-256 of the link before; empty for the first.</summary>
    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    /// <summary>The seal that holds it; null until the next sealing.</summary>
    public int? Seal { get; set; }

    public static AuditEntry After(string previousHash, string subject, int number, DateTimeOffset at, string by, string kind, string body)
    {
        // As databases keep it: a hash over finer ticks could not be computed again from what is read.
        var kept = at.AddTicks(-(at.UtcTicks % TimeSpan.TicksPerMicrosecond)).ToUniversalTime();
        return new AuditEntry
        {
            Subject = subject,
            Number = number,
            At = kept,
            By = by,
            Kind = kind,
            Body = body,
            PreviousHash = previousHash,
            Hash = HashOf(previousHash, subject, number, kept, by, kind, body),
        };
    }

    public bool IsIntact => Hash == HashOf(PreviousHash, Subject, Number, At, By, Kind, Body);

    // Line feeds cannot occur in the first six parts, so no two different entries give the same text.
    private static string HashOf(string previousHash, string subject, int number, DateTimeOffset at, string by, string kind, string body) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{previousHash}\n{subject}\n{number}\n{at.UtcTicks}\n{by}\n{kind}\n{body}")));
}
