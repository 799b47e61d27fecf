using TrustClaims.Application.Imports;

namespace TrustClaims.Web.Api.Agreements;

/// <summary>What became of each row of a batch, in its order.</summary>
internal sealed record BatchAnswer(IReadOnlyList<BatchResult> Results);

/// <param name="Reference">The row's number, as it was given.</param>
/// <param name="ClaimLink">The signed link to put in the dispatch mail: it lets the holder declare without an account, for 90 days.</param>
/// <param name="Errors">Why it was rejected: sentences by field.</param>
internal sealed record BatchResult(string Reference, ImportOutcome Outcome, string? ClaimLink, IReadOnlyDictionary<string, string[]>? Errors);
