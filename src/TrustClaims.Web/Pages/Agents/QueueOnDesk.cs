using TrustClaims.Domain;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>The queue as a page shows it.</summary>
/// <param name="Why">Why a person answers each claim that is shown.</param>
/// <param name="Noticed">The words by which claims that come earlier do so.</param>
/// <param name="Mark">By which an open page notices that it is another queue now.</param>
public sealed record QueueOnDesk(DeskPage Page, IReadOnlyDictionary<ClaimId, string> Why, IReadOnlyDictionary<ClaimId, IReadOnlyList<string>> Noticed, string Mark);
