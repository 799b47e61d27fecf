using TrustClaims.Domain;

namespace TrustClaims.Persistence.Budgets;

/// <summary>What was granted on word on one day, or in one hour.</summary>
/// <param name="All">Over all types.</param>
public sealed record Exposure(Money All, Money ForType)
{
    /// <summary>Of the hour within the day, where that is counted.</summary>
    public Exposure? ThisHour { get; init; }
}

/// <summary>An hour of the clock, as UTC has it, and its budgets: it turns alike on every node, also when clocks are put back.</summary>
/// <param name="At">Any moment in it.</param>
/// <param name="All">For all types together; null counts and never refuses.</param>
/// <param name="ForType">For the claim's type.</param>
public sealed record HourBudget(DateTimeOffset At, Money? All, Money? ForType)
{
    /// <summary>The scopes of hours, as LIKE finds them among those of days.</summary>
    public const string AnyScope = "%@%";

    internal DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);

    /// <summary>A scope of the day for each hour: "all@14".</summary>
    internal string Scope(string name) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}@{At.UtcDateTime.Hour:00}");
}
