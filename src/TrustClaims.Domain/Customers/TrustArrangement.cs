using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Customers;

/// <summary>What a person of ours arranges.</summary>
/// <param name="Reason">In the customer's words.</param>
/// <param name="Until">Exclusive; at most <see cref="TrustArrangement.MostDays"/> days away.</param>
public sealed record ArrangementTerms(CustomerId Customer, string Reason, DateTimeOffset Until, NamedPerson By);

/// <summary>
/// What a named person of ours has arranged with one customer for a time: a rule that is set aside for them, or a standing that goes no higher than said. The
/// customer can read it, with its reason. It ends by itself.
/// </summary>
public sealed class TrustArrangement
{
    /// <summary>Nothing is arranged for longer.</summary>
    public const int MostDays = 180;

    private TrustArrangement()
    {
    }

    private TrustArrangement(ArrangementTerms terms, DateTimeOffset now) =>
        (Id, Customer, Reason, By, ByName, From, Until) = (Guid.CreateVersion7(now), terms.Customer, terms.Reason, terms.By.Id, terms.By.Name, now, terms.Until);

    public Guid Id { get; private set; }

    public CustomerId Customer { get; private set; }

    /// <summary>The code of the rule that is set aside; null where a standing is lowered.</summary>
    public string? Rule { get; private set; }

    /// <summary>The highest standing that counts meanwhile; null where a rule is set aside.</summary>
    public Standing? StandingAtMost { get; private set; }

    /// <summary>In the customer's words.</summary>
    public string Reason { get; private set; } = "";

    public StaffId By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset From { get; private set; }

    /// <summary>Exclusive.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>When somebody ended it before its time.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public string? EndedByName { get; private set; }

    /// <summary>When the customer asked that somebody else look at it.</summary>
    public DateTimeOffset? ContestedAt { get; private set; }

    public string? ContestWords { get; private set; }

    /// <summary>Somebody else than who arranged it.</summary>
    public StaffId? LookedAtBy { get; private set; }

    public string? LookedAtByName { get; private set; }

    public DateTimeOffset? LookedAt { get; private set; }

    /// <summary>What they answered the customer.</summary>
    public string? LookWords { get; private set; }

    /// <summary>The last moment at which it counts: what is told as "until that day".</summary>
    public DateTimeOffset LastMoment => Until.AddTicks(-1);

    /// <summary>The customer waits for somebody else to look at it.</summary>
    public bool WaitsForLook => ContestedAt is not null && LookedAt is null && EndedAt is null;

    /// <param name="rule">One that may be set aside.</param>
    public static TrustArrangement SettingAside(string rule, ArrangementTerms terms, DateTimeOffset now) => new(terms, now) { Rule = rule };

    public static TrustArrangement Lowering(Standing atMost, ArrangementTerms terms, DateTimeOffset now) => new(terms, now) { StandingAtMost = atMost };

    public bool IsInForce(DateTimeOffset now) => EndedAt is null && From <= now && now < Until;

    /// <summary>Whether its customer may ask that somebody else look at it: what was done for them needs no other look.</summary>
    public bool CanBeContested(DateTimeOffset now) => StandingAtMost is not null && ContestedAt is null && IsInForce(now);

    public Result<Done> End(NamedPerson by, DateTimeOffset now)
    {
        if (!IsInForce(now))
        {
            return new Refusal.NotInThisState("ended");
        }

        (EndedAt, EndedByName) = (now, by.Name);
        return Done.Yes;
    }

    public Result<Done> Contest(string words, DateTimeOffset now)
    {
        if (!CanBeContested(now))
        {
            return new Refusal.NotInThisState(ContestedAt is null ? "ended" : "contested");
        }

        (ContestedAt, ContestWords) = (now, words);
        return Done.Yes;
    }

    /// <summary>Somebody else looks at it, once: they end it, or keep it and say why. One that has run out meanwhile is answered all the same.</summary>
    public Result<Done> Look(NamedPerson by, bool keeps, string? words, DateTimeOffset now)
    {
        if (!WaitsForLook)
        {
            return new Refusal.NotInThisState(LookedAt is null ? "ended" : "looked_at");
        }

        if (by.Id == By)
        {
            return new Refusal.SamePersonAgain();
        }

        if (keeps && Writing.IsBlank(words))
        {
            return new Refusal.ReasonRequired();
        }

        (LookedAtBy, LookedAtByName, LookedAt, LookWords) = (by.Id, by.Name, now, Writing.Trimmed(words));
        return keeps || !IsInForce(now) ? Done.Yes : End(by, now);
    }
}
