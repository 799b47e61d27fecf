using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Application.Notifications;

// The sentences that several letters share.
public sealed partial class LetterRenderer
{
    private const int MostItems = 4;

    private string Sorry(LetterMatter matter) => texts[$"sorry.{matter.Claim.Type}"];

    /// <summary>What, how much, how and by when; nothing where it is no longer owed.</summary>
    private string? Remedy(LetterMatter matter)
    {
        var claim = matter.Claim;
        var promise = claim.Promises.Where(one => one.Round is not null).OrderBy(one => one.MadeAt).LastOrDefault(one => one.State != PromiseState.Released);
        return promise is null ? null : texts[$"remedy.{claim.Remedy}", AmountOf(promise, claim), promise.Due, Items(matter)];
    }

    // A promised day has no settlements yet: it is about all that is granted.
    private static Money AmountOf(Promise promise, Claim claim)
    {
        var round = claim.Settlements.Where(one => one.Round == promise.Round).ToList();
        return round.Count == 0 ? claim.Granted : round.Aggregate(Money.Zero(claim.Granted.Currency), (sum, one) => sum + one.Amount);
    }

    /// <summary>"Tasse en grès (2), Thé des montagnes et 3 autres articles".</summary>
    private string Items(LetterMatter matter)
    {
        var claim = matter.Claim;
        var last = claim.Settlements.Select(one => one.Round).DefaultIfEmpty().Max();
        var round = claim.Settlements.Where(one => one.Round == last && one.Quantity > 0).Select(one => (one.Title, one.Quantity)).ToList();
        var lines = round.Count > 0 ? round : claim.Items.Select(item => (item.Title, item.Quantity)).ToList();
        var named = lines.Take(lines.Count > MostItems ? MostItems - 1 : MostItems)
            .Select(line => line.Quantity == 1 ? line.Title : texts["items.quantity", line.Title, line.Quantity]).ToList();
        if (lines.Count > named.Count)
        {
            named.Add(texts.Count("items.more", lines.Count - named.Count));
        }

        return named.Count == 1 ? named[0] : texts["items.and", string.Join(", ", named.Take(named.Count - 1)), named[^1]];
    }

    private string ToDo(LetterMatter matter) => matter.Agreement is Contract ? texts["nothing.contract"]
        : matter.Claim.TravelsBack(matter.Policy) ? texts["nothing.travels"] : texts["nothing"];

    private string? Found(LetterMatter matter) => matter.Claim.Type == ClaimType.LostParcel ? texts["found"] : null;

    private string? AnswerBy(LetterMatter matter) =>
        matter.Claim.Promises.Where(one => one is { Kind: PromiseKind.AnswerBy, State: not PromiseState.Released }).MaxBy(one => one.MadeAt) is { } promise
            ? texts["answerBy", promise.Due]
            : null;

    // Said only where it holds: up to the policy's limit.
    private string? Silence(LetterMatter matter) => matter.Claim.SilenceMeansYes(matter.Policy) ? texts["silence"] : null;

    private static bool IsLate(ClaimEvent.SettlementEnded ended, LetterMatter matter) =>
        matter.Claim.Promises.Any(one => one.Round == ended.Round && one.State == PromiseState.Broken);
}
