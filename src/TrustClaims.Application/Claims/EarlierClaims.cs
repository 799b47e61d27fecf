using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>The claims made before about one agreement, and what they mean for a new one.</summary>
public sealed class EarlierClaims(IReadOnlyList<Claim> claims, Agreement agreement)
{
    private readonly LostResends lost = new(agreement);

    /// <summary>What a day has counted already for the same things.</summary>
    internal CountedAlready Counted { get; } = new(claims);

    private static readonly PreparedQuery<Func<ClaimsDb, AgreementId, ClaimId, IAsyncEnumerable<Claim>>> About = new(() =>
        EF.CompileAsyncQuery((ClaimsDb db, AgreementId agreement, ClaimId except) => db.Claims.AsNoTracking()
            .Where(claim => claim.Agreement == agreement && claim.Id != except)
            .Include(claim => claim.Items).Include(claim => claim.Decisions).Include(claim => claim.AllSettlements).AsSplitQuery()));

    /// <summary>Not tracked: they are read, never changed, by a declaration.</summary>
    /// <param name="except">The claim that is being decided again.</param>
    public static async Task<EarlierClaims> Of(ClaimsDb db, Agreement agreement, CancellationToken cancellation, ClaimId except = default)
    {
        return new EarlierClaims(await About.For(db)(db, agreement.Id, except).ToListAsync(cancellation), agreement);
    }

    /// <summary>
    /// The holder's open claim of that type that already holds all of these pieces, if any. Pieces of two parcels that were both named are not the same, and
    /// nobody joins the claim of who held the agreement before. What was sent again and lost is not waited for where it was asked for first.
    /// </summary>
    public Claim? OpenFor(ClaimType type, IReadOnlyList<DeclaredItem> items, ParcelId? parcel) => claims.FirstOrDefault(claim =>
        claim.Customer == agreement.Holder && claim.Type == type && claim.Status.IsOpen() && !IsOfAnother(claim, parcel) &&
        !items.Any(line => lost.PiecesOf(claim, line.Item) > 0) &&
        items.GroupBy(line => line.Item).All(pieces =>
            claim.Items.Any(line => line.Item == pieces.Key && pieces.Sum(piece => (long)piece.Quantity) <= line.Quantity)));

    /// <summary>
    /// Whether an earlier claim that still counts is about one of these items. Of two parcels that were both named the items are not the same, as long as
    /// there are pieces enough for both. Nobody is given more than was paid, whatever the shop calls the items since.
    /// </summary>
    public bool HaveAnyOf(IReadOnlyList<PayableItem> lines, ParcelId? parcel)
    {
        var counting = claims.Where(claim => claim.Status is not ClaimStatus.Withdrawn).ToList();
        return (agreement is Order order && lines.Aggregate(GrantedOf(order), (sum, line) => sum + line.Amount) > order.Paid) || counting.Exists(claim => !IsOfAnother(claim, parcel) &&
                claim.Items.Any(line => lines.Any(one => one.Item.Id == line.Item) && !lost.Free(claim, line))) ||
            lines.Any(one => one.Quantity + counting.Sum(claim => claim.Items.Where(line => line.Item == one.Item.Id).Sum(line => Taken(claim, line))) > one.Item.Quantity);
    }

    /// <summary>What these items pay beside what the earlier claims took: the same arithmetic before sending and when it is declared.</summary>
    /// <param name="occurredOn">The day of the event; null means that of <paramref name="now"/>.</param>
    public Result<PayableAmount> Payable(
        ClaimType type, IReadOnlyList<DeclaredItem> items, DateOnly? occurredOn, PromiseTimes times, DateTimeOffset now) =>
        PayableAmount.Of(agreement, type, items, LostPieces(),
            agreement is Order order ? GrantedOf(order) : TakenIn((occurredOn ?? times.DayOf(now)).Year, times, Taken));

    /// <summary>
    /// What the contract's ceiling still allows for events of a claim's year, when the claim itself is not among the earlier ones; null where there is no
    /// such ceiling. What only waits has been granted nothing.
    /// </summary>
    public Money? LeftOfYear(Claim claim, PromiseTimes times) => agreement is Contract contract && claim.Payable.Currency == contract.Currency
        ? PayableAmount.LeftOfYear(contract, TakenIn(YearOf(claim, times), times, other => other.Granted) + claim.Granted)
        : null;

    /// <summary>Whether the carrier has said already that it lost what this statement is about: the parcel, or what was sent again for it.</summary>
    public bool ConfirmLoss(Statement statement) => statement.Account() == CarrierAccount.ReportedLost ||
        (statement.Type == ClaimType.LostParcel && LostOf(statement.Payable).Any());

    /// <summary>
    /// The answer by which the first claim on any of these items was drawn for a call, where it was withdrawn: what is declared again keeps that draw. Null where there is none.
    /// </summary>
    public ClaimDecision? DrawnFor(PayableAmount payable) => claims
        .Where(claim => claim.Status == ClaimStatus.Withdrawn && claim.Items.Any(line => payable.Items.Any(one => one.Item.Id == line.Item)))
        .OrderBy(claim => claim.DeclaredAt).SelectMany(claim => claim.Decisions).FirstOrDefault(decision => decision.Outcome != DecisionOutcome.ForReview);

    /// <summary>What was sent again for these items and got lost: what a claim on them takes over.</summary>
    public IEnumerable<IGrouping<ClaimId, SettlementId>> LostOf(PayableAmount payable) => claims
        .SelectMany(lost.Of).Where(settlement => payable.Items.Any(line => line.Item.Id == settlement.Item))
        .GroupBy(settlement => settlement.Claim, settlement => settlement.Id);

    /// <summary>
    /// Whether something was said of this parcel already: that it is missing, that it turned up, or what was wrong in it. The claim for which it was sent
    /// again is about another one.
    /// </summary>
    public bool AnyAbout(Parcel parcel) => claims.Any(claim => (claim.Status != ClaimStatus.Withdrawn || claim.Type.CanTurnUp()) &&
        (claim.Parcel ?? parcel.Id) == parcel.Id && (parcel.Items.Count == 0 || parcel.Items.Any(line => claim.Items.Any(item => item.Item == line.Item))) &&
        !claim.Settlements.Any(settlement => (settlement.Carrier, settlement.TrackingNumber) == (parcel.Carrier, parcel.TrackingNumber)));

    // Pieces lost so far, each once however often it was sent again: with them a second lost parcel can complete the order.
    private Dictionary<ItemId, int> LostPieces() => claims
        .Where(claim => claim.Type == ClaimType.LostParcel && claim.Status is not ClaimStatus.Withdrawn and not ClaimStatus.Returned)
        .SelectMany(claim => claim.Items, (claim, line) => (line.Item, Pieces: Taken(claim, line)))
        .GroupBy(line => line.Item)
        .ToDictionary(group => group.Key, group => group.Sum(line => line.Pieces));

    // Granted, or still to be answered; what is lost again is free again.
    private int Taken(Claim claim, ClaimItem line) => Asked(claim, line) - lost.PiecesOf(claim, line.Item);

    // A part of the money stands for no piece: then all of them are taken.
    private static int Asked(Claim claim, ClaimItem line) => claim.Status == ClaimStatus.InReview || line is { GrantedQuantity: 0, Granted.Minor: > 0 }
        ? line.Quantity - LostResends.HandedOn(claim, line)
        : line.GrantedQuantity;

    // What the contract has granted for events of that calendar year, or may yet grant: two claims that both wait must not both count on the same rest. What
    // was paid for something that then turned up stays paid. What was claimed while the agreement was in another currency is not in this sum.
    private Money TakenIn(int year, PromiseTimes times, Func<Claim, Money> taken) => claims
        .Where(claim => claim.Payable.Currency == agreement.Currency && YearOf(claim, times) == year)
        .Aggregate(Money.Zero(agreement.Currency), (sum, claim) => sum + taken(claim));

    private static int YearOf(Claim claim, PromiseTimes times) => (claim.OccurredOn ?? times.DayOf(claim.DeclaredAt)).Year;

    // What an order's claims were granted, or may yet be, but what was lost again.
    private Money GrantedOf(Order order) => claims.Where(claim => claim.Payable.Currency == order.Currency)
        .Aggregate(Money.Zero(order.Currency), (sum, claim) => sum + Taken(claim) - lost.AmountOf(claim));

    private static Money Taken(Claim claim) => claim.Status == ClaimStatus.InReview ? claim.Granted + claim.Left : claim.Granted;

    private static bool IsOfAnother(Claim claim, ParcelId? parcel) => claim.Parcel is { } first && parcel is { } second && first != second;
}
