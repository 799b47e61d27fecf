using TrustClaims.Domain;

namespace TrustClaims.Persistence.Budgets;

/// <summary>What was granted on word on one day.</summary>
/// <param name="All">Over all types.</param>
public sealed record Exposure(Money All, Money ForType);
