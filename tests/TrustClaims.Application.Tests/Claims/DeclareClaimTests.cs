using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Simulations;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Simulation;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence.Budgets;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Claims;

public sealed class DeclareClaimTests
{
    [Fact]
    public async Task A_lost_parcel_within_every_threshold_is_granted_at_once_with_all_that_goes_with_it()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());

        var declared = (await here.Declare(order)).Value;

        var claim = await here.Claim(declared);
        Assert.Equal(ClaimStatus.ApprovedOnWord, claim.Status);
        Assert.Equal(Some.Eur(49.90m), claim.Granted);
        var promise = Assert.Single(claim.Promises);
        Assert.Equal((PromiseKind.ParcelSentBy, PromiseState.Open), (promise.Kind, promise.State));
        Assert.Equal(Some.Eur(49.90m), Assert.Single(claim.Settlements).Amount);
        var decision = Assert.Single(claim.Decisions);
        Assert.Equal(1, decision.PolicyNumber);
        Assert.Equal(decision.Decision.Answers, TrustEngine.Decide(decision.Facts, Some.OpeningPolicy).Answers);
        Assert.Equal(["declared", "decided"], await here.With(db => db.Audit.OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync()));
        Assert.Equal(["answer"], await here.With(db => db.Outbox.Select(message => message.Kind).ToListAsync()));
        Assert.Equal(4_990, await here.With(db => db.ExposureStripes.Where(stripe => stripe.Scope == "all").SumAsync(stripe => stripe.Amount)));
    }

    [Theory]
    [InlineData(CarrierAccount.Moving)]
    [InlineData(CarrierAccount.Delivered)]
    public async Task A_day_in_another_century_stands_for_one_that_is_not_known(CarrierAccount account)
    {
        var never = new DateTimeOffset(2099, 12, 31, 0, 0, 0, TimeSpan.Zero);
        await using var here = await Installation.Start();
        var order = A.Order().HeldBy(await here.Customer()).Item("1", 30m).Build();
        var parcel = new Parcel(new ParcelId(Guid.CreateVersion7()), "colissimo", "6A1");
        parcel.Receive([], Some.Moment.AddDays(-9), never, account == CarrierAccount.Delivered ? never : null, account);
        order.Send(parcel);

        var claim = await here.Claim((await here.Declare(await here.Keep(order))).Value);

        Assert.Equal(DateOnly.FromDateTime(Some.Moment.AddDays(-9).UtcDateTime), claim.LastDecision.Facts.CountedFrom);
        Assert.Equal(ClaimStatus.ApprovedOnWord, claim.Status);
    }

    [Fact]
    public async Task Letters_follow_the_language_in_which_it_was_declared()
    {
        await using var here = await Installation.Start();
        var customer = await here.Customer();

        await here.Declare(await here.Order(customer), request => request with { Language = "en" });
        await here.Declare(await here.Order(customer));

        Assert.Equal("en", await here.With(db => db.Customers.Select(one => one.Language).SingleAsync()));
    }

    [Fact]
    public async Task Above_the_limit_a_person_answers_by_a_promised_hour()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer(), paid: 400m);

        var claim = await here.Claim((await here.Declare(order)).Value);

        Assert.Equal(ClaimStatus.InReview, claim.Status);
        Assert.Equal("amount", claim.LastDecision.Decision.DecidedBy?.Code);
        Assert.Equal(claim.AnswerDue, Assert.Single(claim.Promises).Due);
        Assert.True(claim.AnswerDue <= here.Clock.GetUtcNow().AddHours(24));
        Assert.Empty(claim.Settlements);
        Assert.Equal(0, await here.With(db => db.ExposureStripes.SumAsync(stripe => stripe.Amount)));
    }

    [Fact]
    public async Task Announced_as_delivered_today_is_promised_for_tomorrow()
    {
        await using var here = await Installation.Start();
        var customer = await here.Customer();
        var order = A.Order().HeldBy(customer).Item("1", 30m).Build();
        var parcel = new Parcel(new ParcelId(Guid.CreateVersion7()), "colissimo", "6A1");
        parcel.Receive([new ItemQuantity(new ItemId("1"), 1)], Some.Moment.AddDays(-3), Some.Moment, Some.Moment.AddHours(-1), CarrierAccount.Delivered);
        order.Send(parcel);
        await here.Keep(order);

        var claim = await here.Claim((await here.Declare(order)).Value);

        Assert.Equal((ClaimStatus.PromisedOn, new DateOnly(2026, 10, 4)), (claim.Status, claim.PromisedOn!.Value));
        Assert.Equal(Some.Eur(30m), claim.Granted);
        Assert.Empty(claim.Settlements);
    }

    [Fact]
    public async Task An_insured_thing_pays_its_value_less_the_deductible()
    {
        await using var here = await Installation.Start();
        var contract = await here.Keep(A.Contract().HeldBy(await here.Customer()).Item("screen", 180m).Deductible(50m).Build());

        var claim = await here.Claim((await here.Declare(contract)).Value);

        Assert.Equal(Some.Eur(130m), claim.Payable);
        Assert.Equal(ClaimStatus.ApprovedOnWord, claim.Status);
        Assert.Equal(Remedy.Indemnity, claim.Remedy);
    }

    [Fact]
    public async Task The_same_items_again_join_the_open_claim_and_its_exchanges()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        var first = (await here.Declare(order)).Value;

        var second = (await here.Declare(order, request => request with { Comment = "Toujours rien." })).Value;

        Assert.Equal((first.Id, true), (second.Id, second.Joined));
        Assert.Equal(1, await here.With(db => db.Claims.CountAsync()));
        Assert.Equal("Toujours rien.", await here.With(db => db.Exchanges.Where(said => said.Claim == first.Id).Select(said => said.Text).SingleAsync()));
    }

    [Fact]
    public async Task The_same_items_after_a_settled_claim_go_to_a_person()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        await here.Declare(order);

        var again = (await here.Declare(order, request => request with { Type = ClaimType.DamagedItem, Remedy = Remedy.Refund })).Value;

        var claim = await here.Claim(again);
        Assert.Equal("sameItems", claim.LastDecision.Decision.DecidedBy?.Code);
    }

    [Fact]
    public async Task Twenty_identical_requests_at_once_make_one_claim_and_get_one_answer()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        var once = IdempotencyKey.Of("key", "abc", "the body");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => here.Declare(order, request => request with { Once = once })));

        Assert.Single(answers.Select(answer => answer.Value.Id).Distinct());
        Assert.Equal(19, answers.Count(answer => answer.Value.Replayed));
        Assert.Equal(1, await here.With(db => db.Claims.CountAsync()));
    }

    [Fact]
    public async Task A_key_used_for_something_else_is_refused_and_nothing_is_kept()
    {
        await using var here = await Installation.Start();
        var customer = await here.Customer();
        await here.Declare(await here.Order(customer), request => request with { Once = IdempotencyKey.Of("key", "abc", "one") });

        var other = await here.Declare(await here.Order(customer), request => request with { Once = IdempotencyKey.Of("key", "abc", "two") });

        Assert.IsType<Refusal.IdempotencyKeyReused>(other.Refusal);
        Assert.Equal(1, await here.With(db => db.Claims.CountAsync()));
    }

    [Fact]
    public async Task A_key_used_at_once_for_two_customers_makes_one_claim()
    {
        await using var here = await Installation.Start();
        var one = await here.Order(await here.Customer("one@example.org"));
        var two = await here.Order(await here.Customer("two@example.org"));

        var answers = await Task.WhenAll(
            here.Declare(one, request => request with { Once = IdempotencyKey.Of("key", "abc", "one") }),
            here.Declare(two, request => request with { Once = IdempotencyKey.Of("key", "abc", "two") }));

        Assert.IsType<Refusal.IdempotencyKeyReused>(Assert.Single(answers, answer => !answer.Succeeded).Refusal);
        Assert.Equal(1, await here.With(db => db.Claims.CountAsync()));
    }

    [Fact]
    public async Task Of_many_declarations_at_once_exactly_as_many_as_the_limit_are_granted_on_word()
    {
        await using var here = await Installation.Start(Some.PolicyOf("""  "frequency": { "windowDays": 90, "most": 4 }  """));
        var customer = await here.Customer();
        var orders = new List<Order>();
        for (var i = 0; i < 16; i++)
        {
            orders.Add(await here.Order(customer));
        }

        await Task.WhenAll(orders.Select(order => here.Declare(order)));

        Assert.Equal(4, await here.With(db => db.Claims.CountAsync(claim => claim.Status == ClaimStatus.ApprovedOnWord)));
        Assert.Equal(12, await here.With(db => db.Claims.CountAsync(claim => claim.Status == ClaimStatus.InReview)));
    }

    [Fact]
    public async Task The_days_budget_is_used_to_the_cent_and_never_passed()
    {
        await using var here = await Installation.Start(Some.PolicyOf("""  "exposure": { "daily": { "default": "200.00", "LostParcel": "149.70" } }  """));
        var orders = new List<Order>();
        for (var i = 0; i < 12; i++)
        {
            orders.Add(await here.Order(await here.Customer($"c{i}@example.org")));
        }

        await Task.WhenAll(orders.Select(order => here.Declare(order)));

        Assert.Equal(3, await here.With(db => db.Claims.CountAsync(claim => claim.Status == ClaimStatus.ApprovedOnWord)));
        foreach (var claim in await here.With(db => db.Claims.AsNoTracking().Whole().ToListAsync()))
        {
            Assert.Equal(claim.LastDecision.Decision.Answers, TrustEngine.Decide(claim.LastDecision.Facts, Some.PolicyOf("""  "exposure": { "daily": { "default": "200.00", "LostParcel": "149.70" } }  """)).Answers);
        }
    }

    [Fact]
    public async Task What_is_declared_and_withdrawn_again_and_again_uses_the_days_budget_once()
    {
        var policy = Some.PolicyOf("""  "exposure": { "daily": "105.00" }  """);
        await using var here = await Installation.Start(policy);
        var (order, other) = (await here.Order(await here.Customer()), await here.Order(await here.Customer("bob@example.org")));

        for (var again = 0; again < 5; again++)
        {
            Assert.Equal(ClaimStatus.ApprovedOnWord, await DeclareAndWithdraw(here, order));
        }

        Assert.Equal(4_990, await Exposure(here));
        var last = await here.Claim((await here.Declare(other)).Value);
        Assert.Equal((ClaimStatus.ApprovedOnWord, 9_980), (last.Status, await Exposure(here)));
        Assert.All(await here.With(db => db.Claims.AsNoTracking().Whole().ToListAsync()), claim =>
            Assert.Equal(claim.LastDecision.Decision.Answers, TrustEngine.Decide(claim.LastDecision.Facts, policy).Answers));
        var history = new HistoryBuilder();
        await here.With(db => OwnClaims.AddTo(history, db, DateTimeOffset.UnixEpoch, default));
        Assert.All(Replay.Run(history.Build(), policy).Outcomes, outcome => Assert.Equal(DecisionOutcome.ApprovedOnWord, outcome));
    }

    [Fact]
    public async Task Of_what_was_withdrawn_the_day_counts_each_item_once_and_a_larger_claim_the_rest_of_it()
    {
        await using var here = await Installation.Start(Some.PolicyOf("""  "exposure": { "daily": "500.00" }  """));
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 30m).Item("2", 40m).Parcel(CarrierAccount.Moving, "1", "2").Build());
        DeclareClaimRequest Of(DeclareClaimRequest request, string item) => request with { Items = [new DeclaredItem(new ItemId(item), 1)] };

        for (var again = 0; again < 3; again++)
        {
            var one = (await here.Declare(order, request => Of(request, "1"))).Value;
            var two = (await here.Declare(order, request => Of(request, "2"))).Value;
            await Withdraw(here, one);
            await Withdraw(here, two);
        }

        Assert.Equal(7_000, await Exposure(here));
        Assert.Equal(ClaimStatus.ApprovedOnWord, await DeclareAndWithdraw(here, order));
        Assert.Equal(7_000, await Exposure(here));
    }

    [Fact]
    public async Task What_was_withdrawn_yesterday_counts_anew_today_and_what_a_person_was_to_answer_never_counted()
    {
        await using var here = await Installation.Start(Some.PolicyOf("""  "exposure": { "daily": "50.00" }, "amount": { "most": "45.00" }  """));
        var (small, large) = (await here.Order(await here.Customer(), 40m), await here.Order(await here.Customer("bob@example.org"), 47m));
        Assert.Equal(ClaimStatus.ApprovedOnWord, await DeclareAndWithdraw(here, small));
        Assert.Equal(ClaimStatus.InReview, await DeclareAndWithdraw(here, large));
        await here.Publish(Some.PolicyOf("""  "exposure": { "daily": "50.00" }  """));

        Assert.Equal(ClaimStatus.InReview, await DeclareAndWithdraw(here, large));
        here.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(ClaimStatus.ApprovedOnWord, await DeclareAndWithdraw(here, small));

        Assert.Equal(8_000, await Exposure(here));
    }

    private static Task<long> Exposure(Installation here) =>
        here.With(db => db.ExposureStripes.Where(stripe => stripe.Scope == ExposureBudget.AllTypes).SumAsync(stripe => stripe.Amount));

    private static async Task<ClaimStatus> DeclareAndWithdraw(Installation here, Order order)
    {
        var declared = (await here.Declare(order)).Value;
        var status = (await here.Claim(declared)).Status;
        await Withdraw(here, declared);
        return status;
    }

    private static async Task Withdraw(Installation here, DeclaredClaim declared) => Assert.Equal(
        ClaimStatus.Withdrawn, (await here.Do<WithdrawClaim, Result<Claim>>(withdraw => withdraw.Handle(new(declared.Reference, null, Actor.Customer), default))).Value.Status);

    [Fact]
    public async Task A_claim_that_a_node_with_a_faster_clock_has_kept_counts_as_well()
    {
        await using var here = await Installation.Start(Some.PolicyOf("""  "frequency": { "windowDays": 90, "most": 1 }  """));
        var customer = await here.Customer();
        here.Clock.Advance(TimeSpan.FromSeconds(2));
        await here.Declare(await here.Order(customer));

        here.Clock.Advance(TimeSpan.FromSeconds(-2));

        Assert.Equal(ClaimStatus.InReview, (await here.Claim((await here.Declare(await here.Order(customer))).Value)).Status);
    }

    public static TheoryData<string, Func<DeclareClaimRequest, DeclareClaimRequest>> Mistakes => new()
    {
        { "unknown_item", request => request with { Items = [new DeclaredItem(new ItemId("99"), 1)] } },
        { "quantity_beyond_agreement", request => request with { Items = [new DeclaredItem(new ItemId("1"), 2)] } },
        { "invalid", request => request with { Items = [new DeclaredItem(new ItemId("1"), int.MaxValue)] } },
        { "invalid", request => request with { Items = [] } },
        { "invalid", request => request with { Comment = new string('x', 20_001) } },
        { "type_not_for_agreement", request => request with { Type = ClaimType.WaterDamage } },
        { "remedy_not_offered", request => request with { Remedy = Remedy.Indemnity } },
        { "happens_in_future", request => request with { OccurredOn = new DateOnly(2027, 1, 1) } },
        { "not_found", request => request with { Agreement = new AgreementId(Guid.CreateVersion7()) } },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task What_cannot_be_declared_says_why_and_leaves_nothing_behind(string code, Func<DeclareClaimRequest, DeclareClaimRequest> mistake)
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());

        var refused = await here.Declare(order, mistake);

        Assert.Equal(code, refused.Refusal?.Code);
        Assert.Equal(0, await here.With(db => db.Claims.CountAsync()));
        Assert.Equal(0, await here.With(db => db.Exchanges.CountAsync()));
        Assert.Equal(0, await here.With(db => db.Audit.CountAsync()));
    }
}
