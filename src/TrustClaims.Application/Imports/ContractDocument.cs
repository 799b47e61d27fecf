using System.Text.Json.Serialization;

namespace TrustClaims.Application.Imports;

// A contract as the API's JSON tells it: as it was written, before anything is believed of it.
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ContractDocument
{
    public string? ContractNumber { get; init; }

    public CustomerDocument? Holder { get; init; }

    public IReadOnlyList<InsuredDocument?>? Insured { get; init; }

    public CoverDocument? Cover { get; init; }

    public IReadOnlyList<ContractItemDocument?>? Items { get; init; }

    public PayoutAccountDocument? PayoutAccount { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record InsuredDocument(string? Name);

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record CoverDocument
{
    public string? From { get; init; }

    public string? To { get; init; }

    public IReadOnlyList<string?>? Causes { get; init; }

    public MoneyDocument? Deductible { get; init; }

    public MoneyDocument? CeilingPerClaim { get; init; }

    public MoneyDocument? CeilingPerYear { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ContractItemDocument
{
    public string? ItemId { get; init; }

    public string? Title { get; init; }

    public string? Category { get; init; }

    public int? Quantity { get; init; }

    public MoneyDocument? Value { get; init; }
}

[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PayoutAccountDocument(string? Iban);
