using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Exchanges;

/// <summary>Whoever booked a call chooses another quarter of an hour, before it or after it went by.</summary>
public sealed record MoveCallRequest(Guid Contact, DateTimeOffset Slot);

/// <summary>The place before is free again, and the new hour is confirmed in writing, with the one that it replaces.</summary>
public sealed class MoveCall(ClaimsDb db, CallTimes times)
{
    public async Task<Result<ContactRequest>> Handle(MoveCallRequest request, CancellationToken cancellation)
    {
        var asked = await db.ContactRequests.Where(one => one.Id == request.Contact).Select(one => new { one.ReachAt, one.Email, one.Customer }).SingleOrDefaultAsync(cancellation);
        if (asked is null)
        {
            return new Refusal.NotFound();
        }

        // As when one is booked: what is counted stays so until the end.
        var turn = CallBooking.TurnOf(asked.ReachAt, asked.Email, asked.Customer, request.Slot);
        return await db.Booked(times, request.Slot, (places, inside) => Move(request, turn, places, inside), cancellation);
    }

    private async Task<Result<ContactRequest>> Move(MoveCallRequest request, IEnumerable<string> turn, Places places, CancellationToken cancellation)
    {
        await db.TakeTurn(turn, cancellation);
        if (await db.HeldContact(request.Contact, cancellation) is not { Wish: ContactWish.CallBack } wish)
        {
            return new Refusal.NotFound();
        }

        if (wish.Slot == request.Slot && wish.Place is not null)
        {
            return wish;
        }

        // Whoever has a place already takes no more of them.
        if (wish.Place is null && await db.HasEnoughCalls(wish.ReachAt, wish.Customer, but: wish.Id, cancellation))
        {
            return new Refusal.EnoughCalls();
        }

        if (await places.FreeFor(wish.Customer, cancellation) is not { } free)
        {
            return new Refusal.SlotTaken();
        }

        var (now, owed, before) = (db.Clock.GetUtcNow(), wish.Owed, wish.Place is null ? null : wish.Slot);
        if (wish.Book(request.Slot, free, now).Refusal is { } refusal)
        {
            return refusal;
        }

        if (owed?.State == PromiseState.Broken)
        {
            // One letter says both.
            await db.TellIfBroken(wish, owed, now, cancellation, wish.Slot);
            await db.Remind(wish, now, cancellation);
        }
        else
        {
            await db.TellBooked(wish, now, before, cancellation);
        }

        return wish;
    }
}
