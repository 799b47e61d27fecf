using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Agreements;

/// <summary>What a customer holds with us and a claim is about: an <see cref="Order"/> or an insurance <see cref="Contract"/>.</summary>
public abstract class Agreement
{
    private protected Agreement()
    {
    }

    private protected Agreement(AgreementId id, string number, CustomerId holder, Currency currency) =>
        (Id, Number, NumberKey, Holder, Currency) = (id, number, Agreements.NumberKey.Of(number), holder, currency);

    public AgreementId Id { get; private set; }

    /// <summary>The shop's or insurer's own number, unique among orders and among contracts.</summary>
    public string Number { get; private set; } = "";

    /// <summary><see cref="Agreements.NumberKey"/> of the number: by it a customer's own spelling is found.</summary>
    public string NumberKey { get; private set; } = "";

    public CustomerId Holder { get; private set; }

    /// <summary>An agreement has one currency.</summary>
    public Currency Currency { get; private set; } = Currency.Eur;

    public IReadOnlyList<AgreementItem> Items { get; private set; } = [];

    /// <summary>Signed links carry this number; raising it makes every link sent so far worthless.</summary>
    public int LinkEpoch { get; private set; }

    /// <summary>Fingerprint of what was last imported, so that the same row again changes nothing.</summary>
    public string ImportHash { get; private set; } = "";

    public AgreementItem? Item(ItemId id) => Items.FirstOrDefault(item => item.Id == id);

    public abstract bool Covers(ClaimType type);

    public void RevokeLinks() => LinkEpoch++;

    private protected void Receive(CustomerId holder, Currency currency, IReadOnlyList<AgreementItem> items, string importHash)
    {
        if (holder != Holder)
        {
            // What the holder before was sent, or is remembered by, does not open what is another's now.
            RevokeLinks();
        }

        (Holder, Currency, Items, ImportHash) = (holder, currency, items, importHash);
    }
}
