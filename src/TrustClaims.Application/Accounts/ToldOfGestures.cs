using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;

namespace TrustClaims.Application.Accounts;

/// <summary>An event of a claim's chain.</summary>
internal sealed record Happened(DateTimeOffset At, ClaimEvent Event);

/// <summary>What a claim's customer was told of its broken promises, beside what its rows say.</summary>
/// <param name="chain">What its chain tells of promises and settlements, in order.</param>
internal sealed class ToldOfGestures(Claim claim, IReadOnlyList<Happened> chain)
{
    /// <summary>So far the clocks of two nodes may be apart: which of two claims came first within it, nobody knows.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(5);

    private readonly List<Told> broken = [.. chain.Where(one => one.Event is ClaimEvent.PromiseBroken).Select(one => new Told(one.At, (ClaimEvent.PromiseBroken)one.Event))];

    public Claim Claim => claim;

    /// <param name="ofCustomer">All claims of the customer, this one too.</param>
    public IEnumerable<BookMistake> WhatIsWrong(GestureTable table, IReadOnlyList<ToldOfGestures> ofCustomer) =>
        from promise in claim.Promises
        where promise.State == PromiseState.Broken
        orderby promise.MadeAt
        let sentence = WhatIsWrong(promise) ?? WhatIsWrong(promise, table, ofCustomer)
        where sentence is not null
        select new BookMistake($"claim {claim.Reference}", $"{sentence} (its promise {promise.Kind}, due {promise.Due:u})");

    /// <summary>Gestures of people of ours.</summary>
    public IEnumerable<BookMistake> WhatIsWrongWithGoodwill()
    {
        var made = chain.Select(one => one.Event).OfType<ClaimEvent.GestureMade>().ToDictionary(one => one.Round, one => one.Amount);
        var given = claim.Gestures.Where(one => one.GivenBy is not null).ToDictionary(one => one.Round, one => one.Amount);
        return made.Keys.Union(given.Keys).Order()
            .Where(round => !made.TryGetValue(round, out var told) || !given.TryGetValue(round, out var amount) || told != amount)
            .Select(round => new BookMistake(
                $"claim {claim.Reference}",
                $"has a gesture of {Say(given, round)} by a person, and {Say(made, round)} was told"));

        static string Say(Dictionary<int, Money> gestures, int round) => gestures.TryGetValue(round, out var amount) ? amount.ToString() : "none";
    }

    private string? WhatIsWrong(Promise promise)
    {
        var given = claim.Gestures.Where(one => one.Gesture == promise.Id && one.State != SettlementState.Cancelled).ToList();
        if (broken.Find(one => one.Is(promise)) is not { } told)
        {
            return given.Count > 0 ? $"has a gesture of {given[0].Amount} of which nobody was told"
                : chain.Any(one => one.Event is ClaimEvent.ApprovedOnSilence yes && yes.Due == promise.Due) ? null : "broke a promise, and nobody was told";
        }

        return given.Count > 1 ? $"has {given.Count} gestures for one broken promise"
            : given.Count == 0 ? told.Amount is { } missing ? $"has no gesture, and {missing} was told" : null
            : given[0].Amount == told.Amount ? null : $"has a gesture of {given[0].Amount}, and {told.Amount?.ToString() ?? "none"} was told";
    }

    private string? WhatIsWrong(Promise promise, GestureTable table, IReadOnlyList<ToldOfGestures> ofCustomer)
    {
        if (broken.Find(one => one.Is(promise)) is not { } told || told.Event.Table != table.Mark)
        {
            return null;
        }

        var own = Gifts(broken.TakeWhile(one => one != told));
        var others = ofCustomer.Where(one => one != this).SelectMany(one => one.Gifts(one.broken)).ToList();
        var least = Published(own, others.Where(one => one.At <= told.At + Apart));
        // What failed at one time or another may not have counted then, nor what another claim was given at about the same moment.
        var most = Published(own.Where(one => !one.HasFailed), others.Where(one => !one.HasFailed && one.At < told.At - Apart));
        var amount = told.Amount?.Minor ?? 0;
        return amount >= least && amount <= most ? null
            : $"was given {told.Amount?.ToString() ?? "nothing"}, and the published table gives {new Money(most, table.MostPerClaim.Currency)}";

        long Published(IEnumerable<Gift> toClaim, IEnumerable<Gift> toOthers)
        {
            var delay = claim.DelayOf(promise, told.Event.NewDue is null ? null : told.At);
            var year = toClaim.Concat(toOthers).Where(one => one.At > told.At - GestureTable.Year);
            return table.For(promise.Kind, delay, Sum(toClaim, claim.Payable.Currency)) is { } asked && table.WithinYear(asked, Sum(year, asked.Currency)) is { } left ? left.Minor : 0;
        }
    }

    private List<Gift> Gifts(IEnumerable<Told> told) => told.Where(one => one.Amount is not null).Select(one => new Gift(one.At, one.Amount!.Value, HasFailed(one))).ToList();

    private bool HasFailed(Told told) => claim.Gestures.FirstOrDefault(one => one.Gesture?.Value == told.Event.Promise) is { } gesture &&
        chain.Any(one => one.Event is ClaimEvent.SettlementEnded { Outcome: SettlementOutcome.Failed } ended && ended.Item == Settlement.GestureItem && ended.Round == gesture.Round);

    private static Money Sum(IEnumerable<Gift> gifts, Currency currency) =>
        gifts.Where(one => one.Amount.Currency == currency).Aggregate(Money.Zero(currency), (sum, one) => sum + one.Amount);

    private sealed record Told(DateTimeOffset At, ClaimEvent.PromiseBroken Event)
    {
        public Money? Amount => Event.Gesture;

        public bool Is(Promise promise) => Event.Promise == promise.Id.Value;
    }

    private sealed record Gift(DateTimeOffset At, Money Amount, bool HasFailed);
}
