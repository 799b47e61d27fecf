using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>One promise, what it is about, and who keeps it.</summary>
/// <param name="Claim">Null where it is about a call or a reply.</param>
/// <param name="Who">Who waits for a call or a reply: their name, else where they are reached; empty where we know neither.</param>
/// <param name="Keeper">The real name; null until somebody looks after it.</param>
public sealed record PromiseLine(Promise Promise, ClaimReference? Claim, string? Who, string? Keeper)
{
    /// <summary>How often the same was promised before, and not kept.</summary>
    public int Missed { get; init; }

    /// <summary>What is paid is an indemnity.</summary>
    public bool IsForContract { get; init; }
}
