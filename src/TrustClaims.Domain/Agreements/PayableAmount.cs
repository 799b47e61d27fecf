using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Agreements;

/// <summary>One item as the customer declares it.</summary>
/// <param name="DeclaredValue">Only for an insured thing whose contract names no value: what the customer says it was worth, for one piece.</param>
public sealed record DeclaredItem(ItemId Item, int Quantity, Money? DeclaredValue = null);

/// <summary>One item with what it pays; the parts add up to the whole.</summary>
public sealed record PayableItem(AgreementItem Item, int Quantity, Money Amount);

/// <summary>
/// What a claim pays: arithmetic, computed here and nowhere else, shown before sending. It is no decision.
/// </summary>
/// <param name="Goods">What was paid for the items, or their value under the ceilings.</param>
/// <param name="Shipping">Given back with the claim that makes everything in the order lost, else zero.</param>
/// <param name="Deductible">What the contract leaves to the insured; zero for orders.</param>
/// <param name="Total">Goods + shipping - deductible, never below zero.</param>
public sealed record PayableAmount(Money Goods, Money Shipping, Money Deductible, Money Total, IReadOnlyList<PayableItem> Items)
{
    /// <param name="earlier">
    /// Pieces of this agreement granted as lost before, by item: with them a second lost parcel can complete the order, and the parts of a line add up
    /// to the line.
    /// </param>
    /// <param name="granted">What earlier claims took: of an order in all, of a contract in the calendar year of the event.</param>
    public static Result<PayableAmount> Of(
        Agreement agreement, ClaimType type, IReadOnlyList<DeclaredItem> declared, IReadOnlyDictionary<ItemId, int> earlier, Money granted)
    {
        if (!agreement.Covers(type))
        {
            return new Refusal.TypeNotForAgreement();
        }

        if (!Match(agreement, declared).TryGet(out var lines, out var refusal))
        {
            return refusal;
        }

        return agreement switch
        {
            Order order => OfOrder(order, type, lines, earlier, granted),
            Contract contract => OfContract(contract, lines, granted),
            _ => throw new InvalidOperationException($"No arithmetic for {agreement.GetType().Name}."),
        };
    }

    /// <summary>Whether shipping is in what the claim pays: that claim made everything in the order lost.</summary>
    public static bool IncludesShipping(Agreement agreement, Claim claim)
    {
        if (agreement is not Order { Shipping.IsZero: false } order || claim.Type != ClaimType.LostParcel)
        {
            return false;
        }

        // The shop may have taken an item out of the order since. The parts of a line are rounded on their running total: a cent more or less is no shipping.
        var goods = claim.Items.Select(line => order.Item(line.Item) is { Paid: { } paid } item ? paid.Part(line.Quantity, item.Quantity) : line.Payable);
        return claim.Payable.Minor - Sum(goods, Money.Zero(claim.Payable.Currency)).Minor > claim.Items.Count;
    }

    /// <summary>What a contract may still grant for events of a calendar year; null where it names no ceiling per year.</summary>
    /// <param name="granted">What claims about events of that year were granted.</param>
    public static Money? LeftOfYear(Contract contract, Money granted) => contract.Cover.CeilingPerYear is { } yearly ? Rest(yearly, granted) : null;

    private static Result<List<Line>> Match(Agreement agreement, IReadOnlyList<DeclaredItem> declared)
    {
        var lines = new List<Line>();
        foreach (var group in declared.GroupBy(line => line.Item))
        {
            if (agreement.Item(group.Key) is not { } item)
            {
                return new Refusal.UnknownItem(group.Key.Value);
            }

            var quantity = group.Sum(line => (long)line.Quantity);
            if (quantity < 1 || quantity > item.Quantity || group.Any(line => line.Quantity < 1))
            {
                return new Refusal.QuantityBeyondAgreement(item.Title, item.Quantity);
            }

            lines.Add(new Line(item, (int)quantity, group.ToList()));
        }

        return lines.Count > 0 ? lines : new Refusal.UnknownItem("");
    }

    private static PayableAmount OfOrder(Order order, ClaimType type, List<Line> lines, IReadOnlyDictionary<ItemId, int> earlier, Money granted)
    {
        var none = Money.Zero(order.Currency);
        var paid = lines.Select(line => Paid(line.Item, line.Quantity, earlier.GetValueOrDefault(line.Item.Id), none)).ToList();
        var goods = Sum(paid, none);
        var completes = type == ClaimType.LostParcel && !IsAll(order, [], earlier) && IsAll(order, lines, earlier);
        // An order that has grown since is completed once more: its shipping was given back already.
        var shipping = completes ? Money.Least(order.Shipping, Rest(order.Paid, granted + goods)) : none;
        return Distribute(lines, paid, goods, shipping, none, goods + shipping);
    }

    // Rounded on the running total, so that three claims of one piece each give back the whole line and not a cent less.
    private static Money Paid(AgreementItem item, int quantity, int earlier, Money none)
    {
        var line = item.Paid ?? none;
        return earlier + quantity > item.Quantity
            ? line.Part(quantity, item.Quantity)
            : line.Part(earlier + quantity, item.Quantity) - line.Part(earlier, item.Quantity);
    }

    private static bool IsAll(Order order, List<Line> lines, IReadOnlyDictionary<ItemId, int> earlier) => order.Items.All(item =>
        lines.Where(line => line.Item.Id == item.Id).Sum(line => line.Quantity) + earlier.GetValueOrDefault(item.Id) >= item.Quantity);

    private static Result<PayableAmount> OfContract(Contract contract, List<Line> lines, Money granted)
    {
        var none = Money.Zero(contract.Currency);
        var values = new List<Money>();
        foreach (var line in lines)
        {
            Int128 worth = 0;
            foreach (var pieces in line.Declared)
            {
                if ((line.Item.Value ?? pieces.DeclaredValue) is not { } value || value.Currency != contract.Currency)
                {
                    return new Refusal.DeclaredValueMissing(line.Item.Title);
                }

                worth += (Int128)value.Minor * pieces.Quantity;
                if (value.Minor < 0 || worth > Money.MostMinor)
                {
                    return new Refusal.AmountOutOfRange();
                }
            }

            values.Add(new Money((long)worth, contract.Currency));
        }

        var cover = contract.Cover;
        var goods = Money.Least(Sum(values, none), cover.CeilingPerClaim ?? Sum(values, none));
        goods = Money.Least(goods, LeftOfYear(contract, granted) ?? goods);
        var total = Rest(goods, cover.Deductible);
        return total.IsZero
            ? new Refusal.NothingPayable(goods, cover.Deductible)
            : Distribute(lines, values, goods, none, cover.Deductible, total);
    }

    private static PayableAmount Distribute(List<Line> lines, List<Money> weights, Money goods, Money shipping, Money deductible, Money total)
    {
        var parts = total.Split(weights.Select(weight => weight.Minor).ToList());
        var items = lines.Zip(parts, (line, part) => new PayableItem(line.Item, line.Quantity, part)).ToList();
        return new PayableAmount(goods, shipping, deductible, total, items);
    }

    private static Money Rest(Money whole, Money taken) => whole > taken ? whole - taken : Money.Zero(whole.Currency);

    private static Money Sum(IEnumerable<Money> amounts, Money none) => amounts.Aggregate(none, (sum, amount) => sum + amount);

    private sealed record Line(AgreementItem Item, int Quantity, IReadOnlyList<DeclaredItem> Declared);
}
