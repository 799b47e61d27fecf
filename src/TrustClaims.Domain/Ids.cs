namespace TrustClaims.Domain;

// Each id is a version-7 GUID in a type of its own, so that no id can stand where another is meant.
public readonly record struct ClaimId(Guid Value)
{
    /// <summary>In the order of a database's pages, where two were declared at the same instant.</summary>
    public int CompareTo(ClaimId other) => Value.CompareTo(other.Value);

    // Some order, the database's own where it compares: what a list is paged by where two instants are equal.
    public static bool operator <(ClaimId left, ClaimId right) => left.Value < right.Value;

    public static bool operator >(ClaimId left, ClaimId right) => left.Value > right.Value;
}

public readonly record struct CustomerId(Guid Value)
{
    public static bool operator <(CustomerId left, CustomerId right) => left.Value < right.Value;

    public static bool operator >(CustomerId left, CustomerId right) => left.Value > right.Value;
}

public readonly record struct AgreementId(Guid Value);

public readonly record struct ParcelId(Guid Value);

public readonly record struct PromiseId(Guid Value);

public readonly record struct SettlementId(Guid Value)
{
    public static bool operator <(SettlementId left, SettlementId right) => left.Value < right.Value;

    public static bool operator >(SettlementId left, SettlementId right) => left.Value > right.Value;
}

public readonly record struct StaffId(Guid Value);

public readonly record struct ItemId(string Value)
{
    public override string ToString() => Value;
}
