using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.FollowUps;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.FollowUps;

public sealed class FollowUpsTests
{
    [Theory]
    [InlineData(0.049, true)]
    [InlineData(0.05, false)]
    public async Task Who_draws_below_the_policys_rate_is_followed_up_and_both_numbers_are_kept(double draw, bool followed)
    {
        await using var here = await Installation.Start();
        here.Draw = draw;

        var claim = (await here.Declared(await here.Customer())).Claim;

        var decision = (await here.Claim(claim)).LastDecision;
        Assert.Equal((0.05, draw, followed), (decision.FollowUpProbability, decision.Chance, await here.FollowUpOf(claim) is not null));
        var decided = (await here.With(db => db.HistoryOf(claim.Id, default))).Select(one => one.Event).OfType<ClaimEvent.Decided>().Single();
        Assert.Equal(draw, decided.Chance);
    }

    [Fact]
    public async Task What_goes_to_a_person_is_not_drawn()
    {
        await using var here = await Followed.Start();

        var claim = (await here.Declared(await here.Customer(), 300m)).Claim;

        Assert.Null(await here.FollowUpOf(claim));
        Assert.Equal(1, (await here.Claim(claim)).LastDecision.FollowUpProbability);
    }

    [Theory]
    [InlineData(0.9, 0.01, false)]
    [InlineData(0.01, 0.9, true)]
    public async Task What_is_withdrawn_and_declared_again_keeps_its_draw_and_the_rate_of_then(double draw, double again, bool followed)
    {
        await using var here = await Installation.Start();
        here.Draw = draw;
        var (claim, order) = await here.Declared(await here.Customer());
        await here.Do<WithdrawClaim, Result<Claim>>(withdraw => withdraw.Handle(new(claim.Reference, null, Actor.Customer), default));
        here.Clock.Advance(TimeSpan.FromHours(1));
        await here.Publish(Some.Policy("""{ "name": "More", "currency": "EUR", "rules": { "amount": { "most": "80.00" } }, "followUpRate": 0.5 }"""));
        here.Draw = again;

        var second = (await here.Declare(order)).Value;
        var other = (await here.Declared(await here.Customer("bob@example.org"))).Claim;

        var decision = (await here.Claim(second)).LastDecision;
        Assert.Equal((0.05, draw, followed), (decision.FollowUpProbability, decision.Chance, await here.FollowUpOf(second) is not null));
        Assert.Equal((0.5, again), ((await here.Claim(other)).LastDecision.FollowUpProbability, (await here.Claim(other)).LastDecision.Chance));
    }

    [Fact]
    public async Task Other_items_of_the_same_order_have_a_draw_of_their_own()
    {
        await using var here = await Installation.Start();
        here.Draw = 0.9;
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 20m).Item("2", 10m).Build());
        var claim = (await here.Declare(order, request => request with { Items = [new(new("1"), 1)] })).Value;
        await here.Do<WithdrawClaim, Result<Claim>>(withdraw => withdraw.Handle(new(claim.Reference, null, Actor.Customer), default));
        here.Draw = 0.01;

        var other = (await here.Declare(order, request => request with { Items = [new(new("2"), 1)] })).Value;

        Assert.Equal(0.01, (await here.Claim(other)).LastDecision.Chance);
    }

    [Fact]
    public async Task A_call_is_due_a_week_after_the_payment_and_not_before()
    {
        await using var here = await Followed.Start();
        var (claim, _) = await here.Declared(await here.Caller());

        here.Clock.Advance(TimeSpan.FromDays(20));
        await here.Notice();
        Assert.Empty((await here.Calls()).Shown);

        await here.Pay(claim);
        await here.Notice();
        here.Clock.Advance(FollowUp.CallAfter - TimeSpan.FromSeconds(1));
        Assert.Empty((await here.Calls()).Shown);
        here.Clock.Advance(TimeSpan.FromSeconds(1));

        var call = Assert.Single((await here.Calls()).Shown);
        Assert.Equal((claim.Reference, 0, null), (call.Reference, call.Tries, call.HeldBy));
    }

    [Fact]
    public async Task A_call_is_read_on_the_customers_page_and_ends_as_unknown()
    {
        await using var here = await Followed.Start();
        var (claim, _) = await here.Due(await here.Caller());
        var lea = Some.Person("Léa Martin");

        var empty = await Note(here, claim, true, " ", lea);
        var noted = await Note(here, claim, true, " Tout va bien, merci. ", lea);

        Assert.Equal("words", Assert.Single(Assert.IsType<Refusal.Invalid>(empty.Refusal).Errors).Path);
        Assert.True(noted.Succeeded);
        var said = await here.With(db => db.Exchanges.AsNoTracking().SingleAsync(one => one.Claim == claim.Id));
        Assert.Equal(("Tout va bien, merci.", Channel.Phone, Direction.ToCustomer, "Léa Martin"), (said.Text, said.Channel, said.Direction, said.Author));
        var ended = await here.FollowUpOf(claim);
        Assert.Equal((FollowUpEnd.Unknown, "Léa Martin", null), (ended!.End, ended.EndedByName, ended.Truth));
        Assert.Equal(Some.Eur(40), (await here.Claim(claim)).Granted);
    }

    [Fact]
    public async Task A_call_that_nobody_answered_is_told_once_and_rests()
    {
        await using var here = await Followed.Start();
        var (claim, _) = await here.Due(await here.Caller());

        for (var times = 1; times <= 2; times++)
        {
            Assert.True((await Note(here, claim, false, null, Some.Person())).Succeeded);
            Assert.Empty((await here.Calls()).Shown);
            here.Clock.Advance(FollowUp.RestsFor);
            Assert.Equal(times, Assert.Single((await here.Calls()).Shown).Tries);
        }

        Assert.Equal(1, await here.With(db => db.Exchanges.CountAsync(one => one.Claim == claim.Id)));
    }

    [Fact]
    public async Task One_person_alone_is_on_a_call()
    {
        await using var here = await Followed.Start();
        var (claim, _) = await here.Due(await here.Caller());
        var (lea, tom) = (Some.Person("Léa Martin"), Some.Person("Tom Petit"));
        await Staff(here, lea, tom);

        var taken = await here.Do<TakeFollowUp, Result<Done>>(take => take.Handle(new(claim.Reference, lea), default));
        var second = await here.Do<TakeFollowUp, Result<Done>>(take => take.Handle(new(claim.Reference, tom), default));

        Assert.True(taken.Succeeded);
        Assert.Equal("Léa Martin", Assert.IsType<Refusal.InColleaguesHands>(second.Refusal).Name);
        Assert.Equal("Léa Martin", Assert.Single((await here.Calls(tom.Id)).Shown).HeldBy);
        Assert.Null(Assert.Single((await here.Calls(lea.Id)).Shown).HeldBy);
    }

    [Fact]
    public async Task Whoever_has_something_open_is_not_called_until_it_has_its_answer()
    {
        await using var here = await Followed.Start();
        var customer = await here.Caller();
        await here.Due(customer);
        var open = (await here.Declared(customer, 300m)).Claim;

        var before = await here.Calls();
        await here.Do<WithdrawClaim, Result<Claim>>(withdraw => withdraw.Handle(new(open.Reference, null, Actor.Customer), default));
        var after = await here.Calls();

        Assert.Equal((0, 1), (before.InAll, before.Waiting));
        Assert.Equal((1, 0), (after.InAll, after.Waiting));
    }

    [Fact]
    public async Task Whoever_would_rather_not_be_called_stays_drawn_and_is_left_in_peace()
    {
        await using var here = await Followed.Start();
        var customer = await here.Caller();
        var (claim, _) = await here.Due(customer);
        await here.Do<KeepPreferences, Result<Done>>(keep => keep.Handle(new(customer, "fr", null) { SparedCalls = true }, default));

        Assert.Empty((await here.Calls()).Shown);
        await here.Notice();

        Assert.Equal((FollowUpEnd.Unknown, null), ((await here.FollowUpOf(claim))!.End, (await here.FollowUpOf(claim))!.EndedByName));
        var other = await here.Caller("bob@example.org");
        await here.Do<KeepPreferences, Result<Done>>(keep => keep.Handle(new(other, "fr", null) { SparedCalls = true }, default));
        Assert.NotNull(await here.FollowUpOf((await here.Declared(other)).Claim));
    }

    [Fact]
    public async Task Whoever_cannot_be_called_or_was_not_for_weeks_is_let_go_of()
    {
        await using var here = await Followed.Start();
        var (silent, _) = await here.Due(await here.Customer("bob@example.org"));
        var (late, _) = await here.Due(await here.Caller());
        await here.Notice();
        Assert.Equal((FollowUpEnd.Unknown, null), ((await here.FollowUpOf(silent))!.End, (await here.FollowUpOf(late))!.End));

        here.Clock.Advance(FollowUp.LapsesAfter + TimeSpan.FromDays(1));
        await here.Notice();

        Assert.Equal(FollowUpEnd.Unknown, (await here.FollowUpOf(late))!.End);
    }

    [Fact]
    public async Task A_person_notes_only_what_can_have_happened_to_such_a_claim()
    {
        await using var here = await Followed.Start();
        var (claim, _) = await here.Due(await here.Caller());

        Assert.IsType<Refusal.Invalid>((await End(here, claim, null, null)).Refusal);
        Assert.IsType<Refusal.Invalid>((await End(here, claim, FollowUpEnd.Seen, null)).Refusal);
        Assert.IsType<Refusal.Invalid>((await End(here, claim, FollowUpEnd.NothingPaid, null)).Refusal);
        Assert.IsType<Refusal.AmountBeyondPayable>((await End(here, claim, FollowUpEnd.Seen, Some.Eur(41))).Refusal);
        Assert.True((await End(here, claim, FollowUpEnd.Seen, Some.Eur(15))).Succeeded);
        Assert.Equal(Some.Eur(15), (await here.FollowUpOf(claim))!.Truth);
    }

    [Fact]
    public async Task Nobody_calls_themselves()
    {
        await using var here = await Followed.Start();
        var (claim, _) = await here.Due(await here.Caller("lea@example.org"));
        await here.Agent("lea@example.org");
        var lea = await here.With(db => db.Users.Select(one => new NamedPerson(one.StaffId, one.Name)).SingleAsync());

        Assert.IsType<Refusal.OwnMatter>((await here.Do<TakeFollowUp, Result<Done>>(take => take.Handle(new(claim.Reference, lea), default))).Refusal);
    }

    private static Task<Result<Done>> Note(Installation here, DeclaredClaim claim, bool reached, string? words, NamedPerson by) =>
        here.Do<NoteFollowUpCall, Result<Done>>(note => note.Handle(new(claim.Reference, reached, words, false, by), default));

    private static Task<Result<Done>> End(Installation here, DeclaredClaim claim, FollowUpEnd? end, Money? seen) =>
        here.Do<EndFollowUp, Result<Done>>(one => one.Handle(new(claim.Reference, end, seen, Some.Person()), default));

    private static Task Staff(Installation here, params NamedPerson[] people) => here.With(async db =>
    {
        foreach (var (id, name) in people)
        {
            db.Users.Add(new() { Id = id.Value, Name = name, UserName = $"{id.Value}", Email = $"{id.Value}@example.org" });
        }

        await db.SaveChangesAsync();
    });
}
