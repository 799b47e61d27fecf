using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>What every act on a request to talk to a person has in common: one transaction in which its verb is called.</summary>
internal static class ActOnContact
{
    public static Task<Result<ContactRequest>> Act(this ClaimsDb db, Guid id, Func<ContactRequest, Result<Done>> verb, CancellationToken cancellation) =>
        db.Act(id, (wish, _) => Task.FromResult(verb(wish)), cancellation);

    public static Task<Result<ContactRequest>> Act(
        this ClaimsDb db, Guid id, Func<ContactRequest, CancellationToken, Task<Result<Done>>> verb, CancellationToken cancellation) =>
        db.InTransaction<ContactRequest>(
            async inside =>
            {
                if (await db.HeldContact(id, inside) is not { } wish)
                {
                    return new Refusal.NotFound();
                }

                var owed = wish.Owed;
                if ((await verb(wish, inside)).Refusal is { } refusal)
                {
                    return refusal;
                }

                await db.TellIfBroken(wish, owed, db.Clock.GetUtcNow(), inside);
                return wish;
            },
            cancellation);

    /// <summary>Inside a transaction: held until its end, so that of two who act on it the second sees what the first has done.</summary>
    public static async Task<ContactRequest?> HeldContact(this ClaimsDb db, Guid id, CancellationToken cancellation)
    {
        var one = db.ContactRequests.Where(wish => wish.Id == id);
        // Changes nothing and holds the row.
        await one.ExecuteUpdateAsync(held => held.SetProperty(wish => wish.At, wish => wish.At), cancellation);
        return await one.Include(wish => wish.Promises).SingleOrDefaultAsync(cancellation);
    }
}
