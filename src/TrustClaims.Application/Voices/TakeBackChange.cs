using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Voices;

/// <summary>A manager takes back what was published: nobody reads it any more. Who was told stays told.</summary>
public sealed record TakeBackChangeRequest(Guid Change);

public sealed class TakeBackChange(ClaimsDb db)
{
    public Task<Result<Done>> Handle(TakeBackChangeRequest request, CancellationToken cancellation) => db.InTransactionOrAgain<Done>(
        async inside =>
        {
            if (await db.VoicedChanges.SingleOrDefaultAsync(one => one.Id == request.Change, inside) is not { } change)
            {
                return new Refusal.NotFound();
            }

            change.TakeBack(db.Clock.GetUtcNow());
            return Done.Yes;
        },
        cancellation);
}
