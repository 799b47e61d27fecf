namespace TrustClaims.Persistence.Mapping;

/// <summary>The longest texts that the columns take, in characters: what a door lets in must fit.</summary>
public static class Lengths
{
    /// <summary>A word of ours: the name of a status, a kind, a scope.</summary>
    public const int Word = 40;

    /// <summary>A number or id that somebody else gives: of an order, an item, a parcel, a key.</summary>
    public const int Number = 128;

    /// <summary>The name of a person or a thing; what nothing else is said of.</summary>
    public const int Name = 256;

    public const int Title = 500;

    public const int Key = 450;

    /// <summary>A sentence or two: a reason, an error.</summary>
    public const int Words = 4000;

    /// <summary>Hexadecimal SHA-256.</summary>
    public const int Hash = 64;
}
