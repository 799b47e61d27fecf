using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Exchanges;

/// <summary>What writing an answer to a message and noting one that was given elsewhere have in common: one person of ours gives it, and it ends what was promised.</summary>
internal static class AnsweringContacts
{
    /// <param name="answer">Keeps what was said; nothing of it stays where it is refused.</param>
    /// <returns>Refused where somebody else was first, by their name.</returns>
    public static Task<Result<Done>> AnswerContact(
        this ClaimsDb db, Guid id, NamedPerson by, Func<ContactRequest, CancellationToken, Task<Result<Done>>> answer, CancellationToken cancellation) =>
        db.InTransactionOrAgain<Done>(
            async inside =>
            {
                if (await db.HeldContact(id, inside) is not { Wish: ContactWish.Reply } wish)
                {
                    return new Refusal.NotFound();
                }

                if (wish.DoneAt is not null)
                {
                    return new Refusal.AlreadyAnswered(await db.WhoAnswered(wish, inside));
                }

                var owed = wish.Owed;
                return (await answer(wish, inside)).Refusal is { } refusal ? refusal : await End(db, wish, owed, by, inside);
            },
            cancellation);

    /// <summary>As <see cref="AnswerContact"/>, of what somebody wrote: another look that was asked for is given where what it is about stands, and by no message.</summary>
    public static Task<Result<Done>> AnswerMessage(
        this ClaimsDb db, Guid id, NamedPerson by, Func<ContactRequest, CancellationToken, Task<Result<Done>>> answer, CancellationToken cancellation) => db.AnswerContact(
        id,
        by,
        async (wish, inside) => await db.Arrangements.AnyAsync(one => one.Id == id, inside) ? new Refusal.NotFound() : await answer(wish, inside),
        cancellation);

    private static async Task<Result<Done>> End(ClaimsDb db, ContactRequest wish, Promise? owed, NamedPerson by, CancellationToken cancellation)
    {
        var now = db.Clock.GetUtcNow();
        if (wish.Done(by, AuditAuthor.Of(by.Id), now).Refusal is { } refusal)
        {
            return refusal;
        }

        await db.TellIfBroken(wish, owed, now, cancellation);
        return Done.Yes;
    }

    private static async Task<string> WhoAnswered(this ClaimsDb db, ContactRequest wish, CancellationToken cancellation)
    {
        var id = AuditAuthor.StaffIn(wish.DoneBy);
        return await db.Users.Where(one => one.Id == id).Select(one => one.Name).SingleOrDefaultAsync(cancellation) ?? wish.TakenByName!;
    }
}
