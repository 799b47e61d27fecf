using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Payouts;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Promises;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Application.Tests.Desk;

/// <summary>Somebody stands at the counter, or is on the phone.</summary>
public sealed class CounterTests
{
    [Fact]
    public async Task An_exchange_that_is_taken_along_is_over_and_its_letter_says_so()
    {
        await using var desk = await DeskScene.Open();
        var claim = await Exchange(desk, 30, taken: true);

        Assert.Equal(ClaimStatus.Settled, claim.Status);
        desk.Here.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await CarryOut(desk));
        Assert.Equal("answer", (await desk.Here.With(db => db.Outbox.AsNoTracking().SingleAsync())).Kind);
        await Send(desk);
        var said = (await desk.Here.With(db => db.Exchanges.AsNoTracking().SingleAsync())).Text;
        Assert.Contains("Vous l’avez déjà en main, remis au comptoir\u00a0: Item 1.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Gardez l’article de côté", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Changez d’avis", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_needs_a_person_is_taken_along_after_their_answer_and_both_are_written_down()
    {
        await using var desk = await DeskScene.Open();
        var claim = await Exchange(desk, 310, taken: true);
        Assert.Equal(ClaimStatus.InReview, claim.Status);
        Assert.IsType<Refusal.NotInThisState>((await Give(desk, claim)).Refusal);

        await desk.Rule(claim, desk.Lea);
        desk.Here.Clock.Advance(TimeSpan.FromMinutes(1));
        var given = await Give(desk, claim);

        Assert.Equal(ClaimStatus.Settled, given.Value.Status);
        Assert.Equal(PromiseState.Kept, given.Value.Promises.Single(promise => promise.Kind == PromiseKind.ParcelSentBy).State);
        Assert.Equal(["answer", "ruling", "done"], await desk.Here.With(db => db.Outbox.OrderBy(message => message.CreatedAt).Select(message => message.Kind).ToListAsync()));
        await Send(desk);
        Assert.Contains("C’est fait, vous l’avez en main\u00a0: Item 1.", string.Concat(await desk.Here.With(db => db.Exchanges.Select(one => one.Text).ToListAsync())), StringComparison.Ordinal);
        desk.Here.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await CarryOut(desk));
    }

    [Fact]
    public async Task What_the_warehouse_has_is_not_given_at_the_counter_as_well()
    {
        await using var desk = await DeskScene.Open();
        var claim = await Exchange(desk, 30, taken: false);
        desk.Here.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await CarryOut(desk));

        Assert.IsType<Refusal.SettlementStarted>((await Give(desk, claim)).Refusal);
    }

    [Fact]
    public async Task What_was_bought_elsewhere_is_believed_and_exchanged()
    {
        await using var desk = await DeskScene.Open();

        var order = (await Note(desk, "Théière", 24)).Value;
        var preview = (ClaimPreview)(await desk.Here.Do<PreviewClaim, Result<Foreseen>>(look => look.Handle(new(order, ClaimType.DamagedItem, [new(new("1"), 1)], null), default))).Value;
        var claim = await Declared(desk, order, taken: true);

        Assert.DoesNotContain(Remedy.Refund, preview.Remedies);
        Assert.Contains(Remedy.Exchange, preview.Remedies);
        Assert.Equal((ClaimStatus.Settled, Channel.Counter), (claim.Status, claim.Channel));
        Assert.False(claim.Means.AreKnown);
        var found = Assert.Single(await desk.Here.Do<FindAgreements, IReadOnlyList<FoundAgreement>>(find => find.Handle(new("zoe nou"), default)));
        Assert.StartsWith(NotePurchase.Prefix, found.Agreement.Number, StringComparison.Ordinal);
        Assert.Equal("+33611223344", found.Holder.Phone);
    }

    [Fact]
    public async Task Who_has_noted_what_was_bought_elsewhere_is_written_down_and_nobody_notes_their_own()
    {
        await using var desk = await DeskScene.Open();

        var order = (await Note(desk, "Théière", 24)).Value;

        var noted = await desk.Here.With(db => db.Audit.SingleAsync(one => one.Kind == "noted"));
        Assert.Equal(($"agreement:{order.Value}", $"staff:{desk.Lea.Id.Value}"), (noted.Subject, noted.By));
        Assert.Contains("24.00 EUR", noted.Body, StringComparison.Ordinal);
        Assert.IsType<Refusal.OwnMatter>((await Note(desk, "Théière", 24, contact: "léa@example.org")).Refusal);
    }

    [Fact]
    public async Task A_dear_thing_bought_elsewhere_is_looked_at_by_a_person()
    {
        await using var desk = await DeskScene.Open();

        Assert.Equal(ClaimStatus.InReview, (await Declared(desk, (await Note(desk, "Buffet", 900)).Value, taken: true)).Status);
    }

    [Fact]
    public async Task The_same_form_twice_is_one_order_and_another_one_another()
    {
        await using var desk = await DeskScene.Open();
        var first = (await Note(desk, "Théière", 24)).Value;

        Assert.Equal(first, (await Note(desk, "Théière", 24)).Value);
        Assert.NotEqual(first, (await Note(desk, "Théière", 24, once: "b")).Value);
        Assert.Equal(1, await desk.Here.With(db => db.Customers.CountAsync()));
    }

    [Theory]
    [InlineData("ada@example.org")]
    [InlineData("06 12 34 56 78")]
    public async Task Whoever_is_known_is_taken_as_they_are_and_written_to_where_they_were(string contact)
    {
        await using var desk = await DeskScene.Open();
        var ada = new Customer(new CustomerId(Guid.CreateVersion7()), new Contact("ada@example.org", "+33612345678", "Ada Essai", null, "en"), desk.Here.Clock.GetUtcNow());
        await desk.Here.With(async db =>
        {
            db.Add(ada);
            await db.SaveChangesAsync();
        });

        var order = (await Note(desk, "Théière", 24, contact: contact)).Value;

        var holder = await desk.Here.With(db => db.Customers.SingleAsync());
        Assert.Equal(("Ada Essai", "ada@example.org", "+33612345678", null), (holder.Name, holder.Email, holder.Phone, holder.ContactChangedAt));
        Assert.Equal(ada.Id, (await desk.Here.With(db => db.Orders.SingleAsync(one => one.Id == order))).Holder);
    }

    [Theory]
    [InlineData("", 24, "06 11 22 33 44", "write_something")]
    [InlineData("Théière", 24, "chez moi", "customer_unknown")]
    [InlineData("Théière", 0, "06 11 22 33 44", "out_of_range")]
    public async Task What_is_missing_is_asked_for(string what, decimal price, string contact, string code)
    {
        await using var desk = await DeskScene.Open();

        var refused = Assert.IsType<Refusal.Invalid>((await Note(desk, what, price, contact: contact)).Refusal);

        Assert.Equal(code, Assert.Single(refused.Errors).Code);
    }

    [Theory]
    [InlineData(WrittenChannel.Sms, Channel.Sms)]
    [InlineData(WrittenChannel.Mail, Channel.Mail)]
    [InlineData(null, Channel.Mail)]
    public async Task The_answer_is_confirmed_in_the_way_that_was_asked_for(WrittenChannel? asked, Channel went)
    {
        await using var desk = await DeskScene.Open();
        var holder = await desk.Here.Customer();
        await desk.Here.With(db => db.Customers.ExecuteUpdateAsync(row => row.SetProperty(one => one.Phone, "+33612345678")));
        var by = Actor.Of(desk.Lea);
        await desk.Here.Declare(await desk.Here.Order(holder), one => one with { ConfirmBy = asked, Channel = Channel.Phone, By = by, Comment = "Elle l’attend." });

        await Send(desk);

        var said = await desk.Here.With(db => db.Exchanges.AsNoTracking().OrderBy(one => one.At).ToListAsync());
        Assert.Equal([(Channel.Phone, desk.Lea.Name), (went, null)], said.OrderBy(one => one.NotedBy is null).Select(one => (one.Channel, one.NotedBy)));
    }

    private static async Task<Claim> Exchange(DeskScene desk, decimal paid, bool taken)
    {
        var order = A.Order().HeldBy(await desk.Here.Customer()).Item("1", paid).Parcel(CarrierAccount.Delivered, "1").Build();
        return await Declared(desk, (await desk.Here.Keep(order)).Id, taken);
    }

    private static async Task<Claim> Declared(DeskScene desk, AgreementId order, bool taken)
    {
        var request = new DeclareClaimRequest(
            order, ClaimType.DamagedItem, [new(new("1"), 1)], Remedy.Exchange, null, null, null, Channel.Counter, Declarant.Holder, Actor.Of(desk.Lea), null)
        { TakenAlong = taken };
        return await desk.Here.Claim((await desk.Here.Do<DeclareClaim, Result<DeclaredClaim>>(declare => declare.Handle(request, default))).Value);
    }

    private static Task<Result<AgreementId>> Note(DeskScene desk, string what, decimal price, string once = "a", string contact = "06 11 22 33 44") =>
        desk.Here.Do<NotePurchase, Result<AgreementId>>(note => note.Handle(new(what, Some.Eur(price), "Zoé Nouvelle", contact, once, desk.Lea), default));

    private static Task<Result<Claim>> Give(DeskScene desk, Claim claim) =>
        desk.Here.Do<HandOverAtCounter, Result<Claim>>(give => give.Handle(new(claim.Reference, desk.Lea), default));

    private static Task<int> CarryOut(DeskScene desk) => desk.Here.Do<CarryOutSettlements, int>(carry => carry.Handle(10, default));

    private static Task<int> Send(DeskScene desk) => desk.Here.Do<SendLetters, int>(send => send.Handle(10, default));
}
