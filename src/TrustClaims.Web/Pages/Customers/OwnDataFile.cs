using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Voices;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>The file of a customer's own data. Words and amounts are written as in the API.</summary>
/// <param name="Exchanges">What was said about no claim in particular; the rest stands with its claim.</param>
/// <param name="Contacts">Calls and answers that were asked for.</param>
/// <param name="Messages">What was sent, or is to be; its words stand among the exchanges.</param>
/// <param name="Arrangements">Rules set aside and standings lowered for a time.</param>
internal sealed record OwnDataFile(
    DateTimeOffset MadeAt, OwnDataCustomer Customer, IAsyncEnumerable<OwnDataAgreement> Agreements, IAsyncEnumerable<OwnDataClaim> Claims, IAsyncEnumerable<OwnDataExchange> Exchanges,
    IAsyncEnumerable<OwnDataContact> Contacts, IAsyncEnumerable<OwnDataMessage> Messages, IAsyncEnumerable<OwnDataArrangement> Arrangements);

internal sealed record OwnDataCustomer(string? Email, string? Phone, string? Name, DateTimeOffset? Since, DateTimeOffset FirstKnownAt, OwnDataPreferences Preferences)
{
    /// <summary>Addresses as pages show them: a link to an order opens this file too, and may be in other hands.</summary>
    public static OwnDataCustomer Of(Customer one) => new(
        one.Email is { } email ? ShopWords.Masked(email) : null, one.Phone is { } phone ? ShopWords.MaskedPhone(phone) : null, one.Name, one.Since, one.FirstKnownAt,
        new OwnDataPreferences(one.Language, one.Prefers, !one.SparedCalls, !one.SparedNews));
}

/// <param name="MayBeCalled">Once a claim is settled, to ask how it went.</param>
/// <param name="MayBeToldOfChanges">When their words have changed something.</param>
internal sealed record OwnDataPreferences(string Language, WrittenChannel Channel, bool MayBeCalled, bool MayBeToldOfChanges);

internal sealed record OwnDataAgreement(
    string Kind, string Number, DateTimeOffset? PlacedAt, Money? Shipping, OwnDataAddress? DeliveryAddress, Cover? Cover, string? PayoutAccount, IReadOnlyList<OwnDataItem> Items,
    IReadOnlyList<OwnDataParcel>? Parcels)
{
    public static OwnDataAgreement Of(Agreement agreement)
    {
        var items = agreement.Items.Select(item => new OwnDataItem(item.Title, item.Quantity, item.Paid)).ToList();
        return agreement switch
        {
            Order order => new OwnDataAgreement("order", order.Number, order.PlacedAt, order.Shipping, OwnDataAddress.Of(order.DeliveryAddress), null, null, items, order.Parcels.Select(OwnDataParcel.Of).ToList()),
            Contract contract => new OwnDataAgreement("contract", contract.Number, null, null, null, contract.Cover, contract.PayoutAccount is { } account ? ShopWords.MaskedAccount(account) : null, items, null),
            _ => throw new InvalidOperationException($"An agreement that is neither order nor contract: {agreement.GetType().Name}."),
        };
    }
}

internal sealed record OwnDataAddress(string Line1, string? Line2, string Postcode, string City, string Country, AddressKind Kind)
{
    public static OwnDataAddress? Of(Address? one) => one is null ? null : new(one.Line1, one.Line2, one.Postcode, one.City, one.Country, one.Kind);
}

internal sealed record OwnDataItem(string Title, int Quantity, Money? Paid);

internal sealed record OwnDataParcel(string Carrier, string TrackingNumber, DateTimeOffset? ShippedAt, DateTimeOffset? ExpectedAt, DateTimeOffset? DeliveredAt)
{
    public static OwnDataParcel Of(Parcel parcel) => new(parcel.Carrier, parcel.TrackingNumber, parcel.ShippedAt, parcel.ExpectedAt, parcel.DeliveredAt);
}

internal sealed record OwnDataClaim(
    string Reference, string Agreement, ClaimType Type, ClaimStatus Status, Remedy Remedy, DateOnly? OccurredOn, DateTimeOffset DeclaredAt, Channel Channel, Money Payable,
    Money Granted, string? Keeper, IReadOnlyList<OwnDataItem> Items, IReadOnlyList<OwnDataDecision> Decisions, IReadOnlyList<OwnDataRuling> Rulings,
    IReadOnlyList<OwnDataPromise> Promises, IReadOnlyList<OwnDataSettlement> Settlements, OwnDataEffort? Effort, IReadOnlyList<OwnDataExchange> Exchanges)
{
    public static OwnDataClaim Of(Claim claim, string agreement, EffortAnswer? effort, IReadOnlyList<Exchange> said, string gesture) => new(
        claim.Reference.ToString(), agreement, claim.Type, claim.Status, claim.Remedy, claim.OccurredOn, claim.DeclaredAt, claim.Channel, claim.Payable, claim.Granted, claim.KeeperName,
        claim.Items.Select(item => new OwnDataItem(item.Title, item.Quantity, item.Payable)).ToList(),
        claim.Decisions.OrderBy(one => one.Number).Select(one => new OwnDataDecision(one.At, one.Decision.Outcome, one.PolicyNumber)).ToList(),
        claim.Rulings.OrderBy(one => one.Number).Select(one => new OwnDataRuling(one.At, one.Outcome, one.Granted, one.Reason, one.RuledByName)).ToList(),
        OwnDataPromise.Of(claim.Promises),
        claim.AllSettlements.OrderBy(one => one.IsGesture).ThenBy(one => one.Round).Select(settlement => OwnDataSettlement.Of(settlement, gesture)).ToList(),
        effort is null ? null : new OwnDataEffort(effort.At, effort.Score, effort.Packaging, effort.Comment),
        said.Select(OwnDataExchange.Of).ToList());

    /// <summary>The call once it is settled, where it was drawn for one.</summary>
    public OwnDataFollowUp? FollowUp { get; init; }
}

/// <param name="Amount">What it comes to by what became known; nothing of what was paid is taken back.</param>
internal sealed record OwnDataFollowUp(DateTimeOffset DrawnAt, DateTimeOffset? DueAt, int NotAnswered, DateTimeOffset? TalkedAt, FollowUpEnd? End, DateTimeOffset? EndedAt, Money? Amount)
{
    public static OwnDataFollowUp Of(FollowUp one) => new(one.DrawnAt, one.DueAt, one.Tries, one.TalkedAt, one.End, one.EndedAt, one.Truth);
}

internal sealed record OwnDataDecision(DateTimeOffset At, DecisionOutcome Outcome, int Policy);

internal sealed record OwnDataRuling(DateTimeOffset At, RulingOutcome Outcome, Money Granted, string? Reason, string By);

internal sealed record OwnDataPromise(PromiseKind Kind, DateTimeOffset MadeAt, DateTimeOffset Due, PromiseState State, DateTimeOffset? EndedAt)
{
    public static IReadOnlyList<OwnDataPromise> Of(IEnumerable<Promise> promises) =>
        promises.OrderBy(one => one.MadeAt).Select(one => new OwnDataPromise(one.Kind, one.MadeAt, one.Due, one.State, one.EndedAt)).ToList();
}

/// <param name="Score">1 (very hard) to 5 (very easy).</param>
internal sealed record OwnDataEffort(DateTimeOffset At, int Score, int? Packaging, string? Comment);

/// <param name="Gesture">Given for a promise of ours that was broken, or by a person of ours.</param>
internal sealed record OwnDataSettlement(
    bool Gesture, string Title, Remedy Remedy, int Quantity, Money Amount, SettlementState State, SettlementOutcome? Outcome, DateTimeOffset? OutcomeAt, string? Carrier, string? TrackingNumber)
{
    /// <param name="gesture">What a gesture is called in the reader's language.</param>
    public static OwnDataSettlement Of(Settlement one, string gesture) =>
        new(one.IsGesture, one.IsGesture ? gesture : one.Title, one.Remedy, one.Quantity, one.Amount, one.State, one.Outcome, one.OutcomeAt, one.Carrier, one.TrackingNumber);
}

internal sealed record OwnDataExchange(DateTimeOffset At, Direction Direction, Channel Channel, string? Author, string? NotedBy, string Text)
{
    public static OwnDataExchange Of(Exchange one) => new(one.At, one.Direction, one.Channel, one.Author, one.NotedBy, one.Text);
}

internal sealed record OwnDataContact(
    ContactWish Wish, DateTimeOffset At, string ReachAt, string? Email, string Language, string? About, string? Claim, string? Words, DateTimeOffset? Slot, string? TakenBy,
    DateTimeOffset? DoneAt, DateTimeOffset? CancelledAt, IReadOnlyList<OwnDataPromise> Promises)
{
    public static OwnDataContact Of(ContactRequest one, ClaimReference? claim) => new(
        one.Wish, one.At, one.ReachAt, one.Email, one.Language, one.About, claim?.ToString(), one.Words, one.Slot, one.TakenByName, one.DoneAt, one.CancelledAt, OwnDataPromise.Of(one.Promises));
}

/// <param name="Kind">Which message, as managers know it.</param>
/// <param name="SentAt">Null until it has left.</param>
internal sealed record OwnDataMessage(string Kind, string? Claim, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, WrittenChannel? Channel);

/// <param name="Rule">The code of the rule that is or was set aside.</param>
/// <param name="StandingAtMost">The highest standing that counts or counted.</param>
internal sealed record OwnDataArrangement(
    string? Rule, Standing? StandingAtMost, string Reason, string By, DateTimeOffset From, DateTimeOffset Until, DateTimeOffset? EndedAt, string? EndedBy, DateTimeOffset? ContestedAt,
    string? ContestWords, DateTimeOffset? LookedAt, string? LookedAtBy, string? LookWords)
{
    public static OwnDataArrangement Of(TrustArrangement one) => new(
        one.Rule, one.StandingAtMost, one.Reason, one.ByName, one.From, one.Until, one.EndedAt, one.EndedByName, one.ContestedAt, one.ContestWords, one.LookedAt, one.LookedAtByName, one.LookWords);
}
