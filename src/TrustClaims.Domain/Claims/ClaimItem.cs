using TrustClaims.Domain.Agreements;

namespace TrustClaims.Domain.Claims;

/// <summary>One item of a claim: what it pays, and how much of it was granted so far.</summary>
public sealed class ClaimItem
{
    private ClaimItem()
    {
    }

    internal ClaimItem(PayableItem payable) => (Item, Title, Category, Quantity, Payable, Granted) =
        (payable.Item.Id, payable.Item.Title, payable.Item.Category, payable.Quantity, payable.Amount, Money.Zero(payable.Amount.Currency));

    public ItemId Item { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>As the agreement said when it was declared; null where it did not.</summary>
    public string? Category { get; private set; }

    public int Quantity { get; private set; }

    public Money Payable { get; private set; }

    public int GrantedQuantity { get; private set; }

    public Money Granted { get; private set; }

    internal int QuantityLeft => Quantity - GrantedQuantity;

    internal Money Left => Payable - Granted;

    internal void TakeBack(int quantity, Money amount) => (GrantedQuantity, Granted) = (GrantedQuantity - quantity, Granted - amount);

    internal void Grant(int quantity, Money amount) => (GrantedQuantity, Granted) = (GrantedQuantity + quantity, Granted + amount);
}
