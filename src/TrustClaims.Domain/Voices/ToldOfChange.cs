namespace TrustClaims.Domain.Voices;

/// <summary>One person was told of one change: never twice, whatever a program may do.</summary>
public sealed record ToldOfChange(Guid Change, CustomerId Customer, DateTimeOffset At);
