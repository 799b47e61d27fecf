using System.Text.Json;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Tests.Claims;

public sealed class ClaimEventJsonTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly Money Amount = new(4390, Currency.Eur);

    private static readonly ClaimEvent[] OneOfEach =
    [
        new ClaimEvent.Declared(ClaimType.LostParcel, Amount, Remedy.Resend, Channel.Page, Declarant.Holder),
        new ClaimEvent.Decided(7, DecisionOutcome.PromisedOn, new DateOnly(2026, 11, 24), "age"),
        new ClaimEvent.RemedyChanged(Remedy.Resend, Remedy.Refund),
        new ClaimEvent.Withdrawn(),
        new ClaimEvent.Ruled(RulingOutcome.Declined, Money.Zero(Currency.Of("JPY")), "Une phrase,\nen deux lignes.") { ReadBy = "Tom Petit" },
        new ClaimEvent.AnotherLookAsked("« Regardez encore »"),
        new ClaimEvent.PromisedDayCame(new DateOnly(2026, 11, 24)),
        new ClaimEvent.ApprovedOnSilence(Noon),
        new ClaimEvent.AnswerOverdue(Noon),
        new ClaimEvent.LossConfirmed(),
        new ClaimEvent.IncidentCoversIt(Guid.Parse("0199a000-0000-7000-8000-000000000001")),
        new ClaimEvent.SettlementHandedOver(new ItemId("1"), 1),
        new ClaimEvent.SettlementEnded(new ItemId("1"), 2, SettlementOutcome.Sent, "6A123"),
        new ClaimEvent.SettledAgain(new ItemId("1"), 2, Remedy.Resend, Remedy.Refund),
        new ClaimEvent.ResendLost(new ItemId("1"), 1, "K7M-4QXP"),
        new ClaimEvent.TurnedUp(),
        new ClaimEvent.PromiseBroken(new Guid("0198a0d5-0000-7000-8000-000000000001"), PromiseKind.RefundBy, Noon, BrokenBy.Failure, Amount, Noon.AddDays(1)) { Table = "0123456789ABCDEF" },
        new ClaimEvent.DeliveryAnnounced(Noon),
        new ClaimEvent.FollowUpEnded(FollowUpEnd.Seen, Amount),
        new ClaimEvent.GestureMade(Amount, "Pour l’attente.", "Léa Martin", 1, Noon),
    ];

    public static TheoryData<int> Events => [.. Enumerable.Range(0, OneOfEach.Length)];

    [Theory]
    [MemberData(nameof(Events))]
    public void What_is_written_is_read_again(int number)
    {
        var happened = OneOfEach[number];

        var read = ClaimEventJson.Read(ClaimEventJson.NameOf(happened), ClaimEventJson.Write(happened));

        Assert.Equal(happened, read);
    }

    [Fact]
    public void Every_event_of_the_family_is_tried() =>
        Assert.Equal(typeof(ClaimEvent).GetNestedTypes().Select(type => type.Name).Order(), OneOfEach.Select(happened => happened.GetType().Name).Order());

    [Theory]
    [InlineData("vanished", "{}")]
    [InlineData("ruled", "null")]
    [InlineData("ruled", """{"outcome":"approved","granted":{"amount":"-1","currency":"EUR"}}""")]
    public void What_was_not_written_here_is_a_mistake(string name, string json) =>
        Assert.Throws<JsonException>(() => ClaimEventJson.Read(name, json));
}
