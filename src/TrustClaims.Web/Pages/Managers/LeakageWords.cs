using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>An estimate in words, the same on every page: with its interval where it has one, and with what it would be if none of the unknown claims were right.</summary>
internal static class LeakageWords
{
    public static string Said(this Texts texts, LeakageEstimate leakage) => leakage.NoneHonest is { } worst
        ? texts["studio.sum.bounds", texts.OfPair(leakage.Method, leakage.Amount, leakage.Low, leakage.High), texts.OfPair(worst.Method, worst.Amount, worst.Low, worst.High)]
        // An interval without a width is no certainty.
        : texts[leakage.Method == LeakageMethod.HorvitzThompson && leakage.Low == leakage.High ? "studio.sum.seen" : "studio.sum.alone", texts.OfPair(leakage.Method, leakage.Amount, leakage.Low, leakage.High)];

    /// <summary>The same in whole units, for what is told of a year.</summary>
    public static string Roughly(this Texts texts, LeakageEstimate leakage) => texts.Said(leakage.Rounded());

    /// <summary>What one more point costs, in whole units.</summary>
    public static string Roughly(this Texts texts, MarginalCost cost)
    {
        string Of(MarginalCost one) => texts.OfPair(one.Method, one.Amount.Rounded, one.Low.Rounded, one.High.Rounded);
        return cost.NoneHonest is { } worst ? texts["studio.sum.bounds", Of(cost), Of(worst)] : Of(cost);
    }

    /// <summary>The figure alone, where its words stand beside it: between what the truth lies, where some claims are unknown.</summary>
    public static string Headline(this Texts texts, LeakageEstimate leakage) => leakage.Method == LeakageMethod.AtMost && leakage.NoneHonest is null
        ? texts["studio.sum.atMost", leakage.High]
        : leakage.NoneHonest is not null && leakage.Low != leakage.Highest ? texts["studio.sum.range", leakage.Low, leakage.Highest]
        : leakage.Method == LeakageMethod.AtMost ? texts["studio.sum.atMost", leakage.High] : texts["studio.sum.known", leakage.Amount];

    private static string OfPair(this Texts texts, LeakageMethod method, Money amount, Money low, Money high) =>
        method == LeakageMethod.AtMost ? texts["studio.sum.atMost", high] : low == high ? texts["studio.sum.known", amount] : texts["studio.sum.between", amount, low, high];
}
