using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Exchanges;

public enum Direction
{
    FromCustomer,
    ToCustomer,
}

/// <summary>One message in either direction, in the words in which it was said. Kept at least 12 months on the customer's page.</summary>
public sealed class Exchange
{
    /// <summary>The longest message taken in, in characters.</summary>
    public const int LongestText = 20_000;

    private Exchange()
    {
    }

    public Exchange(Guid id, CustomerId customer, ClaimId? claim, Direction direction, Channel channel, string? author, string text, DateTimeOffset at) =>
        (Id, Customer, Claim, Direction, Channel, Author, Text, At) = (id, customer, claim, direction, channel, author, text, at);

    public Guid Id { get; private set; }

    public CustomerId Customer { get; private set; }

    public ClaimId? Claim { get; private set; }

    public Direction Direction { get; private set; }

    public Channel Channel { get; private set; }

    /// <summary>The real name of a person of ours; null for the customer, or the address of somebody who answered a letter in their place.</summary>
    public string? Author { get; private set; }

    /// <summary>The real name of whoever of ours wrote down what was said elsewhere; null where the words came by themselves.</summary>
    public string? NotedBy { get; init; }

    /// <summary>What names the message where it came from (hexadecimal SHA-256, unique): one that comes twice is kept once.</summary>
    public string? Origin { get; init; }

    public string Text { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
