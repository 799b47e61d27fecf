namespace TrustClaims.Domain;

// Each id is a version-7 GUID in a type of its own, so that no id can stand where another is meant.
public readonly record struct ClaimId(Guid Value)
{
    /// <summary>In the order of a database's pages, where two were declared at the same instant.</summary>
    public int CompareTo(ClaimId other) => Value.CompareTo(other.Value);
}

public readonly record struct CustomerId(Guid Value);

public readonly record struct AgreementId(Guid Value);

public readonly record struct ParcelId(Guid Value);

public readonly record struct PromiseId(Guid Value);

public readonly record struct SettlementId(Guid Value);

public readonly record struct StaffId(Guid Value);

public readonly record struct ItemId(string Value)
{
    public override string ToString() => Value;
}
