using System.Globalization;
using System.Text;
using TrustClaims.Application.Simulations;
using TrustClaims.Domain;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Cli.Commands;

/// <summary>A simulation for people to read.</summary>
internal static class SimulationText
{
    public static string Of(Simulated simulated)
    {
        var result = simulated.Result;
        var text = new StringBuilder();
        void Line(string label, string value) => text.Append(CultureInfo.InvariantCulture, $"{label,-34}{value}\n");

        Line("claims", Count(result.Claims));
        Line("on word", $"{Count(result.OnWord)}   {Amount(result.OnWordAmount)}");
        Line("promised for a day", $"{Count(result.PromisedOn)}   {Amount(result.PromisedOnAmount)}");
        Line("for a person", $"{Count(result.ForReview)}   {Amount(result.ForReviewAmount)}");
        Line("really paid on those believed", Amount(result.PaidOnWord));
        Line("truth known / unknown", $"{Count(result.Observed)} / {Count(result.Unobserved)}");
        Line(result.Leakage.NoneHonest is null ? "leakage" : "leakage if the unknown are honest", Leakage(result.Leakage));
        if (result.Leakage.NoneHonest is { } worst)
        {
            Line("  if none of the unknown is", Leakage(worst));
        }

        Line("honest share", result.Honesty is { } honesty ? Honest(honesty) : "cannot say: too few known");
        Line("review hours saved", $"{result.ReviewHoursSaved(simulated.ReviewTime).ToString("N0", CultureInfo.InvariantCulture)} at {simulated.ReviewTime.TotalMinutes.ToString("0.#", CultureInfo.InvariantCulture)} minutes a claim");
        Line("days of waiting saved", result.WaitingDaysSaved is { } days ? $"{days.ToString("N0", CultureInfo.InvariantCulture)} over {Count(result.WaitsKnown)} claims" : "unknown");
        if (result.OtherCurrency > 0)
        {
            Line("in another currency, not summed", Count(result.OtherCurrency));
        }

        foreach (var rule in result.Rules)
        {
            Line($"rule {rule.Code}", $"{Count(rule.Beyond)} beyond, {Count(rule.NotApplicable)} not applicable");
        }

        Line("took", $"{simulated.Elapsed.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture)} s, replay at {simulated.ClaimsPerSecond.ToString("N0", CultureInfo.InvariantCulture)} claims/s");
        return text.ToString().TrimEnd();
    }

    private static string Honest(HonestShare honesty) => honesty.AllHonest == honesty.NoneHonest
        ? Between(honesty.AllHonest)
        : $"{Between(honesty.NoneHonest)} if none of the unknown is, {Between(honesty.AllHonest)} if all are";

    private static string Between(ShareEstimate share) => $"{Share(share.Share)} ({Share(share.Low)} to {Share(share.High)})";

    private static string Leakage(LeakageEstimate leakage)
    {
        var rate = leakage.Rate is { } share ? $", {Share(share)} of what is believed" : "";
        return leakage.Method switch
        {
            LeakageMethod.PlainSum => $"{Amount(leakage.Amount)}{rate} (the plain sum)",
            LeakageMethod.AtMost => $"{Amount(leakage.Amount)}{rate}; at most {Amount(leakage.High)}",
            _ when leakage.Low == leakage.High => $"{Amount(leakage.Amount)}{rate} (over the known truths, each of them certain)",
            _ => $"{Amount(leakage.Amount)} ({Amount(leakage.Low)} to {Amount(leakage.High)}){rate}",
        };
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Amount(Money money) => $"{money.Amount.ToString("N" + money.Currency.Decimals, CultureInfo.InvariantCulture)} {money.Currency}";

    private static string Share(double share) => share.ToString("P2", CultureInfo.InvariantCulture);
}
