using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Requests;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Benchmarks.Declaring;

/// <summary>The rows of a declared claim for another order, through EF Core in one SaveChanges. What there was to decide is decided beforehand.</summary>
internal sealed class ClaimCopy
{
    private readonly EngineWord word;
    private readonly PayableAmount payable;
    private readonly Remedy remedy;
    private readonly OrderContent content;
    private readonly IdempotencyRecord record;
    private readonly PromiseTimes times = Some.Times;
    private readonly Actor by;

    private ClaimCopy(Claim claim, Order order, TrustPolicy policy, IdempotencyRecord record)
    {
        var decision = claim.LastDecision;
        word = new EngineWord(decision.PolicyNumber, policy, decision.Facts, decision.Decision, decision.DecidedInMicroseconds);
        var items = claim.Items.Select(item => new DeclaredItem(item.Item, item.Quantity)).ToList();
        payable = PayableAmount.Of(order, claim.Type, items, new Dictionary<ItemId, int>(), Money.Zero(order.Currency)).Value;
        content = new OrderContent(order.PlacedAt, order.Currency, order.Items.ToList(), order.Shipping, Some.Home, order.PaymentMethod, order.PaymentReference);
        (remedy, this.record, by) = (claim.Remedy, record, Actor.Integration("test"));
    }

    public string Answer => record.Answer!;

    public static async Task<ClaimCopy> Of(ClaimsDb db, Claim claim) => new(
        claim,
        await db.Orders.AsNoTracking().Include(order => order.Parcels).SingleAsync(order => order.Id == claim.Agreement),
        PolicyReader.Read(await db.Policies.Where(version => version.Number == claim.LastDecision.PolicyNumber).Select(version => version.Json).SingleAsync()).Value,
        await db.IdempotencyRecords.AsNoTracking().SingleAsync(one => one.Claim == claim.Id));

    public Task Insert(ClaimsDb db, Guid agreement, Guid holder)
    {
        var now = TimeProvider.System.GetUtcNow();
        var order = new Order(new AgreementId(agreement), "FR-1", new CustomerId(holder), content, "");
        var declaration = new Declaration(order, word.Facts.Type, payable, remedy, null, null, Channel.Api, Declarant.Holder);
        var claim = Claim.Declare(new ClaimId(Guid.CreateVersion7(now)), BareReferences.Next(), declaration, word, times, by, now);
        db.Claims.Add(claim);
        ClaimJournal.Write(db, claim);
        db.IdempotencyRecords.Add(new IdempotencyRecord
        {
            Owner = record.Owner,
            Key = claim.Id.Value.ToString(),
            BodyHash = record.BodyHash,
            Claim = claim.Id,
            Joined = false,
            Answer = record.Answer,
            At = now,
        });
        return db.SaveChangesAsync();
    }
}
