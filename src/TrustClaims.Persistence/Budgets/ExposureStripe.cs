namespace TrustClaims.Persistence.Budgets;

/// <summary>
/// A part of a day's exposure, so that no single row is one that every declaration waits for. Within its allowance a stripe is raised by itself;
/// beyond it all stripes of the scope are locked in order and the rest of the budget is shared out anew. The sum of all stripes is the day's
/// exposure, and it never exceeds the budget.
/// </summary>
public sealed class ExposureStripe
{
    /// <summary>Calendar day in the installation's time zone; of an hour, the day that UTC has.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>"all", or the name of a claim type; of an hour, with it: "all@14".</summary>
    public required string Scope { get; init; }

    public required int Stripe { get; init; }

    /// <summary>Granted through this stripe, in minor units of the policy's currency.</summary>
    public long Amount { get; set; }

    /// <summary>How far this stripe may rise before the stripes are balanced again, in minor units.</summary>
    public long Allowance { get; set; }

    /// <summary>The budget that the allowances were shared out from; another one means balancing first.</summary>
    public long Budget { get; set; }
}
