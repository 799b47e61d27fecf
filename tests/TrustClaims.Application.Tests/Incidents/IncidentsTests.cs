using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Incidents;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Simulations;
using TrustClaims.Application.Tests.WritingFirst;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Incidents;

public sealed class IncidentsTests
{
    private static readonly DateTimeOffset Sent = Some.Moment.AddDays(-6);

    private static DateOnly Day => DateOnly.FromDateTime(Sent.UtcDateTime);

    [Fact]
    public async Task A_claim_within_it_is_our_fault_and_the_next_one_is_treated_like_the_first()
    {
        await using var here = await Installation.Start();
        var ada = await here.Customer();
        var before = await here.Claim((await here.Declare(await Order(here, ada))).Value);

        Assert.Equal(1, (await Declare(here, await Usual(here))).Value);
        var within = await here.Claim((await here.Declare(await Order(here, ada))).Value);
        var next = await here.Claim((await here.Declare(await here.Order(ada))).Value);

        Assert.True((await here.With(db => db.Claims.SingleAsync(claim => claim.Id == before.Id))).OwnFault);
        Assert.True(within.OwnFault);
        Assert.False(next.OwnFault);
        Assert.Equal((1, 1), (next.LastDecision.Facts.DeclarationsInWindow, next.LastDecision.Facts.OrdersWithClaimInYear));
        Assert.Equal(before.LastDecision.Outcome, next.LastDecision.Outcome);
        Assert.Equal(2, await here.With(db => db.Audit.CountAsync(entry => entry.Kind == "incidentCoversIt")));
    }

    [Theory]
    [InlineData(CarrierAccount.Moving, ClaimStatus.ApprovedOnWord)]
    [InlineData(CarrierAccount.None, ClaimStatus.ApprovedOnWord)]
    [InlineData(CarrierAccount.Delivered, ClaimStatus.PromisedOn)] // announced as delivered today: that is not the incident's doing
    public async Task Whose_parcel_it_holds_up_has_the_choice_at_once_and_reads_first_that_it_is_our_fault(CarrierAccount account, ClaimStatus status)
    {
        await using var here = await Installation.Start();
        await Declare(here, await Usual(here));
        var order = await here.Sent(await here.Customer(), Some.Moment, account, Sent);

        var seen = await Foresee(here, order);
        var claim = await here.Claim((await here.Declare(order)).Value);
        await here.Do<SendLetters, int>(letters => letters.Handle(100, default));

        Assert.Equal((status, status == ClaimStatus.ApprovedOnWord, true), (claim.Status, seen.Outcome == DecisionOutcome.ApprovedOnWord, seen.OwnIncident));
        var said = (await here.With(db => db.Exchanges.SingleAsync())).Text.Replace('\u00a0', ' ');
        Assert.Contains("un incident de notre côté a touché votre colis", said.Split('\n').First(line => line.Contains("désolés", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CarrierAccount.Moving, ClaimStatus.ApprovedOnWord)]
    [InlineData(CarrierAccount.Delivered, ClaimStatus.PromisedOn)]
    public async Task Whoever_waits_for_a_day_when_it_is_declared_waits_no_longer_is_told_once_and_counts_once(CarrierAccount account, ClaimStatus status)
    {
        await using var here = await Installation.Start();
        var declared = (await here.Declare(await here.Sent(await here.Customer(), Some.Moment, account, Sent), request => request with { Remedy = Remedy.Refund })).Value;
        Assert.Equal(ClaimStatus.PromisedOn, (await here.Claim(declared)).Status);
        var counted = await Counted(here);
        here.Clock.Advance(TimeSpan.FromHours(2));

        await Declare(here, await Usual(here));
        await Declare(here, await Usual(here));
        await here.Do<CoverByIncidents, int>(cover => cover.Handle(default));
        await here.Do<SendLetters, int>(letters => letters.Handle(100, default));

        var (claim, sooner) = (await here.Claim(declared), status == ClaimStatus.ApprovedOnWord);
        Assert.Equal((status, sooner ? 2 : 1, sooner ? 1 : 0), (claim.Status, claim.Decisions.Count, claim.Settlements.Count));
        Assert.Equal(sooner ? [PromiseState.Released, PromiseState.Open] : [PromiseState.Open], claim.Promises.OrderBy(one => one.MadeAt).Select(one => one.State));
        Assert.Equal((claim.Payable, counted), (claim.Granted, await Counted(here)));
        var told = await here.With(db => db.Exchanges.OrderBy(one => one.At).Select(one => one.Text).ToListAsync());
        Assert.Equal(sooner ? 2 : 1, told.Count);
        Assert.Equal(sooner, told[^1].Contains("un incident de notre côté a touché votre colis", StringComparison.Ordinal));
        Assert.Empty((await here.Do<ReplayDecisions, ReplayReport>(replay => replay.Handle(new(null), default))).Differences);
    }

    [Fact]
    public async Task Whoever_waits_for_a_person_is_answered_where_nothing_else_is_beyond_and_else_goes_on_waiting()
    {
        await using var here = await Installation.Start(Some.PolicyOf("""  "frequency": { "windowDays": 90, "most": { "default": 1 } }, "amount": { "most": "80.00" }  """));
        var ada = await here.Customer();
        await here.Declare(await Order(here, ada));
        var second = (await here.Declare(await Order(here, ada))).Value;
        var large = (await here.Declare(await here.Order(await here.Customer("bob@example.org"), 900))).Value;
        await here.With(db => db.Parcels.ExecuteUpdateAsync(row => row.SetProperty(one => one.ShippedAt, Sent)));
        Assert.Equal((ClaimStatus.InReview, ClaimStatus.InReview), ((await here.Claim(second)).Status, (await here.Claim(large)).Status));

        Assert.Equal(3, (await Declare(here, await Usual(here))).Value);

        Assert.Equal((ClaimStatus.ApprovedOnWord, ClaimStatus.InReview), ((await here.Claim(second)).Status, (await here.Claim(large)).Status));
        Assert.Equal([PromiseState.Kept, PromiseState.Open], (await here.Claim(second)).Promises.OrderBy(one => one.Kind).Select(one => one.State));
        Assert.True((await here.Claim(large)).OwnFault);
    }

    [Fact]
    public async Task Whoever_waits_for_a_parcel_of_another_day_too_waits_as_usual()
    {
        await using var here = await Installation.Start();
        await Declare(here, await Usual(here));
        var order = A.Order().HeldBy(await here.Customer()).Item("1", 20m).Item("2", 10m).Build();
        foreach (var (item, shipped) in new[] { ("1", Sent), ("2", Sent.AddDays(3)) })
        {
            var parcel = new Parcel(new ParcelId(Guid.CreateVersion7()), "colissimo", $"7A{item}");
            parcel.Receive([new ItemQuantity(new ItemId(item), 1)], shipped, Some.Moment, null, CarrierAccount.Moving);
            order.Send(parcel);
        }

        await here.Keep(order);

        Assert.Equal((DecisionOutcome.PromisedOn, false), ((await Foresee(here, order)).Outcome, (await Foresee(here, order)).OwnIncident));
        Assert.Equal(DecisionOutcome.ApprovedOnWord, (await Foresee(here, order, "1")).Outcome);
    }

    [Fact]
    public async Task What_was_declared_at_the_same_moment_is_marked_in_the_next_round_and_once()
    {
        await using var here = await Installation.Start();
        var declared = (await here.Declare(await Order(here, await here.Customer()))).Value;
        var request = await Usual(here);
        await here.With(async db =>
        {
            db.Incidents.Add(new Incident(Guid.CreateVersion7(), "Dépôt", null, null, Day, Day, request.By, here.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });

        Assert.Equal(1, await here.Do<CoverByIncidents, int>(cover => cover.Handle(CancellationToken.None)));
        Assert.Equal(0, await here.Do<CoverByIncidents, int>(cover => cover.Handle(CancellationToken.None)));

        Assert.True((await here.Claim(declared)).OwnFault);
    }

    [Theory]
    [InlineData("Colissimo", "75 0", 0, 0, true)]
    [InlineData(null, null, -1, 1, true)]
    [InlineData("chronopost", null, 0, 0, false)]
    [InlineData(null, "69", 0, 0, false)]
    [InlineData(null, null, 1, 2, false)]
    public async Task It_covers_its_carrier_its_postcodes_and_its_days_of_dispatch(string? carrier, string? postcode, int from, int to, bool covered)
    {
        await using var here = await Installation.Start();
        var request = (await Usual(here)) with { Carrier = carrier, Postcode = postcode, From = Day.AddDays(from), To = Day.AddDays(to) };
        var order = await Order(here, await here.Customer());

        var seen = (await here.Do<PreviewIncident, Result<IncidentPreview>>(preview => preview.Handle(request, CancellationToken.None))).Value;
        await Declare(here, request);

        Assert.Equal(covered ? 1 : 0, seen.Parcels);
        Assert.Equal(covered, (await here.Claim((await here.Declare(order)).Value)).OwnFault);
    }

    [Fact]
    public async Task What_was_left_out_of_a_parcel_is_not_the_incidents_doing()
    {
        await using var here = await Installation.Start();
        await Declare(here, await Usual(here));

        var missing = await here.Claim((await here.Declare(await Order(here, await here.Customer()), request => request with { Type = ClaimType.MissingItem })).Value);
        var damaged = await here.Claim((await here.Declare(await Order(here, await here.Customer("bob@example.org")), request => request with { Type = ClaimType.DamagedItem })).Value);

        Assert.Equal((false, true), (missing.OwnFault, damaged.OwnFault));
    }

    [Fact]
    public async Task Whose_parcel_is_on_its_way_is_written_to_once_and_within_the_limits()
    {
        await using var here = await Installation.Start();
        var ada = await here.Customer();
        for (var i = 0; i < 3; i++)
        {
            await Order(here, ada);
        }

        await here.Sent(await here.Customer("bob@example.org"), Sent.AddDays(2), CarrierAccount.Delivered, Sent);
        await Declare(here, await Usual(here));
        await Declare(here, await Usual(here));

        await here.Round();
        await here.Round();

        Assert.Equal([(ada, ParcelNews.Incident), (ada, ParcelNews.Incident)], (await here.Written()).Select(message => (message.Customer!.Value, message.Kind)));
    }

    [Theory]
    [InlineData("fr", "Une inondation a arrêté notre dépôt de Lyon.", "A flood stopped our depot in Lyon.", "Voici ce qui s’est passé. Une inondation a arrêté notre dépôt de Lyon.")]
    [InlineData("en", "Une inondation a arrêté notre dépôt de Lyon.", "A flood stopped our depot in Lyon.", "Here is what happened. A flood stopped our depot in Lyon.")]
    [InlineData("en", "Une inondation a arrêté notre dépôt de Lyon.", " ", null)]
    [InlineData("fr", null, null, null)]
    public async Task Customers_read_what_happened_in_their_language_where_a_manager_has_said_it(string language, string? french, string? english, string? sentence)
    {
        await using var here = await Installation.Start();
        await here.CarrierTells();
        await here.Sent(await here.Customer(), Sent.AddDays(2), CarrierAccount.Moving, Sent);
        await here.With(db => db.Customers.ExecuteUpdateAsync(row => row.SetProperty(one => one.Language, language)));
        await Declare(here, (await Usual(here)) with { ToldFr = french, ToldEn = english });

        await here.Round();
        await here.Do<SendLetters, int>(letters => letters.Handle(100, default));

        var said = (await here.With(db => db.Exchanges.SingleAsync())).Text.Replace('\u00a0', ' ');
        Assert.DoesNotContain("Dépôt", said, StringComparison.Ordinal);
        Assert.Contains(sentence ?? (language == "fr" ? "Dans ce colis" : "In this parcel"), said, StringComparison.Ordinal);
        Assert.Equal(sentence is not null, said.Contains("passé", StringComparison.Ordinal) || said.Contains("happened", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_of_suspicion_are_no_words_for_customers()
    {
        await using var here = await Installation.Start();

        var refused = await Declare(here, (await Usual(here)) with { ToldFr = "Un voleur et un fraudeur.", ToldEn = new string('x', IncidentWords.Longest + 1) });
        Assert.Equal(["toldEn"], Assert.IsType<Refusal.Invalid>(refused.Refusal).Errors.Select(error => error.Path));
        refused = await Declare(here, (await Usual(here)) with { ToldFr = "Un client frauduleux." });
        Assert.Equal(["toldFr"], Assert.IsType<Refusal.Invalid>(refused.Refusal).Errors.Select(error => error.Path));
    }

    [Fact]
    public async Task Those_who_are_written_to_are_as_many_as_were_announced_by_the_way_that_reaches_each()
    {
        await using var here = await Installation.Start();
        await here.CarrierTells();
        var ada = await here.Customer();
        for (var i = 0; i < 3; i++)
        {
            await Order(here, ada);
        }

        await here.Declare(await Order(here, await here.Customer("asks.herself@example.org")));
        await here.Sent(await here.Customer("has.it@example.org"), Sent.AddDays(2), CarrierAccount.Delivered, Sent);
        await Order(here, await ByPhone(here));

        var announced = (await Preview(here)).News;
        await Declare(here, await Usual(here));
        await here.Round();

        Assert.Equal(new IncidentNews(ByMail: 1, BySms: 1, SmsFrom: null), announced);
        Assert.Equal(announced.Written, (await here.Written()).Select(message => message.Customer).Distinct().Count());
        Assert.Equal(0, (await Preview(here)).News.Written);
    }

    [Fact]
    public async Task In_the_evening_it_is_announced_that_phones_are_quiet_until_the_morning()
    {
        await using var here = await Installation.Start();
        here.Clock.MoveTo(Some.Moment.AddHours(13));

        Assert.Equal(Some.Moment.AddHours(22), (await Preview(here)).News.SmsFrom);
    }

    [Theory]
    [InlineData("colissimo", 5, true)]
    [InlineData("colissimo", 9, true)]
    [InlineData("colissimo", 10, false)] // overdue for eight days: history
    [InlineData("never tells", 5, false)]
    public async Task Old_news_and_the_silence_of_a_carrier_that_never_tells_are_not_told(string carrier, int daysAgo, bool told)
    {
        await using var here = await Installation.Start();
        await here.CarrierTells();
        var expected = Some.Moment.AddDays(-daysAgo);
        await here.Sent(await here.Customer(), expected, CarrierAccount.None, expected.AddDays(-2), carrier);
        var day = DateOnly.FromDateTime(expected.UtcDateTime);
        await Declare(here, (await Usual(here)) with { From = day.AddDays(-3), To = day });

        await here.Round();

        Assert.Equal(told, (await here.Written()).Any(message => message.Kind == ParcelNews.Incident));
    }

    [Theory]
    [InlineData(95, false)]
    [InlineData(90, true)]
    public async Task What_is_declared_long_after_it_is_not_looked_for(int days, bool covered)
    {
        await using var here = await Installation.Start();
        var shipped = Some.Moment.AddDays(-days);
        var declared = (await here.Declare(await here.Sent(await here.Customer(), Some.Moment.AddDays(-4), shipped: shipped))).Value;
        var day = DateOnly.FromDateTime(shipped.UtcDateTime);

        await Declare(here, (await Usual(here)) with { From = day, To = day });

        Assert.Equal(covered, (await here.Claim(declared)).OwnFault);
    }

    [Fact]
    public async Task Once_ended_nobody_is_written_to_new_claims_count_and_what_was_marked_stays_so()
    {
        await using var here = await Installation.Start();
        var ada = await here.Customer();
        var declared = (await here.Declare(await Order(here, ada))).Value;
        var request = await Usual(here);
        await Declare(here, request);
        var id = await here.With(db => db.Incidents.Select(one => one.Id).SingleAsync());

        await here.Do<EndIncident, Result<Done>>(end => end.Handle(new(id, request.By), CancellationToken.None));
        await here.Do<EndIncident, Result<Done>>(end => end.Handle(new(id, request.By), CancellationToken.None));
        var later = await here.Claim((await here.Declare(await Order(here, ada))).Value);
        await Order(here, ada);
        await here.Round();

        Assert.True((await here.Claim(declared)).OwnFault);
        Assert.False(later.OwnFault);
        Assert.Empty(await here.Written());
        Assert.Equal(["declared", "ended"], await here.With(db => db.Audit.Where(entry => entry.Subject == $"incident:{id}").OrderBy(entry => entry.Number).Select(entry => entry.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Decisions_replay_to_the_same_after_an_incident()
    {
        await using var here = await Installation.Start();
        var ada = await here.Customer();
        await here.Declare(await Order(here, ada));
        await here.Declare(await here.Order(ada));
        await Declare(here, await Usual(here));

        var replayed = await here.Do<ReplayDecisions, ReplayReport>(replay => replay.Handle(new(null), CancellationToken.None));

        Assert.Equal((2L, 0), (replayed.Decisions, replayed.Differences.Count));
    }

    [Fact]
    public async Task Every_mistake_is_named_at_its_field()
    {
        await using var here = await Installation.Start();
        var usual = await Usual(here);
        async Task<string[]> Mistakes(DeclareIncidentRequest request) =>
            [.. ((Refusal.Invalid)(await Declare(here, request)).Refusal!).Errors.Select(error => $"{error.Path} {error.Code}")];

        Assert.Equal(["name incident_name_missing"], await Mistakes(usual with { Name = " " }));
        Assert.Equal(["postcode incident_postcode"], await Mistakes(usual with { Postcode = "75%" }));
        Assert.Equal(["from incident_day_missing", "to incident_day_missing"], await Mistakes(usual with { From = null, To = null }));
        Assert.Equal(["to incident_days_turned"], await Mistakes(usual with { To = usual.From!.Value.AddDays(-1) }));
        Assert.Equal(["to incident_too_long"], await Mistakes(usual with { To = usual.From!.Value.AddDays(31) }));
        Assert.Equal(["from incident_in_future"], await Mistakes(usual with { From = Day.AddDays(30), To = Day.AddDays(31) }));
    }

    private static async Task<ClaimPreview> Foresee(Installation here, Order order, params string[] items)
    {
        var declared = order.Items.Where(item => items.Length == 0 || items.Contains(item.Id.Value)).Select(item => new DeclaredItem(item.Id, 1)).ToList();
        return (ClaimPreview)(await here.Do<PreviewClaim, Result<Foreseen>>(preview => preview.Handle(new(order.Id, ClaimType.LostParcel, declared, null), CancellationToken.None))).Value;
    }

    private static async Task<IncidentPreview> Preview(Installation here)
    {
        var request = await Usual(here);
        return (await here.Do<PreviewIncident, Result<IncidentPreview>>(preview => preview.Handle(request, CancellationToken.None))).Value;
    }

    private static async Task<CustomerId> ByPhone(Installation here)
    {
        var customer = new Customer(new CustomerId(Guid.CreateVersion7()), new Contact(null, "+33612345678", "Bob Essai", Sent, "fr"), Sent);
        await here.With(async db =>
        {
            db.Customers.Add(customer);
            await db.SaveChangesAsync();
        });
        return customer.Id;
    }

    private static Task<long> Counted(Installation here) => here.With(db => db.ExposureStripes.Where(stripe => stripe.Scope == "all").SumAsync(stripe => stripe.Amount));

    private static Task<Order> Order(Installation here, CustomerId holder) => here.Sent(holder, Sent.AddDays(2), shipped: Sent);

    private static Task<Result<int>> Declare(Installation here, DeclareIncidentRequest request) =>
        here.Do<DeclareIncident, Result<int>>(declare => declare.Handle(request, CancellationToken.None));

    private static async Task<DeclareIncidentRequest> Usual(Installation here)
    {
        if (!await here.With(db => db.Users.AnyAsync()))
        {
            await here.Agent();
        }

        var person = await here.With(db => db.Users.SingleAsync());
        return new DeclareIncidentRequest("Dépôt de Lille", null, null, Day, Day, new NamedPerson(new StaffId(person.Id), person.Name));
    }
}
