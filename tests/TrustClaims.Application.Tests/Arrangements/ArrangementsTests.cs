using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Arrangements;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Simulations;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence.Audit;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Arrangements;

public sealed class ArrangementsTests : IAsyncLifetime
{
    private Installation here = null!;
    private NamedPerson lea = null!;
    private NamedPerson tom = null!;
    private CustomerId ada;

    public async ValueTask InitializeAsync()
    {
        here = await Installation.Start();
        (lea, tom, ada) = (await Person("Léa Martin"), await Person("Tom Petit"), await here.Customer(knownForDays: 400));
    }

    public ValueTask DisposeAsync() => here.DisposeAsync();

    [Fact]
    public async Task A_rule_set_aside_asks_for_nobody_any_more_and_a_replay_comes_to_the_same()
    {
        Assert.Equal(ClaimStatus.InReview, (await Declare(130, await here.Customer("bob@example.org"))).Status);

        await SetAside("amount");
        var claim = await Declare(130);
        var replayed = await here.Do<ReplayDecisions, ReplayReport>(replay => replay.Handle(new ReplayDecisionsRequest(null), default));

        Assert.Equal(ClaimStatus.ApprovedOnWord, claim.Status);
        Assert.Equal(["amount"], claim.LastDecision.Facts.SetAside.Codes);
        Assert.Equal(Finding.SetAside, claim.LastDecision.Answers.Single(answer => answer.Code == "amount").Finding);
        Assert.Equal((2, 0), (replayed.Decisions, replayed.Differences.Count));
    }

    [Fact]
    public async Task It_counts_until_its_last_day_ends_and_for_nobody_else()
    {
        await SetAside("amount", days: 3);

        here.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(ClaimStatus.ApprovedOnWord, (await Declare(130)).Status);
        Assert.Equal(ClaimStatus.InReview, (await Declare(130, await here.Customer("bob@example.org"))).Status);
        here.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(ClaimStatus.InReview, (await Declare(130)).Status);
    }

    [Fact]
    public async Task Ended_it_counts_no_more_and_its_customer_is_told_each_time()
    {
        await SetAside("amount");
        var id = (await Only()).Id;
        here.Clock.Advance(TimeSpan.FromMinutes(1));
        var ended = await here.Do<EndArrangement, Result<Done>>(end => end.Handle(new(id, tom), default));
        var again = await here.Do<EndArrangement, Result<Done>>(end => end.Handle(new(id, tom), default));

        Assert.True(ended.Succeeded);
        Assert.IsType<Refusal.NotInThisState>(again.Refusal);
        Assert.Equal("Tom Petit", (await Only()).EndedByName);
        Assert.Equal(ClaimStatus.InReview, (await Declare(130)).Status);
        Assert.Equal([ArrangementNews.SetAside, ArrangementNews.SetAsideEnded], await Letters());
        Assert.Equal(["arranged", "ended"], await Audited());
    }

    [Theory]
    [InlineData("cover", "Parce que.", 30, "rule_not_to_set_aside")]
    [InlineData("destination", "Parce que.", 30, "rule_not_to_set_aside")]
    [InlineData("exposure", "Parce que.", 30, "rule_not_to_set_aside")]
    [InlineData("sameItems", "Parce que.", 30, "rule_not_to_set_aside")]
    [InlineData("kindness", "Parce que.", 30, "rule_not_to_set_aside")]
    [InlineData("amount", " \u200b ", 30, "reason_required")]
    [InlineData("amount", "Parce que.", 181, "arrangement_days")]
    [InlineData("amount", "Parce que.", -1, "arrangement_days")]
    public async Task What_cannot_be_arranged_is_refused_with_its_field(string rule, string reason, int days, string code)
    {
        var refused = Assert.IsType<Refusal.Invalid>((await Try(rule, reason, days, lea)).Refusal);

        Assert.Equal(code, Assert.Single(refused.Errors).Code);
        Assert.Empty(await Letters());
    }

    [Fact]
    public async Task A_hundred_and_eighty_days_are_the_most_and_are_had() => Assert.True((await Try("amount", "Parce que.", 180, lea)).Succeeded);

    [Fact]
    public async Task The_same_is_arranged_once_at_a_time()
    {
        await SetAside("amount");

        var again = Assert.IsType<Refusal.Invalid>((await Try("amount", "Encore.", 10, tom)).Refusal);

        Assert.Equal("already_arranged", again.Errors[0].Code);
        Assert.True((await Try("frequency", "Aussi.", 10, tom)).Succeeded);
    }

    [Fact]
    public async Task Whoever_asks_a_colleague_beyond_an_amount_does_not_do_away_with_amounts_and_whoever_has_left_with_nothing()
    {
        var capped = await Person("Nina Roux", account => account.LargestRuling = new Money(5000, Currency.Eur));
        var gone = await Person("Paul Brun", account => account.IsActive = false);

        Assert.Equal("rule_beyond_authority", Assert.IsType<Refusal.Invalid>((await Try("amount", "Parce que.", 30, capped)).Refusal).Errors[0].Code);
        Assert.True((await Try("frequency", "Parce que.", 30, capped)).Succeeded);
        Assert.IsType<Refusal.UnknownStaff>((await Try("item", "Parce que.", 30, gone)).Refusal);
    }

    [Fact]
    public async Task A_lowered_standing_only_has_a_person_look_and_is_told_with_its_reason()
    {
        await Loyal();
        Assert.Equal(ClaimStatus.ApprovedOnWord, (await Declare(130)).Status);

        await Lower();
        var claim = await Declare(130);

        Assert.Equal((ClaimStatus.InReview, Standing.New), (claim.Status, claim.LastDecision.Standing));
        Assert.Equal(Standing.New, claim.LastDecision.Facts.StandingAtMost);
        Assert.Contains(ArrangementNews.Lowered, await Letters());
        var said = await here.With(db => db.Exchanges.SingleAsync(one => one.Customer == ada && one.Claim == null));
        Assert.Equal((Direction.ToCustomer, "Léa Martin", "Regardons cela ensemble."), (said.Direction, said.Author, said.Text));
    }

    [Fact]
    public async Task A_standing_is_lowered_below_ones_own_alone()
    {
        var terms = Terms("Parce que.", 30, lea);
        foreach (var most in new Standing?[] { Standing.New, Standing.Loyal, null })
        {
            var refused = await here.Do<LowerStanding, Result<Done>>(lower => lower.Handle(new(most, terms), default));
            Assert.Equal("standing_not_lower", Assert.IsType<Refusal.Invalid>(refused.Refusal).Errors[0].Code);
        }
    }

    [Fact]
    public async Task Another_look_is_promised_by_an_hour_and_given_by_somebody_else()
    {
        await Loyal();
        await Lower();
        var arranged = await Only();

        Assert.True((await Contest(arranged, "  ")).Succeeded);
        var owed = await here.With(db => db.Promises.SingleAsync(one => one.Contact == arranged.Id));
        var own = await Look(keeps: false, "Bon.", lea);
        var empty = await Look(keeps: true, " ", tom);
        var looked = await Look(keeps: false, "Vous avez raison.", tom);

        Assert.Equal((PromiseKind.ReplyBy, PromiseState.Open), (owed.Kind, owed.State));
        Assert.IsType<Refusal.SamePersonAgain>(own.Refusal);
        Assert.IsType<Refusal.ReasonRequired>(empty.Refusal);
        Assert.True(looked.Succeeded);
        arranged = await Only();
        Assert.Equal(("Tom Petit", "Tom Petit", "Vous avez raison."), (arranged.EndedByName, arranged.LookedAtByName, arranged.LookWords));
        Assert.Equal(PromiseState.Kept, (await here.With(db => db.Promises.SingleAsync(one => one.Contact == arranged.Id))).State);
        Assert.Equal(ClaimStatus.ApprovedOnWord, (await Declare(130)).Status);
        Assert.Equal(ArrangementNews.LoweredEnded, (await Letters())[1]);
        Assert.Equal(["arranged", "contested", "lookedAt"], await Audited());
        Assert.IsType<Refusal.SamePersonAgain>((await here.Do<LowerStanding, Result<Done>>(lower => lower.Handle(new(Standing.New, Terms("Encore.", 30, lea)), default))).Refusal);
    }

    [Fact]
    public async Task Kept_it_goes_on_and_is_answered_once()
    {
        await Loyal();
        await Lower();
        Assert.True((await Contest(await Only(), "Je ne comprends pas.")).Succeeded);

        Assert.True((await Look(keeps: true, "Encore un mois, et voici pourquoi.", tom)).Succeeded);

        Assert.IsType<Refusal.AlreadyAnswered>((await Look(keeps: false, "Non.", await Person("Nina Roux"))).Refusal);
        Assert.IsType<Refusal.NotInThisState>((await Contest(await Only(), "Encore.")).Refusal);
        Assert.Equal(ClaimStatus.InReview, (await Declare(130)).Status);
        Assert.Equal(ArrangementNews.LoweredKept, (await Letters())[1]);
    }

    [Fact]
    public async Task Whoever_ends_it_early_has_answered_the_look_that_was_asked()
    {
        await Loyal();
        await Lower();
        Assert.True((await Contest(await Only(), "Je ne comprends pas.")).Succeeded);

        var id = (await Only()).Id;
        Assert.True((await here.Do<EndArrangement, Result<Done>>(end => end.Handle(new(id, lea), default))).Succeeded);

        Assert.Equal(PromiseState.Kept, (await here.With(db => db.Promises.SingleAsync(one => one.Contact != null))).State);
        Assert.False((await Only()).WaitsForLook);
    }

    [Fact]
    public async Task No_message_stands_for_the_look_and_no_answer_to_another_ends_it()
    {
        await Loyal();
        await Lower();
        var arranged = await Only();
        Assert.True((await Contest(arranged, "Je ne comprends pas.")).Succeeded);
        var message = await here.With(async db =>
        {
            var asked = await db.ContactRequests.AsNoTracking().SingleAsync();
            var other = new ContactRequest(Guid.CreateVersion7(), ContactWish.Reply, asked.ReachAt, "Bonjour.", ada, null, here.Clock.GetUtcNow());
            db.ContactRequests.Add(other);
            await db.SaveChangesAsync();
            return other.Id;
        });

        Assert.IsType<Refusal.NotFound>((await here.Do<ReplyToContact, Result<Done>>(reply => reply.Handle(new(arranged.Id, "C’est vu.", lea), default))).Refusal);
        Assert.IsType<Refusal.NotFound>((await here.Do<NoteContactAnswered, Result<Done>>(note => note.Handle(new(arranged.Id, Channel.Phone, "C’est vu.", lea), default))).Refusal);
        Assert.True((await here.Do<ReplyToContact, Result<Done>>(reply => reply.Handle(new(message, "Bonjour !", lea) { Ends = [arranged.Id] }, default))).Succeeded);

        Assert.Equal(PromiseState.Open, (await here.With(db => db.Promises.SingleAsync(one => one.Contact == arranged.Id))).State);
        Assert.True((await Look(keeps: true, "Voici pourquoi.", tom)).Succeeded);
    }

    [Fact]
    public async Task It_is_nobody_elses_to_contest()
    {
        await Loyal();
        await Lower();
        var bob = await here.Customer("bob@example.org");
        var arranged = await Only();

        var refused = await here.Do<AskLookAtArrangement, Result<Done>>(ask => ask.Handle(new(arranged.Id, bob, "Moi."), default));

        Assert.IsType<Refusal.NotFound>(refused.Refusal);
    }

    [Fact]
    public async Task Every_letter_says_it_whole_in_both_languages_and_leads_to_ones_own_page()
    {
        await Loyal();
        await SetAside("household");
        await Lower();
        Assert.True((await Contest((await here.With(db => db.Arrangements.SingleAsync(one => one.Rule == null))), "Pourquoi ?")).Succeeded);
        Assert.True((await Look(keeps: true, "Voici pourquoi.", tom)).Succeeded);
        foreach (var id in await here.With(db => db.Arrangements.Select(one => one.Id).ToListAsync()))
        {
            Assert.True((await here.Do<EndArrangement, Result<Done>>(end => end.Handle(new(id, tom), default))).Succeeded);
        }

        foreach (var language in new[] { "fr", "en" })
        {
            await here.With(db => db.Customers.Where(one => one.Id == ada).ExecuteUpdateAsync(one => one.SetProperty(row => row.Language, language)));
            foreach (var message in await here.With(db => db.Outbox.AsNoTracking().Where(one => one.Kind.StartsWith("arrangement")).ToListAsync()))
            {
                var letter = (await here.Do<LetterWriting, Letter?>(writing => writing.Write(message, default)))!;
                Assert.DoesNotContain("{", letter.Text, StringComparison.Ordinal);
                Assert.Contains("?me=arranged", letter.Text, StringComparison.Ordinal);
            }
        }
    }

    private async Task<NamedPerson> Person(string name, Action<Persistence.Accounts.StaffAccount>? change = null)
    {
        var email = await here.Agent($"{name.Split(' ')[0].ToLowerInvariant().Replace('é', 'e')}@example.org", name);
        return await here.With(async db =>
        {
            var account = await db.Users.SingleAsync(one => one.Email == email);
            change?.Invoke(account);
            await db.SaveChangesAsync();
            return new NamedPerson(account.StaffId, account.Name);
        });
    }

    private async Task Loyal() => await here.With(async db =>
    {
        for (var i = 0; i < 6; i++)
        {
            var order = A.Order().HeldBy(ada).Item("1", 10m).Build();
            var parcel = new Parcel(new ParcelId(Guid.CreateVersion7()), "colissimo", $"7A{order.Number}");
            parcel.Receive([new(new("1"), 1)], Some.Moment.AddDays(-12), Some.Moment.AddDays(-10), Some.Moment.AddDays(-10), CarrierAccount.Delivered);
            order.Send(parcel);
            db.Add(order);
        }

        await db.SaveChangesAsync();
    });

    private async Task<Claim> Declare(decimal amount, CustomerId? holder = null) =>
        await here.Claim((await here.Declare(await here.Order(holder ?? ada, amount))).Value);

    private ArrangeRequest Terms(string reason, int days, NamedPerson by) =>
        new(ada, reason, DateOnly.FromDateTime(here.Clock.GetUtcNow().UtcDateTime).AddDays(days), by);

    private Task<Result<Done>> Try(string rule, string reason, int days, NamedPerson by) =>
        here.Do<SetRuleAside, Result<Done>>(set => set.Handle(new(rule, Terms(reason, days, by)), default));

    private async Task SetAside(string rule, int days = 30) => Assert.True((await Try(rule, "Vous nous connaissez bien.", days, lea)).Succeeded);

    private async Task Lower() => Assert.True((await here.Do<LowerStanding, Result<Done>>(
        lower => lower.Handle(new(Standing.New, Terms("Regardons cela ensemble.", 30, lea)), default))).Succeeded);

    private Task<Result<Done>> Contest(TrustArrangement arranged, string words) =>
        here.Do<AskLookAtArrangement, Result<Done>>(ask => ask.Handle(new(arranged.Id, ada, words), default));

    private async Task<Result<Done>> Look(bool keeps, string words, NamedPerson by)
    {
        here.Clock.Advance(TimeSpan.FromMinutes(1));
        var id = await here.With(db => db.Arrangements.Where(one => one.Rule == null).Select(one => one.Id).SingleAsync());
        return await here.Do<LookAtArrangement, Result<Done>>(look => look.Handle(new(id, keeps, words, by), default));
    }

    private Task<TrustArrangement> Only() => here.With(db => db.Arrangements.AsNoTracking().SingleAsync());

    private Task<List<string>> Letters() =>
        here.With(db => db.Outbox.Where(one => one.Kind.StartsWith("arrangement")).OrderBy(one => one.CreatedAt).ThenBy(one => one.Id).Select(one => one.Kind).ToListAsync());

    private Task<List<string>> Audited() => here.With(db =>
    {
        var subject = AuditSubject.Of(ada);
        return db.Audit.Where(one => one.Subject == subject).OrderBy(one => one.Number).Select(one => one.Kind).ToListAsync();
    });
}
