using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;

namespace TrustClaims.Application.Exchanges;

/// <summary>What a letter was about that somebody answers.</summary>
/// <param name="Id">Of the claim, of the agreement, or of the request to talk to a person: the same message is kept once for each.</param>
/// <param name="Customer">Whose it is; null for somebody whom we do not know.</param>
/// <param name="Claim">Among whose exchanges the answer stands; null where it was about none.</param>
/// <param name="About">The number of the order or contract, or what was named before.</param>
/// <param name="Before">The request that it was about; null where it was about none.</param>
public sealed record AnsweredLetter(Guid Id, CustomerId? Customer, ClaimId? Claim, string? About, ContactRequest? Before);
