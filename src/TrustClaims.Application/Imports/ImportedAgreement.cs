using TrustClaims.Application.Accounts;
using TrustClaims.Domain;

namespace TrustClaims.Application.Imports;

public enum ImportOutcome
{
    Created,
    Updated,
    Unchanged,
    Rejected,
}

/// <summary>What became of one order or contract of a batch.</summary>
/// <param name="Reference">Its number as it was given; empty where none was.</param>
/// <param name="Link">What a signed link to it is made of; null when it was rejected.</param>
public sealed record ImportedAgreement(string Reference, ImportOutcome Outcome, LinkTarget? Link, IReadOnlyList<FieldError> Errors)
{
    internal static ImportedAgreement Rejected(string? reference, Refusal refusal) =>
        new(reference ?? "", ImportOutcome.Rejected, null, refusal is Refusal.Invalid invalid ? invalid.Errors : [new FieldError("", refusal.Code, refusal.Arguments)]);
}
