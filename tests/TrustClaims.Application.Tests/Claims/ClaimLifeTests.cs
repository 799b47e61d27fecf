using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Promises;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Claims;

public sealed class ClaimLifeTests
{
    [Fact]
    public async Task A_change_of_mind_changes_remedy_settlement_and_promise()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        var declared = (await here.Declare(order)).Value;

        var changed = await here.Do<ChangeRemedy, Result<Claim>>(act => act.Handle(new(declared.Reference, Remedy.Refund, Owner(order)), default));

        Assert.True(changed.Succeeded);
        var claim = await here.Claim(declared);
        Assert.Equal((Remedy.Refund, Remedy.Refund), (claim.Remedy, claim.Settlements.Single().Remedy));
        Assert.Equal([PromiseState.Released, PromiseState.Open], claim.Promises.OrderBy(promise => promise.Kind == PromiseKind.RefundBy).Select(promise => promise.State));
    }

    [Fact]
    public async Task With_money_instead_there_is_nothing_to_carry_out_for_a_gift()
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("paid", 30m).Item("gift", 0m).Build());
        var declared = (await here.Declare(order, request => request with { Remedy = Remedy.Resend })).Value;
        Assert.Equal(2, (await here.Claim(declared)).Settlements.Count);

        foreach (var (remedy, settlements) in new[] { (Remedy.Refund, 1), (Remedy.Resend, 2), (Remedy.Refund, 1) })
        {
            Assert.True((await here.Do<ChangeRemedy, Result<Claim>>(act => act.Handle(new(declared.Reference, remedy, Owner(order)), default))).Succeeded);
            Assert.Equal(settlements, (await here.Claim(declared)).Settlements.Count);
        }

        here.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await here.Do<CarryOutSettlements, int>(act => act.Handle(100, default)));
        Assert.Equal([], (await here.Do<VerifyBooks, BooksReport>(act => act.Handle(default))).Mistakes);
    }

    [Fact]
    public async Task It_turned_up_calls_off_what_has_not_started()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        var declared = (await here.Declare(order)).Value;

        await here.Do<WithdrawClaim, Result<Claim>>(act => act.Handle(new(declared.Reference, Owner(order), Actor.Customer), default));

        var claim = await here.Claim(declared);
        Assert.Equal(ClaimStatus.Withdrawn, claim.Status);
        Assert.Equal(SettlementState.Cancelled, claim.Settlements.Single().State);
        Assert.Equal(PromiseState.Released, claim.Promises.Single().State);
    }

    [Fact]
    public async Task What_is_out_of_stock_is_not_chosen_afterwards_either()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        var declared = (await here.Declare(order, request => request with { Remedy = Remedy.Refund })).Value;
        await here.With(async db =>
        {
            var kept = await db.Orders.SingleAsync();
            var sold = kept.Items.Select(item => item with { InStock = false }).ToList();
            kept.Receive(kept.Holder, new OrderContent(kept.PlacedAt, kept.Currency, sold, kept.Shipping, kept.DeliveryAddress, null, null), "sold");
            await db.SaveChangesAsync();
        });

        var changed = await here.Do<ChangeRemedy, Result<Claim>>(act => act.Handle(new(declared.Reference, Remedy.Resend, Owner(order)), default));

        Assert.IsType<Refusal.RemedyNotOffered>(changed.Refusal);
    }

    [Fact]
    public async Task A_declined_claim_is_not_undone_by_saying_that_it_turned_up()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer(), paid: 400m);
        var declared = (await here.Declare(order)).Value;
        var words = new RulingWords(RulingOutcome.Declined, null, null, "Ces articles vous ont été remboursés.");
        var (agent, version) = (await here.Agent(), (await here.Claim(declared)).Version);
        await here.Do<RuleOnClaim, Result<Claim>>(act => act.Handle(new(declared.Reference, words, agent, version, Channel.Page), default));

        var found = await here.Do<WithdrawClaim, Result<Claim>>(act => act.Handle(new(declared.Reference, Owner(order), Actor.Customer), default));

        Assert.IsType<Refusal.NotInThisState>(found.Refusal);
        Assert.Equal(ClaimStatus.Declined, (await here.Claim(declared)).Status);
    }

    [Fact]
    public async Task Somebody_elses_claim_does_not_exist()
    {
        await using var here = await Installation.Start();
        var declared = (await here.Declare(await here.Order(await here.Customer()))).Value;
        var other = await here.Order(await here.Customer("other@example.org"));

        var refused = await here.Do<WithdrawClaim, Result<Claim>>(act => act.Handle(new(declared.Reference, Owner(other), Actor.Customer), default));

        Assert.IsType<Refusal.NotFound>(refused.Refusal);
        Assert.Equal(ClaimStatus.ApprovedOnWord, (await here.Claim(declared)).Status);
    }

    [Fact]
    public async Task On_the_promised_day_it_is_carried_out_by_itself_and_only_then()
    {
        await using var here = await Installation.Start();
        var young = A.Order().HeldBy(await here.Customer()).Item("1", 30m).Build();
        var parcel = new Parcel(new ParcelId(Guid.CreateVersion7()), "colissimo", "6A9");
        parcel.Receive([], Some.Moment.AddDays(-1), Some.Moment.AddDays(-1), null, CarrierAccount.Moving);
        young.Send(parcel);
        await here.Keep(young);
        var soon = (await here.Declare(young)).Value;
        Assert.Equal(new DateOnly(2026, 10, 5), (await here.Claim(soon)).PromisedOn);

        here.Clock.MoveTo(new DateTimeOffset(2026, 10, 4, 21, 59, 0, TimeSpan.Zero));
        Assert.Equal(0, await here.Do<KeepPromisedDays, int>(act => act.Handle(default)));
        here.Clock.MoveTo(new DateTimeOffset(2026, 10, 4, 22, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await here.Do<KeepPromisedDays, int>(act => act.Handle(default)));

        var claim = await here.Claim(soon);
        Assert.Equal(ClaimStatus.ApprovedOnWord, claim.Status);
        Assert.Single(claim.Settlements);
        Assert.Equal(0, await here.Do<KeepPromisedDays, int>(act => act.Handle(default)));
    }

    [Fact]
    public async Task Silence_means_yes_up_to_the_policys_amount()
    {
        await using var here = await Installation.Start();
        var customer = await here.Customer();
        var small = (await here.Declare(await here.Order(customer, 200m))).Value;
        var large = (await here.Declare(await here.Order(customer, 400m))).Value;

        here.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(0, await here.Do<AnswerSilence, int>(act => act.Handle(default)));
        here.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(2, await here.Do<AnswerSilence, int>(act => act.Handle(default)));

        var yes = await here.Claim(small);
        Assert.Equal((ClaimStatus.Approved, Some.Eur(200m)), (yes.Status, yes.Granted));
        Assert.Contains(yes.Promises, promise => promise is { Kind: PromiseKind.AnswerBy, State: PromiseState.Broken });
        Assert.Single(yes.Settlements);
        var waiting = await here.Claim(large);
        Assert.Equal(ClaimStatus.InReview, waiting.Status);
        Assert.Equal([PromiseState.Broken, PromiseState.Open], waiting.Promises.OrderBy(promise => promise.Due).Select(promise => promise.State));
        Assert.Equal(0, await here.Do<AnswerSilence, int>(act => act.Handle(default)));
        Assert.Equal(["answer", "answer", "broken", "rightAgain", "silence"], await here.With(db => db.Outbox.Select(letter => letter.Kind).OrderBy(kind => kind).ToListAsync()));
    }

    [Fact]
    public async Task A_looser_policy_answers_what_waits_and_leaves_the_rest_with_a_person()
    {
        await using var here = await Installation.Start(Some.PolicyOf("""  "amount": { "most": "80.00" }  """));
        var customer = await here.Customer();
        var near = (await here.Declare(await here.Order(customer, 120m))).Value;
        var far = (await here.Declare(await here.Order(customer, 900m))).Value;

        await here.Publish(Some.PolicyOf("""  "amount": { "most": "150.00" }  """));
        Assert.Equal(2, await here.Do<DecideAgain, int>(act => act.Handle(default)));

        var answered = await here.Claim(near);
        Assert.Equal((ClaimStatus.ApprovedOnWord, 2), (answered.Status, answered.LastDecision.PolicyNumber));
        Assert.Contains(answered.Promises, promise => promise is { Kind: PromiseKind.AnswerBy, State: PromiseState.Kept });
        Assert.Equal(ClaimStatus.InReview, (await here.Claim(far)).Status);
        Assert.Equal(0, await here.Do<DecideAgain, int>(act => act.Handle(default)));
    }

    [Fact]
    public async Task Of_what_was_granted_in_part_only_the_rest_is_reserved_when_it_is_decided_again()
    {
        await using var here = await Installation.Start(Some.PolicyOf("""  "amount": { "most": "80.00" }  """));
        var order = await here.Order(await here.Customer(), 120m);
        var declared = (await here.Declare(order, request => request with { Remedy = Remedy.Refund })).Value;
        var words = new RulingWords(RulingOutcome.PartlyApproved, null, Some.Eur(50), "Une partie.");
        var (lea, version) = (await here.Agent(), (await here.Claim(declared)).Version);
        await here.Do<RuleOnClaim, Result<Claim>>(rule => rule.Handle(new RuleOnClaimRequest(declared.Reference, words, lea, version, Channel.Page), default));
        await here.Do<AskAnotherLook, Result<Claim>>(act => act.Handle(new(declared.Reference, "Et le reste ?", Owner(order)), default));
        await here.Publish(Some.PolicyOf("""  "amount": { "most": "150.00" }  """));

        await here.Do<DecideAgain, int>(act => act.Handle(default));

        Assert.Equal(Some.Eur(120), (await here.Claim(declared)).Granted);
        Assert.Equal(7_000, await here.With(db => db.ExposureStripes.Where(stripe => stripe.Scope == "all").SumAsync(stripe => stripe.Amount)));
    }

    [Fact]
    public async Task Who_declared_is_looked_at_when_it_is_decided_again_and_not_who_holds_the_order_since()
    {
        await using var here = await Installation.Start(Some.PolicyOf("""  "amount": { "most": "80.00" }  """));
        var (ada, bob) = (await here.Customer(), await here.Customer("bob@example.org"));
        var order = await here.Order(ada, 120m);
        var declared = (await here.Declare(order)).Value;
        await here.Declare(await here.Order(bob));
        await here.With(async db =>
        {
            var content = new OrderContent(order.PlacedAt, order.Currency, order.Items.ToList(), order.Shipping, null, null, null);
            (await db.Orders.SingleAsync(one => one.Id == order.Id)).Receive(bob, content, "given");
            await db.SaveChangesAsync();
        });
        await here.Publish(Some.PolicyOf("""  "frequency": { "windowDays": 90, "most": { "default": 1 } }  """));

        await here.Do<DecideAgain, int>(act => act.Handle(default));

        Assert.Equal(ClaimStatus.ApprovedOnWord, (await here.Claim(declared)).Status);
    }

    [Fact]
    public async Task What_was_granted_since_counts_when_a_claim_is_decided_again()
    {
        await using var here = await Installation.Start(Some.PolicyOf("""  "amount": { "most": "1.00" }  """));
        var customer = await here.Customer();
        var first = (await here.Declare(await here.Order(customer, 80m))).Value;
        await here.Publish(Some.PolicyOf("""  "cumulativeAmount": { "windowDays": 365, "most": "100.00" }  """));
        here.Clock.Advance(TimeSpan.FromSeconds(5));
        var second = (await here.Declare(await here.Order(customer, 80m))).Value;

        await here.Do<DecideAgain, int>(act => act.Handle(default));

        Assert.Equal(ClaimStatus.ApprovedOnWord, (await here.Claim(second)).Status);
        Assert.Equal(ClaimStatus.InReview, (await here.Claim(first)).Status);
    }

    [Fact]
    public async Task Silence_means_what_the_customer_was_told_whatever_policy_came_after()
    {
        await using var here = await Installation.Start();
        var told = (await here.Declare(await here.Order(await here.Customer(), 200m))).Value;

        await here.Publish(Some.PolicyOf("""  "amount": { "most": "1.00" }  """));
        here.Clock.Advance(TimeSpan.FromHours(24));
        await here.Do<AnswerSilence, int>(act => act.Handle(default));

        Assert.Equal(ClaimStatus.Approved, (await here.Claim(told)).Status);
    }

    [Fact]
    public async Task A_claim_answered_later_counts_against_the_exposure_of_the_day_of_its_answer()
    {
        const string budget = """  "exposure": { "daily": { "default": "100.00" } }  """;
        await using var here = await Installation.Start(Some.PolicyOf("""  "amount": { "most": "1.00" }  """));
        for (var day = 0; day < 3; day++)
        {
            await here.Declare(await here.Order(await here.Customer($"c{day}@example.org"), 90m));
            here.Clock.Advance(TimeSpan.FromHours(24));
        }

        await here.Publish(Some.PolicyOf(budget));

        Assert.Equal(3, await here.Do<DecideAgain, int>(act => act.Handle(default)));
        Assert.Equal(9_000, await here.With(db => db.ExposureStripes.Where(stripe => stripe.Scope == "all").SumAsync(stripe => stripe.Amount)));
    }

    [Fact]
    public async Task A_person_declines_with_a_reason_and_somebody_else_looks_again()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer(), 400m);
        var declared = (await here.Declare(order)).Value;
        var (lea, noe) = (await here.Agent(), await here.Agent("noe@example.org", "Noé Petit"));

        Assert.IsType<Refusal.ReasonRequired>((await Rule(here, declared, RulingOutcome.Declined, lea, reason: " ")).Refusal);
        Assert.True((await Rule(here, declared, RulingOutcome.Declined, lea, reason: "Le colis est chez votre voisine, qui vous attend.")).Succeeded);
        Assert.Equal(ClaimStatus.Declined, (await here.Claim(declared)).Status);

        var again = await here.Do<AskAnotherLook, Result<Claim>>(act => act.Handle(new(declared.Reference, "Elle n’a rien reçu.", Owner(order)), default));
        Assert.True(again.Succeeded);
        Assert.IsType<Refusal.SamePersonAgain>((await Rule(here, declared, RulingOutcome.Approved, lea)).Refusal);
        Assert.True((await Rule(here, declared, RulingOutcome.Approved, noe)).Succeeded);

        var claim = await here.Claim(declared);
        Assert.Equal((ClaimStatus.Approved, Some.Eur(400m)), (claim.Status, claim.Granted));
        Assert.Equal(2, claim.Rulings.Count);
    }

    [Fact]
    public async Task Only_an_active_person_of_ours_who_may_rule_rules()
    {
        await using var here = await Installation.Start();
        var declared = (await here.Declare(await here.Order(await here.Customer(), 400m))).Value;
        var gone = await here.Agent("gone@example.org", active: false);
        var reader = await here.Agent("reader@example.org", role: "reader");

        foreach (var nobody in new[] { gone, reader, "script@example.org", "" })
        {
            Assert.IsType<Refusal.UnknownStaff>((await Rule(here, declared, RulingOutcome.Declined, nobody, reason: "Non.")).Refusal);
        }

        Assert.Equal(ClaimStatus.InReview, (await here.Claim(declared)).Status);
    }

    [Fact]
    public async Task Of_two_people_who_rule_at_once_the_second_is_told()
    {
        await using var here = await Installation.Start();
        var declared = (await here.Declare(await here.Order(await here.Customer(), 400m))).Value;
        var (lea, noe) = (await here.Agent(), await here.Agent("noe@example.org", "Noé Petit"));
        var version = (await here.Claim(declared)).Version;

        var both = await Task.WhenAll(
            Rule(here, declared, RulingOutcome.Approved, lea, version: version),
            Rule(here, declared, RulingOutcome.Declined, noe, reason: "Non.", version: version));

        Assert.IsType<Refusal.StaleVersion>(Assert.Single(both, one => !one.Succeeded).Refusal);
        Assert.Single((await here.Claim(declared)).Rulings);
    }

    [Fact]
    public async Task A_part_in_money_is_settled_to_the_cent()
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 200m).Item("2", 100.01m).Item("3", 100m).Build());
        var declared = (await here.Declare(order, request => request with { Remedy = Remedy.Refund })).Value;

        var ruled = await Rule(here, declared, RulingOutcome.PartlyApproved, await here.Agent(), amount: 33.34m);

        Assert.True(ruled.Succeeded);
        var claim = await here.Claim(declared);
        Assert.Equal((ClaimStatus.PartlyApproved, Some.Eur(33.34m)), (claim.Status, claim.Granted));
        Assert.Equal(3_334, claim.Settlements.Sum(settlement => settlement.Amount.Minor));
    }

    [Fact]
    public async Task Words_about_a_claim_that_waits_for_nobody_wait_for_a_person_themselves()
    {
        await using var here = await Installation.Start();
        var (order, large) = (await here.Order(await here.Customer()), await here.Order(await here.Customer("bob@example.org"), 400m));
        var (answered, waiting) = ((await here.Declare(order)).Value, (await here.Declare(large)).Value);

        await here.Do<WriteOnClaim, Result<Done>>(act => act.Handle(new(answered.Reference, "Merci !", Owner(order)), default));
        await here.Do<WriteOnClaim, Result<Done>>(act => act.Handle(new(waiting.Reference, "Et encore ceci.", Owner(large)), default));

        var asked = Assert.Single(await here.With(db => db.ContactRequests.AsNoTracking().ToListAsync()));
        Assert.Equal((ContactWish.Reply, "ada@example.org", "Merci !", answered.Reference.ToString()), (asked.Wish, asked.ReachAt, asked.Words, asked.About));
    }

    [Fact]
    public async Task Words_declared_anew_about_an_answered_claim_wait_for_a_person_too()
    {
        await using var here = await Installation.Start();
        var (order, large) = (await here.Order(await here.Customer()), await here.Order(await here.Customer("bob@example.org"), 400m));
        var (answered, waiting) = ((await here.Declare(order)).Value, (await here.Declare(large)).Value);

        var joined = (await here.Declare(order, request => request with { Comment = "Toujours rien." })).Value;
        await here.Declare(order);
        await here.Declare(large, request => request with { Comment = "Et encore ceci." });

        Assert.Equal((answered.Id, true), (joined.Id, joined.Joined));
        var asked = Assert.Single(await here.With(db => db.ContactRequests.AsNoTracking().ToListAsync()));
        Assert.Equal((ContactWish.Reply, "Toujours rien.", answered.Reference.ToString()), (asked.Wish, asked.Words, asked.About));
        Assert.Equal("Et encore ceci.", await here.With(db => db.Exchanges.Where(said => said.Claim == waiting.Id).Select(said => said.Text).SingleAsync()));
    }

    [Fact]
    public async Task Words_written_while_the_claim_is_being_answered_wait_for_a_person()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer(), 400m);
        var waiting = (await here.Declare(order)).Value;
        var writing = Task.FromResult<Result<Done>>(new Refusal.NotFound());

        await here.With(db => db.InTransaction<Done>(
            async inside =>
            {
                await db.Claims.ExecuteUpdateAsync(claims => claims.SetProperty(claim => claim.Status, ClaimStatus.Approved), inside);
                // Reads what it can, and waits for its turn.
                writing = here.Do<WriteOnClaim, Result<Done>>(act => act.Handle(new(waiting.Reference, "Merci !", Owner(order)), default));
                return Done.Yes;
            },
            default));

        Assert.True((await writing).Succeeded);
        Assert.Equal("Merci !", await here.With(db => db.ContactRequests.Select(asked => asked.Words).SingleAsync()));
    }

    [Theory]
    [InlineData("FR-1", "ada@example.org", true)]
    [InlineData(" FR-1 ", " ADA@Example.org ", true)]
    [InlineData("6AFR-1-1", "ada@example.org", true)]
    [InlineData("fr 1", "ada@example.org", true)]
    [InlineData("Fr\u20131", "ada@example.org", true)]
    [InlineData("6afr11", "ada@example.org", true)]
    [InlineData("---", "ada@example.org", false)]
    [InlineData("FR-1", "eve@example.org", false)]
    [InlineData("FR-2", "ada@example.org", false)]
    [InlineData("", "", false)]
    public async Task Number_and_contact_together_recognise_a_customer(string number, string contact, bool recognised)
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().Numbered("FR-1").HeldBy(await here.Customer()).Item("1", 30m).Parcel(CarrierAccount.Moving, "1").Build());

        var found = await here.Do<Recognise, Result<AgreementId>>(act => act.Handle(new(number, contact), default));

        Assert.Equal(recognised ? null : "not_recognised", found.Refusal?.Code);
        Assert.True(!recognised || found.Value == order.Id);
    }

    private static Viewer Owner(Agreement agreement) => new([agreement.Id]);

    private static async Task<Result<Claim>> Rule(
        Installation here, DeclaredClaim declared, RulingOutcome outcome, string by, string? reason = null, decimal? amount = null, int? version = null)
    {
        var shown = version ?? (await here.Claim(declared)).Version;
        var words = new RulingWords(outcome, null, amount is { } part ? Some.Eur(part) : null, reason);
        return await here.Do<RuleOnClaim, Result<Claim>>(act => act.Handle(new(declared.Reference, words, by, shown, Channel.Page), default));
    }
}
