using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Simulation;

/// <summary>One claim of a history, ready to be decided again under another policy.</summary>
public readonly record struct HistoryClaim
{
    /// <summary>As far as they were recorded. What a policy counts over windows, and the day's exposure, is counted anew during the replay.</summary>
    public required ClaimFacts Facts { get; init; }

    /// <summary>By which it is found again; none where nobody looks for it.</summary>
    public ClaimIdentity Identity { get; init; }

    public required DateTimeOffset DeclaredAt { get; init; }

    public string? CustomerKey { get; init; }

    public string? HouseholdKey { get; init; }

    /// <summary>The agreement, for the rule on the same items; null where the facts say it already.</summary>
    public string? AgreementNumber { get; init; }

    public required TruthState Truth { get; init; }

    /// <summary>What a careful person would pay, from 0 to the payable amount; read where the truth is known.</summary>
    public long TruthMinor { get; init; }

    public required double Probability { get; init; }

    /// <summary>What was really paid, raw, in minor units.</summary>
    public long? PaidMinor { get; init; }

    public DateTimeOffset? RuledAt { get; init; }

    /// <summary>What it was granted after all where it goes to a person, in minor units: by them, by silence or by a looser policy; 0 where nobody knows.</summary>
    public long GrantedMinor { get; init; }

    /// <summary>When it was first granted something; null means at the declaration.</summary>
    public DateTimeOffset? GrantedAt { get; init; }

    /// <summary>Withdrawn, or our own fault: decided again like any other, but counted in nobody's window.</summary>
    public bool CountsForNobody { get; init; }

    /// <summary>The number of the policy that decided it first, here; null where it was decided elsewhere.</summary>
    public int? DecidedUnder { get; init; }

    /// <summary>What that policy decided; read where there is one.</summary>
    public DecisionOutcome Decided { get; init; }

    /// <param name="zone">The installation's time zone, in which calendar days are counted.</param>
    public static HistoryClaim Of(PastClaim claim, TimeZoneInfo zone)
    {
        var paid = claim.Paid ?? (claim.Outcome == PastOutcome.Declined ? Money.Zero(claim.Payable.Currency) : (Money?)null);
        var known = claim.Outcome != PastOutcome.None && paid is not null;
        var truth = known ? Math.Clamp(paid!.Value.Minor, 0, claim.Payable.Minor) : 0;
        var since = claim.DeclaredAt - claim.CustomerSince;
        return new HistoryClaim
        {
            Facts = new ClaimFacts
            {
                Type = claim.Type,
                Payable = claim.Payable,
                DeclaredOn = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(claim.DeclaredAt, zone).DateTime),
                TenureDays = since is { } tenure ? Math.Max(0, (int)tenure.TotalDays) : null,
                HoursKnown = since is { } acquaintance ? Math.Max(0, (int)acquaintance.TotalHours) : null,
                HoldsContract = claim.Type.IsForContract(),
                CountedFrom = claim.CountedFrom,
                Categories = claim.Categories,
            },
            Identity = ClaimIdentity.Of(claim.Source, claim.SourceId),
            DeclaredAt = claim.DeclaredAt,
            CustomerKey = claim.CustomerKey,
            HouseholdKey = claim.HouseholdKey,
            AgreementNumber = claim.AgreementNumber,
            Truth = known ? TruthState.Known : TruthState.Unknown,
            TruthMinor = truth,
            Probability = 1,
            PaidMinor = paid?.Minor,
            RuledAt = claim.RuledAt,
            GrantedMinor = truth,
            GrantedAt = claim.RuledAt,
        };
    }
}
