using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Rounds;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Notifications;

/// <summary>
/// Carries the news out: leases the letters that are due, writes each in its customer's language, hands it over and keeps what was said with the
/// customer's exchanges. What fails is tried again, ever more rarely; a crash at any point leaves a lease that runs out, and the port takes the same
/// letter twice without sending it twice.
/// </summary>
public sealed class SendLetters(ClaimsDb db, LetterWriting letters, ILetterPort port, TimeProvider clock)
{
    /// <summary>What is noted of a letter to somebody who gave a phone number alone.</summary>
    public const string NoAddress = "The customer has no e-mail address.";

    /// <summary>Longer than handing over all letters of one lease takes.</summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(5);

    private const int LongestError = 500;
    private const int MostMinutes = 360;

    /// <returns>How many letters were taken on.</returns>
    /// <exception cref="AggregateException">Some letters could not be sent; each is noted and tried again later, and the others are sent.</exception>
    public async Task<int> Handle(int most, CancellationToken cancellation)
    {
        var leased = await db.LeaseOutbox(clock.GetUtcNow(), LeaseLength, most, cancellation);
        return await Round.Through(leased, id => $"Letter {id}", id => SendOrPostpone(id, cancellation), cancellation);
    }

    /// <summary>After the first failure a minute, then twice as long each time, at most six hours.</summary>
    public static TimeSpan PauseAfter(int attempts) => TimeSpan.FromMinutes(Math.Min(MostMinutes, Math.Pow(2, Math.Min(attempts, 20) - 1)));

    private async Task SendOrPostpone(Guid id, CancellationToken cancellation)
    {
        try
        {
            await Send(id, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            await Postpone(id, failure, cancellation);
            throw;
        }
    }

    private async Task Send(Guid id, CancellationToken cancellation)
    {
        // What the one before may have left behind is not to be saved with this one.
        db.ChangeTracker.Clear();
        var message = await db.Outbox.SingleAsync(one => one.Id == id, cancellation);
        var letter = await letters.Write(message, cancellation);
        if (letter is null)
        {
            (message.NotBefore, message.LastError, message.LeasedUntil) = (OutboxMessage.Never, NoAddress, null);
        }
        else
        {
            await port.HandOver(letter, cancellation);
            var now = clock.GetUtcNow();
            (message.SentAt, message.LastError, message.LeasedUntil) = (now, null, null);
            if (message.Customer is { } customer)
            {
                db.Exchanges.Add(new Exchange(id, customer, message.Claim, Direction.ToCustomer, Channel.Mail, null, letter.Said, now));
            }
        }

        message.Version++;
        await db.SaveChangesAsync(cancellation);
    }

    private async Task Postpone(Guid id, Exception failure, CancellationToken cancellation)
    {
        // What the attempt left behind is not to be saved with the note.
        db.ChangeTracker.Clear();
        var message = await db.Outbox.SingleAsync(one => one.Id == id, cancellation);
        if (message.SentAt is not null)
        {
            return;
        }

        var error = $"{failure.GetType().Name}: {failure.Message}";
        (message.Attempts, message.LastError) = (message.Attempts + 1, error.Length > LongestError ? error[..LongestError] : error);
        (message.NotBefore, message.LeasedUntil, message.Version) = (clock.GetUtcNow() + PauseAfter(message.Attempts), null, message.Version + 1);
        await db.SaveChangesAsync(cancellation);
    }
}
