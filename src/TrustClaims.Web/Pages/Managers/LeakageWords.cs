using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>An estimate in words, the same on every page: with its interval where it has one, and with what it would be if none of the unknown claims were right.</summary>
internal static class LeakageWords
{
    public static string Said(this Texts texts, LeakageEstimate leakage)
    {
        var said = texts.Said(leakage.Method, leakage.Amount, leakage.Low, leakage.High);
        return leakage.NoneHonest is { } worst ? texts["studio.sum.bounds", said, texts.Said(worst)] : said;
    }

    /// <summary>The same in whole units, for what is told of a year.</summary>
    public static string Roughly(this Texts texts, LeakageEstimate leakage) => texts.Said(leakage.Rounded());

    /// <summary>What one more point costs, in whole units.</summary>
    public static string Roughly(this Texts texts, MarginalCost cost)
    {
        var said = texts.Said(cost.Method, cost.Amount.Rounded, cost.Low.Rounded, cost.High.Rounded);
        return cost.NoneHonest is { } worst ? texts["studio.sum.bounds", said, texts.Roughly(worst)] : said;
    }

    /// <summary>The figure alone, where its words stand beside it; what the truth lies between, where some claims are unknown.</summary>
    public static string Headline(this Texts texts, LeakageEstimate leakage) =>
        leakage.NoneHonest is { } worst && Point(worst) != Point(leakage) ? texts["studio.sum.range", Point(leakage), Point(worst)] : texts["amount", Point(leakage)];

    private static string Said(this Texts texts, LeakageMethod method, Money amount, Money low, Money high) => method switch
    {
        LeakageMethod.AtMost => texts["studio.sum.atMost", high],
        LeakageMethod.PlainSum => texts["studio.sum.known", amount],
        // An interval without a width is no certainty.
        _ when low == high => texts["studio.sum.seen", amount],
        _ => texts["studio.sum.between", amount, low, high],
    };

    private static Money Point(LeakageEstimate leakage) => leakage.Method == LeakageMethod.AtMost ? leakage.High : leakage.Amount;
}
