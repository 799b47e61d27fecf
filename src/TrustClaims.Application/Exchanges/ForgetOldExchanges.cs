using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;

namespace TrustClaims.Application.Exchanges;

/// <summary>
/// Throws away what was said so long ago that it is kept no longer: exchanges as a whole; of a wish that was answered, its words and where to reach whom; of
/// letters, sent or not, all. What was said on an open claim stays until it is closed.
/// </summary>
public sealed class ForgetOldExchanges(ClaimsDb db, ExchangeOptions exchanges, TimeProvider clock)
{
    // A declined one may be looked at again, but nobody is at it.
    private static readonly ClaimStatus[] Open = [.. Enum.GetValues<ClaimStatus>().Where(status => status.IsOpen() && status != ClaimStatus.Declined)];

    /// <param name="most">How many go at once: nobody waits long for this.</param>
    /// <returns>How many are gone, or have nothing of it left.</returns>
    public async Task<int> Handle(int most, CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().AddMonths(-exchanges.KeepMonths);
        return await Forgotten(inside => ForgetSaid(before, most, inside), cancellation)
            + await Forgotten(inside => ForgetWishes(before, most, inside), cancellation)
            + await Forgotten(inside => ForgetLetters(db.Outbox.Where(letter => letter.SentAt < before), most, inside), cancellation)
            + await Forgotten(inside => ForgetLetters(db.Outbox.Where(letter => letter.SentAt == null && letter.CreatedAt < before), most, inside), cancellation);
    }

    private async Task<int> Forgotten(Func<CancellationToken, Task<int>> forget, CancellationToken cancellation) =>
        (await db.InTransaction<int>(async inside => await forget(inside), cancellation)).Value;

    private async Task<int> ForgetSaid(DateTimeOffset before, int most, CancellationToken cancellation)
    {
        var old = await db.Exchanges.Where(said => said.At < before && !db.Claims.Any(claim => claim.Id == said.Claim && Open.Contains(claim.Status)))
            .OrderBy(said => said.At).Take(most).Select(said => said.Id).ToListAsync(cancellation);
        return await db.Exchanges.Where(said => old.Contains(said.Id)).ExecuteDeleteAsync(cancellation);
    }

    private async Task<int> ForgetWishes(DateTimeOffset before, int most, CancellationToken cancellation)
    {
        var old = await db.ContactRequests
            .Where(wish => (wish.DoneAt < before || wish.CancelledAt < before) && (wish.ReachAt != "" || wish.Words != null || wish.About != null) && !db.Claims.Any(claim => claim.Id == wish.Claim && Open.Contains(claim.Status)))
            .OrderBy(wish => wish.At).Take(most).Select(wish => wish.Id).ToListAsync(cancellation);
        return await db.ContactRequests.Where(wish => old.Contains(wish.Id)).ExecuteUpdateAsync(
            row => row.SetProperty(wish => wish.ReachAt, "").SetProperty(wish => wish.Email, (string?)null)
                .SetProperty(wish => wish.Words, (string?)null).SetProperty(wish => wish.About, (string?)null),
            cancellation);
    }

    // As rows they would be gone through at every look, for nothing, more of them every year.
    private async Task<int> ForgetLetters(IQueryable<OutboxMessage> letters, int most, CancellationToken cancellation)
    {
        var old = await letters.Where(letter => !db.Claims.Any(claim => claim.Id == letter.Claim && Open.Contains(claim.Status)))
            .OrderBy(letter => letter.SentAt).ThenBy(letter => letter.NotBefore).Take(most).Select(letter => letter.Id).ToListAsync(cancellation);
        return await db.Outbox.Where(letter => old.Contains(letter.Id)).ExecuteDeleteAsync(cancellation);
    }
}
