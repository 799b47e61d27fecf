using TrustClaims.Application.Words;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Web.Pages.Managers;

/// <summary>An estimate in words: with its interval where it has one.</summary>
internal static class LeakageWords
{
    public static string Said(this Texts texts, LeakageEstimate leakage) => leakage.Method == LeakageMethod.AtMost
        ? texts["studio.sum.atMost", leakage.High]
        : leakage.Low == leakage.High ? texts["studio.sum.known", leakage.Amount] : texts["studio.sum.between", leakage.Amount, leakage.Low, leakage.High];

    /// <summary>The same in whole units, for what is told of a year.</summary>
    public static string Roughly(this Texts texts, LeakageEstimate leakage) => texts.Said(leakage with
    {
        Amount = leakage.Amount.Rounded,
        Low = leakage.Low.Rounded,
        High = leakage.High.Rounded,
    });
}
