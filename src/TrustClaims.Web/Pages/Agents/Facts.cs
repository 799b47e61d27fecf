using TrustClaims.Application.Words;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What was read for a claim, in words; null where it is not known.</summary>
internal static class Facts
{
    public static IEnumerable<(string Label, string? Value)> Of(ClaimFacts facts, Texts texts, ClaimSentences sentences)
    {
        yield return (texts["fact.tenureDays"], Days(texts, facts.TenureDays));
        yield return (texts["fact.deliveredOrders"], Text(texts, facts.DeliveredOrders));
        if (facts.StandingAtMost is { } most)
        {
            yield return (texts["fact.standingAtMost"], sentences.Name(most));
        }

        yield return (texts["fact.declarations"], Text(texts, facts.DeclarationsInWindow));
        yield return (texts["fact.granted"], Text(texts, facts.GrantedInWindow));
        if (!facts.Type.IsForContract())
        {
            yield return (texts["fact.orders"], Text(texts, facts.OrdersInYear));
            yield return (texts["fact.ordersWithClaim"], Text(texts, facts.OrdersWithClaimInYear));
            yield return (texts["fact.household"], Text(texts, facts.OtherCustomersAtAddress));
        }

        yield return (texts["fact.age"], facts.CountedFrom is { } from ? texts["date", from] : null);
        if (facts.Account is { } account)
        {
            yield return (texts["fact.account"], sentences.Name(account));
        }

        if (facts.OwnIncident is true)
        {
            yield return (texts["fact.ownIncident"], texts["fact.ownIncident.yes"]);
        }

        yield return (texts["fact.categories"], facts.Categories is { Count: > 0 } categories ? string.Join(", ", categories.Select(sentences.Category)) : null);
        yield return (texts["fact.exposure"], Text(texts, facts.ExposureToday));
        if (facts.ExposureThisHour is { } thisHour)
        {
            yield return (texts["fact.exposureThisHour"], texts["amount", thisHour]);
        }

        if (facts.CountedToday is { } counted)
        {
            yield return (texts["fact.countedToday"], texts["amount", counted]);
        }

        if (facts.DaysSinceContactChanged is { } changed)
        {
            yield return (texts["fact.contactChanged"], Days(texts, changed));
        }
    }

    /// <summary>What a rule observed and what it compared with, in short, where both are figures.</summary>
    public static string Read(this Texts texts, in RuleAnswer answer) => (answer.Observed.Kind, answer.Threshold.Kind) switch
    {
        _ when answer.Code == SameItemsAgain.Key => "",
        (MeasureKind.Money, MeasureKind.Money) => texts["claim.read", texts["amount", answer.Observed.Money], texts["amount", answer.Threshold.Money]],
        (MeasureKind.Number, MeasureKind.Number) when answer.Code == TooManyOrdersWithClaim.Key =>
            texts["claim.read", texts["percent", answer.Observed.Number * 100], texts["percent", answer.Threshold.Number * 100]],
        (MeasureKind.Number, MeasureKind.Number) => texts["claim.read", texts["number", answer.Observed.Number], texts["number", answer.Threshold.Number]],
        _ => "",
    };

    private static string? Text(Texts texts, object? value) => value is null ? null : texts["amount", value];

    private static string? Days(Texts texts, int? days) => days is { } count ? texts.Count("claim.days", count) : null;
}
