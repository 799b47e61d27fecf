using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Notifications;

// The sentences that several letters share.
public sealed partial class ClaimNews
{
    /// <summary>
    /// At the moment of the answer a parcel that is not late yet ought not to have arrived; a yes after a no owns that no; and a no is sorry for what
    /// happened, and owns nothing that it does not grant.
    /// </summary>
    private string Sorry(LetterMatter matter) => matter.Facts.Tells switch
    {
        ClaimEvent.Ruled { Outcome: RulingOutcome.Declined } => texts["sorry.happened"],
        ClaimEvent.Ruled { Outcome: RulingOutcome.Approved } when matter.Facts.DeclinedBefore => texts["ruling.sorry"],
        _ when matter.Decision.Facts.OwnIncident is true => texts["sorry.incident"],
        ClaimEvent.Decided when matter.Facts.Type == ClaimType.LostParcel && (matter.Decision.Outcome == DecisionOutcome.PromisedOn || matter.Decision.Facts.AgeDays < 0)
            => texts["sorry.early"],
        _ => texts[$"sorry.{matter.Facts.Type}"],
    };

    /// <summary>What, how much, how and by when; nothing where none is owed.</summary>
    private string? Remedy(LetterMatter matter) => matter.Facts.TakenAlong ? texts["remedy.takenAlong", Items(matter)]
        : matter.Facts.Promise is { } promise ? texts[$"remedy.{matter.Facts.Remedy}", Sum(matter, promise.Amount), promise.Due, Items(matter)] : null;

    /// <summary>"44,90 €, frais de port compris,": a sum that somebody adds up comes to what they paid.</summary>
    private string Sum(LetterMatter matter, Money amount) => texts[amount == matter.WithShipping ? "sum.shipping" : "sum", amount];

    /// <summary>"Tasse en grès (2), Thé des montagnes et 3 autres articles".</summary>
    private string Items(LetterMatter matter) => Items(matter.Facts.Items.Select(item => (item.Title, item.Quantity)).ToList());

    private string Items(IReadOnlyList<(string Title, int Quantity)> lines) => texts.Items(lines);

    /// <summary>The part of a claim that is granted: how much money, or which items.</summary>
    private string Granted(LetterMatter matter, Money amount)
    {
        var (all, isMoney) = (matter.Facts.Granted, matter.Facts.Remedy.IsMoney());
        if (isMoney || all.Count == 0)
        {
            // Messages of before it was kept do not say of how much this is a part.
            var sum = sentences.RemedyOf(matter.Facts.Remedy, amount);
            return !isMoney ? Items(matter) : all.Count > 1 ? texts["ruling.granted.money", sum, Items(matter)] : sum;
        }

        // All that is granted by now, not what this answer adds alone.
        var granted = all.Where(one => one.Quantity > 0).ToList();
        return texts.Count("ruling.granted.goods", granted.Sum(one => one.Quantity), all.Sum(one => one.Of), Items(granted.ConvertAll(one => (one.Title, one.Quantity))));
    }

    private string ToDo(LetterMatter matter)
    {
        var back = matter.Facts.Granted
            .Where(one => one.Quantity > 0 && matter.Policy.Terms.TravelsBack(matter.Facts.Type, matter.Decision.Standing, matter.Facts.Remedy, one.Amount))
            .Select(one => (one.Title, one.Quantity)).ToList();
        return matter.Agreement is Contract ? texts["nothing.contract"]
            : back.Count == 0 || matter.Facts.TakenAlong ? texts["nothing"]
            : matter.Facts.Granted.Count > 1 ? texts["nothing.travels.items", Items(back)] : texts["nothing.travels"];
    }

    /// <summary>Until when a person answers, and that silence means yes: said only where it holds, up to the policy's limit.</summary>
    private string? AnswerBy(LetterMatter matter) => matter.Facts.AnswerDue is not { } due ? null
        : matter.Policy.Terms.GrantOnSilence(matter.Facts.Type, matter.Decision.Standing, matter.Facts.Left) ? $"{texts["answerBy", due]} {texts["silence"]}"
        : texts["answerBy", due];

    /// <summary>What was carried out, each way it went in one sentence: a sum promised in one is told in one.</summary>
    private IEnumerable<string> Done(LetterMatter matter) => matter.Facts.Settlements.Where(one => one.Outcome != SettlementOutcome.Failed)
        .GroupBy(one => (Paid: one.Outcome == SettlementOutcome.Refunded, one.Remedy, one.Carrier, one.TrackingNumber))
        .Select(group => Done(matter, group.Key.Paid, group.Key.Remedy, group.ToList()));

    private string Done(LetterMatter matter, bool paid, Remedy remedy, List<LetterSettlement> together)
    {
        var amount = together.Aggregate(Money.Zero(together[0].Amount.Currency), (sum, one) => sum + one.Amount);
        var items = Items(together.ConvertAll(one => (one.Title, one.Quantity)));
        return (paid, together[0]) switch
        {
            // What could not be sent may have been paid instead.
            (true, _) => texts[texts.Has($"done.refunded.{remedy}") ? $"done.refunded.{remedy}" : "done.refunded.Refund", Sum(matter, amount)],
            (_, { Outcome: SettlementOutcome.Delivered, TrackingNumber: null }) => texts["done.takenAlong", items],
            (_, { Carrier: { } carrier, TrackingNumber: { } number }) => texts["done.sent.tracked", items, ShopWords.Named(carrier), number],
            _ => texts["done.sent", items],
        };
    }

    // Why it failed is told to our own people: a bank's or a warehouse's code says nothing to the customer.
    private string Failed(LetterMatter matter)
    {
        var failed = matter.Facts.Settlements.Single(one => one.Outcome == SettlementOutcome.Failed);
        return texts[failed.Remedy.IsMoney() ? "failed.money" : "failed.goods", failed.Amount, Items([(failed.Title, failed.Quantity)])];
    }
}
