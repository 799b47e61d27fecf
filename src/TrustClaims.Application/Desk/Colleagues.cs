using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Desk;

/// <summary>To whom a claim may be handed over.</summary>
public static class Colleagues
{
    /// <summary>Whoever may give it its next answer; by their names.</summary>
    /// <param name="by">Whoever hands it over: to others alone.</param>
    public static async Task<List<NamedPerson>> ColleaguesFor(this ClaimsDb db, ClaimId claim, StaffId by, CancellationToken cancellation) =>
        (await db.AnswerersOf(claim, cancellation)).FindAll(colleague => colleague.Id != by);
}
