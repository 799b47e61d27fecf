using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Rounds;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Outbox;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Application.Notifications;

/// <summary>
/// Carries the news out: leases a letter that is due, writes it in its customer's language, hands it over, keeps what was said with the customer's
/// exchanges, and goes on to the next. What fails is tried again, ever more rarely, and in the end waits for a person; what would go the way of one that
/// got no answer waits for the next round; a crash at any point leaves a lease that runs out.
/// </summary>
public sealed class SendLetters(ClaimsDb db, LetterWriting letters, WaysOut ways, TimeProvider clock)
{
    /// <summary>What is noted of a letter to somebody who gave us neither address nor number.</summary>
    public const string NoAddress = "The customer has no address.";

    /// <summary>What is noted of a letter whose matter was over before its time came.</summary>
    public const string NotNeeded = "No longer needed.";

    /// <summary>What a way out may take for one letter, all in all: no setting allows it more.</summary>
    public static readonly TimeSpan LongestSending = TimeSpan.FromMinutes(1);

    /// <summary>
    /// So long a letter is its worker's alone, and a crashed one's waits. It holds a minute to write it, <see cref="LongestSending"/>, a minute to note
    /// it, and two for another node whose clock is ahead of ours and takes our lease for over too early.
    /// </summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestWriting = TimeSpan.FromMinutes(1);
    private const int LongestError = 500;

    /// <returns>How many letters were taken on.</returns>
    /// <exception cref="AggregateException">Some letters could not be sent; each is noted and tried again later, and the others are sent.</exception>
    public async Task<int> Handle(int most, CancellationToken cancellation)
    {
        var silent = new SilentWays();
        try
        {
            return await Round.Through(Due(most, silent, cancellation), lease => $"Letter {lease.Id}", lease => SendOrPostpone(lease, silent, cancellation), cancellation);
        }
        finally
        {
            await silent.Release(db);
        }
    }

    // One at a time: behind a slow server, the lease of a hundred would run out before the last is begun.
    private async IAsyncEnumerable<Lease> Due(int most, SilentWays silent, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var taken = 0; taken - silent.Left < most; taken++)
        {
            var now = clock.GetUtcNow();
            if (silent.IsFull(now) || await db.LeaseOutbox(now, LeaseLength, 1, cancellation) is not [var id])
            {
                yield break;
            }

            yield return new Lease(id, now);
        }
    }

    private async Task SendOrPostpone(Lease lease, SilentWays silent, CancellationToken cancellation)
    {
        try
        {
            await Send(lease, silent, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            if (!await IsSettled(lease, failure, cancellation))
            {
                throw;
            }
        }
    }

    private async Task Send(Lease lease, SilentWays silent, CancellationToken cancellation)
    {
        if (await Ours(lease, cancellation) is not { } message)
        {
            return;
        }

        var from = await db.NeededFrom(message, clock.GetUtcNow(), cancellation);
        var isDue = from <= clock.GetUtcNow();
        var letter = isDue ? await letters.Write(message, cancellation) : null;
        var now = clock.GetUtcNow();
        if (from is null)
        {
            (message.NotBefore, message.LastError, message.LeasedUntil) = (OutboxMessage.Never, NotNeeded, null);
        }
        else if (!isDue)
        {
            (message.NotBefore, message.LeasedUntil) = (from.Value, null);
        }
        else if (letter is null)
        {
            GiveUp(message, NoAddress, now);
        }
        else if (ways.From(letter, now) is var later && later > now)
        {
            (message.NotBefore, message.LeasedUntil) = (later, null);
        }
        else if (silent.Leave(lease, letter.Channel))
        {
            return;
        }
        else if (now - lease.At > LongestWriting)
        {
            // Something kept us from it for so long that another's turn may come while it is under way. It stays leased, and is sent by whoever is next.
            return;
        }
        else
        {
            await HandOver(letter, silent, cancellation);
            Sent(message, letter, clock.GetUtcNow());
        }

        message.Version++;
        await db.SaveChangesAsync(cancellation);
    }

    private async Task HandOver(Letter letter, SilentWays silent, CancellationToken cancellation)
    {
        try
        {
            await ways.HandOver(letter, cancellation);
        }
        catch (NotHandedOverException failure) when (failure.IsSilent)
        {
            silent.Add(letter.Channel);
            throw;
        }
    }

    /// <returns>Null where it is ours no longer: another has taken it, or sent it, since.</returns>
    private async Task<OutboxMessage?> Ours(Lease lease, CancellationToken cancellation)
    {
        // What the one before, or a failed attempt, may have left behind is not to be saved with this one.
        db.ChangeTracker.Clear();
        var until = lease.At + LeaseLength;
        return await db.Outbox.SingleOrDefaultAsync(one => one.Id == lease.Id && one.SentAt == null && one.LeasedUntil == until, cancellation);
    }

    private void Sent(OutboxMessage message, Letter letter, DateTimeOffset now)
    {
        (message.SentAt, message.Channel, message.LastError, message.LeasedUntil) = (now, letter.Channel, null, null);
        // A person's own words are with the exchanges already.
        if (message.Customer is { } customer && letter.Said.Length > 0)
        {
            var (channel, said) = letter.Channel == WrittenChannel.Sms ? (Channel.Sms, letter.ShortSaid) : (Channel.Mail, letter.Said);
            db.Exchanges.Add(new Exchange(message.Id, customer, message.Claim, Direction.ToCustomer, channel, null, said, now));
        }
    }

    /// <summary>Notes a failure with the letter.</summary>
    /// <returns>Whether it is a person's turn for a reason of the letter's own, which is no failure of ours.</returns>
    private async Task<bool> IsSettled(Lease lease, Exception failure, CancellationToken cancellation)
    {
        if (await Ours(lease, cancellation) is not { } message)
        {
            return false;
        }

        var (now, refused) = (clock.GetUtcNow(), failure as NotHandedOverException);
        var error = refused?.Said ?? $"{failure.GetType().Name}: {failure.Message}";
        message.Attempts++;
        if (refused is { IsRefused: true } || message.Attempts >= Patience.MostAttempts)
        {
            GiveUp(message, error, now);
        }
        else
        {
            (message.LastError, message.LeasedUntil) = (Shortened(error), null);
            message.NotBefore = now + Patience.PauseAfter(message.Id, message.Attempts);
        }

        message.Version++;
        await db.SaveChangesAsync(cancellation);
        return refused is { IsRefused: true };
    }

    private static void GiveUp(OutboxMessage message, string error, DateTimeOffset now) =>
        (message.GaveUpAt, message.NotBefore, message.LastError, message.LeasedUntil) = (now, OutboxMessage.Never, Shortened(error), null);

    private static string Shortened(string error) => error.Length > LongestError ? error[..LongestError] : error;
}
