using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Testing.Builders;

/// <summary>A claim on a whole agreement, decided by the real engine under the opening policy: on word unless told otherwise.</summary>
public sealed class ClaimBuilder
{
    private readonly List<(string Id, decimal Paid, int Quantity)> items = [];
    private ClaimType type = ClaimType.LostParcel;
    private Remedy? remedy;
    private Agreement? agreement;
    private ClaimFacts facts = Some.Facts();
    private DateTimeOffset now = Some.Moment;
    private bool takenAlong;

    public ClaimBuilder LostParcel() => Of(ClaimType.LostParcel);

    public ClaimBuilder Of(ClaimType what)
    {
        type = what;
        facts = Some.Facts(what);
        return this;
    }

    public ClaimBuilder Worth(decimal amount) => Item("1", amount);

    public ClaimBuilder Item(string id, decimal paid, int quantity = 1)
    {
        items.Add((id, paid, quantity));
        return this;
    }

    public ClaimBuilder On(Agreement held)
    {
        agreement = held;
        return this;
    }

    public ClaimBuilder For(Remedy wish)
    {
        remedy = wish;
        return this;
    }

    /// <summary>Declared at the counter, by somebody who leaves with it.</summary>
    public ClaimBuilder TakenAlong()
    {
        takenAlong = true;
        return this;
    }

    public ClaimBuilder At(DateTimeOffset moment)
    {
        now = moment;
        return this;
    }

    /// <summary>Goes to a person: the delivery address is not the order's.</summary>
    public ClaimBuilder InReview() => Knowing(known => known with { DestinationDiffers = true });

    /// <summary>Promised on 5 October 2026: the parcel moves, and was expected three days before.</summary>
    public ClaimBuilder TooEarly() => Knowing(known => known with { CountedFrom = new DateOnly(2026, 10, 2) });

    public ClaimBuilder Knowing(Func<ClaimFacts, ClaimFacts> change)
    {
        facts = change(facts);
        return this;
    }

    public Claim Build()
    {
        var held = agreement ?? Holding();
        var all = held.Items.Select(item => new DeclaredItem(item.Id, item.Quantity, item.Value)).ToList();
        var payable = PayableAmount.Of(held, type, all, new Dictionary<ItemId, int>(), Money.Zero(held.Currency)).Value;
        var wish = remedy ?? (type.IsForContract() ? Remedy.Indemnity : Remedy.Refund);
        var declaration = new Declaration(held, type, payable, wish, null, null, Channel.Page, Declarant.Holder) { TakenAlong = takenAlong };
        return Claim.Declare(new ClaimId(Guid.CreateVersion7(now)), Some.Reference(), declaration, Word(facts with { Payable = payable.Total }), Some.Times, Actor.Customer, now).Saved();
    }

    /// <summary>The engine's word under the opening policy, its number 1, or under another.</summary>
    public static EngineWord Word(ClaimFacts facts, TrustPolicy? policy = null, int number = 1) =>
        new(number, policy ?? Some.OpeningPolicy, facts, TrustEngine.Decide(facts, policy ?? Some.OpeningPolicy), DecidedInMicroseconds: 40);

    private Agreement Holding()
    {
        var lines = items.Count == 0 ? [("1", 49.90m, 1)] : items;
        return type.IsForContract()
            ? lines.Aggregate(A.Contract(), (contract, line) => contract.Item(line.Item1, line.Item2 / line.Item3, line.Item3)).Build()
            : lines.Aggregate(A.Order(), (order, line) => order.Item(line.Item1, line.Item2, line.Item3)).Build();
    }
}

public static class ClaimSaving
{
    /// <summary>Gives its settlements the ids that they get when they are stored.</summary>
    public static Claim Saved(this Claim claim)
    {
        var id = typeof(Settlement).GetProperty(nameof(Settlement.Id))!;
        foreach (var settlement in claim.Settlements.Where(settlement => settlement.Id == default))
        {
            id.SetValue(settlement, new SettlementId(Guid.CreateVersion7()));
        }

        return claim;
    }
}
