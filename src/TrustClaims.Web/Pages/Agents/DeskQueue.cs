using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Desk;
using TrustClaims.Persistence.Queries;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>One claim that waits for a person.</summary>
/// <param name="Decision">The engine's last one: its first rule beyond says why a person answers.</param>
public sealed record WaitingClaim(
    ClaimId Id,
    ClaimReference Reference,
    ClaimType Type,
    Money Payable,
    DateTimeOffset DeclaredAt,
    DateTimeOffset AnswerDue,
    string? Customer,
    bool AnotherLook,
    ClaimDecision Decision)
{
    public DateTimeOffset PromisedAt { get; init; }

    public required HowToWrite How { get; init; }

    /// <summary>Its place in the queue: when the answer is due, or earlier.</summary>
    public DateTimeOffset QueueAt { get; init; }

    public bool ComesEarlier => QueueAt < AnswerDue;

    /// <summary>The reader has it in hand.</summary>
    public bool IsInMyHands { get; init; }

    /// <summary>Who else has it in hand; null where nobody else has.</summary>
    public string? Colleague { get; init; }

    /// <summary>Until when it was put off; null where it was not.</summary>
    public DateTimeOffset? PutOffUntil { get; init; }

    /// <summary>To whom it was handed over; null where to nobody.</summary>
    public NamedPerson? HandedTo { get; init; }

    public string? HandedBy { get; init; }

    /// <summary>Three quarters of the time promised have passed: it had better be next.</summary>
    public bool IsRising(DateTimeOffset now) => Promise.RisesAt(PromisedAt, AnswerDue) <= now;
}

/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record DeskPage(IReadOnlyList<WaitingClaim> Claims, string? Next);

/// <summary>Reads the queue of claims in review: the most urgent first, a page at a time.</summary>
public static class DeskQueue
{
    public const int PageSize = 25;

    /// <param name="reader">Whose queue it is: what is in their hands, and what they keep.</param>
    public static async Task<DeskPage> DeskPage(this ClaimsDb db, DeskFilter show, StaffId reader, DateTimeOffset now, CancellationToken cancellation)
    {
        var place = Place.Parse(show.After);
        var rows = show.PutOff
            ? await PutOff(db, Filtered(db.Unanswered(), show, reader, now), place, now, cancellation)
            : await Rows(db, From(place, Filtered(db.WaitingClaims(now), show, reader, now)).Skip(place.Seen).Take(PageSize + 1), cancellation);
        var claims = await WithDecisions(db, rows.Take(PageSize).ToList(), reader, now, cancellation);
        return new DeskPage(claims, rows.Count > PageSize ? Place.After(place, claims.Select(Place.Of).ToList()).ToString() : null);
    }

    // They come back one after the other, and are few: the queue is not gone through for them.
    private static async Task<List<Row>> PutOff(ClaimsDb db, IQueryable<Claim> which, Place place, DateTimeOffset now, CancellationToken cancellation)
    {
        var at = place.At;
        var ids = await db.PutOff(which, now).Where(state => state.PutOffUntil >= at).Skip(place.Seen).Take(PageSize + 1).Select(state => state.Claim).ToListAsync(cancellation);
        var rows = await Rows(db, db.Claims.Where(claim => ids.Contains(claim.Id)), cancellation);
        return rows.OrderBy(row => ids.IndexOf(row.Id)).ToList();
    }

    private static IQueryable<Claim> Filtered(IQueryable<Claim> waiting, DeskFilter show, StaffId reader, DateTimeOffset now)
    {
        var ofType = show.Type is { } type ? waiting.Where(claim => claim.Type == type) : waiting;
        // None stands in the queue after its answer is due.
        var late = show.Late ? ofType.Where(claim => claim.QueueAt < now && claim.AnswerDue < now) : ofType;
        var again = show.Again ? late.Where(claim => claim.RuledBy != null) : late;
        return show.Mine ? again.Where(claim => claim.Keeper == reader) : again;
    }

    // Said so that the index can only be walked in its order: of two ways to find what follows PostgreSQL reads both to their ends, and sorts.
    private static IQueryable<Claim> From(Place place, IQueryable<Claim> waiting)
    {
        var (at, declared) = (place.At, place.Declared);
        return place.IsStart ? waiting : waiting.Where(claim => claim.QueueAt >= at && (claim.QueueAt != at || claim.DeclaredAt >= declared));
    }

    private static Task<List<Row>> Rows(ClaimsDb db, IQueryable<Claim> which, CancellationToken cancellation) => (
            from claim in which.AsNoTracking()
            orderby claim.QueueAt, claim.DeclaredAt, claim.Id
            join customer in db.Customers on claim.Customer equals customer.Id
            join state in db.DeskStates on claim.Id equals state.Claim into states
            from state in states.DefaultIfEmpty()
            select new Row(claim.Id, claim.Reference, claim.Type, claim.Payable, claim.DeclaredAt, claim.AnswerDue!.Value, customer, claim.RuledBy != null,
                claim.Promises.Where(promise => promise.Kind == PromiseKind.AnswerBy && promise.State == PromiseState.Open).Max(promise => (DateTimeOffset?)promise.MadeAt),
                state, claim.QueueAt!.Value)).ToListAsync(cancellation);

    private static async Task<IReadOnlyList<WaitingClaim>> WithDecisions(ClaimsDb db, List<Row> rows, StaffId reader, DateTimeOffset now, CancellationToken cancellation)
    {
        var ids = rows.ConvertAll(row => row.Id);
        var decisions = await db.Claims.AsNoTracking().Where(claim => ids.Contains(claim.Id))
            .SelectMany(claim => claim.Decisions, (claim, decision) => new { claim.Id, decision }).ToListAsync(cancellation);
        var last = decisions.GroupBy(pair => pair.Id).ToDictionary(group => group.Key, group => group.Select(pair => pair.decision).MaxBy(one => one.Number)!);
        var handed = await HandedTo(db, rows, cancellation);
        return rows.ConvertAll(row => new WaitingClaim(
            row.Id, row.Reference, row.Type, row.Payable, row.DeclaredAt, row.AnswerDue, row.Customer.Name, row.AnotherLook, last[row.Id])
        {
            PromisedAt = row.PromisedAt ?? row.DeclaredAt,
            How = HowToWrite.Of(Recipient.Of(row.Customer)),
            QueueAt = row.QueueAt,
            HandedTo = row.Desk?.HandedTo is { } to ? handed.Find(person => person.Id == to) : null,
            HandedBy = row.Desk?.HandedBy,
            IsInMyHands = row.Desk?.IsHeld(now) == true && row.Desk.HeldBy == reader,
            Colleague = row.Desk?.IsHeld(now) == true && row.Desk.HeldBy != reader ? row.Desk.HeldByName : null,
            PutOffUntil = row.Desk?.IsPutOff(now) == true ? row.Desk.PutOffUntil : null,
        });
    }

    private static async Task<List<NamedPerson>> HandedTo(ClaimsDb db, List<Row> rows, CancellationToken cancellation)
    {
        var staff = rows.Select(row => row.Desk?.HandedTo).OfType<StaffId>().Distinct().ToList();
        return staff.Count == 0 ? [] : await db.Users.Where(one => staff.Contains(one.StaffId)).Select(one => new NamedPerson(one.StaffId, one.Name)).ToListAsync(cancellation);
    }

    private sealed record Row(
        ClaimId Id, ClaimReference Reference, ClaimType Type, Money Payable, DateTimeOffset DeclaredAt, DateTimeOffset AnswerDue, Customer Customer, bool AnotherLook,
        DateTimeOffset? PromisedAt, DeskState? Desk, DateTimeOffset QueueAt);

    /// <summary>
    /// Where a page ended: at which place and declaration, and how many with exactly these two were shown. Answers are promised for full hours, so
    /// that many are due at once. Of what was put off it is the moment at which it comes back that counts.
    /// </summary>
    private sealed record Place(DateTimeOffset At, DateTimeOffset Declared, int Seen)
    {
        private static readonly Place Start = new(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, 0);

        public bool IsStart => this == Start;

        public static (DateTimeOffset At, DateTimeOffset Declared) Of(WaitingClaim claim) => claim.PutOffUntil is { } until ? (until, Start.Declared) : (claim.QueueAt, claim.DeclaredAt);

        public static Place After(Place before, IReadOnlyList<(DateTimeOffset At, DateTimeOffset Declared)> shown)
        {
            var last = shown[^1];
            var same = shown.Count(one => one == last);
            return new Place(last.At, last.Declared, (before.At, before.Declared) == last ? before.Seen + same : same);
        }

        /// <summary>An address that somebody has changed by hand leads to the first page.</summary>
        public static Place Parse(string? text)
        {
            var parts = (text ?? "").Split('-');
            return parts.Length == 3 && Instant(parts[0]) is { } at && Instant(parts[1]) is { } declared &&
                int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
                ? new Place(at, declared, seen)
                : Start;
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}-{Declared.UtcTicks}-{Seen}");

        private static DateTimeOffset? Instant(string ticks) =>
            long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var utc) && utc <= DateTimeOffset.MaxValue.UtcTicks
                ? new DateTimeOffset(utc, TimeSpan.Zero)
                : null;
    }
}
