using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Payouts;

public sealed class CarryOutSettlementsTests
{
    [Fact]
    public async Task Each_item_granted_becomes_one_file_after_the_time_to_change_ones_mind()
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 20m).Item("2", 10m).Build());
        var declared = (await here.Declare(order)).Value;

        Assert.Equal(0, await CarryOut(here));
        here.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(2, await CarryOut(here));
        Assert.Equal(0, await CarryOut(here));

        var claim = await here.Claim(declared);
        Assert.All(claim.Settlements, settlement => Assert.Equal(SettlementState.HandedOver, settlement.State));
        Assert.Equal(claim.Settlements.Select(settlement => $"{settlement.Id.Value}.json").Order(), Files(here));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task One_that_cannot_be_handed_over_holds_up_no_other_and_is_tried_again(int failing)
    {
        await using var here = await Installation.Start();
        var order = await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 20m).Item("2", 10m).Build());
        var declared = (await here.Declare(order)).Value;
        here.Clock.Advance(TimeSpan.FromMinutes(15));
        var settlements = (await here.Claim(declared)).Settlements.OrderBy(settlement => settlement.Item.Value).ToList();
        var inTheWay = Directory.CreateDirectory(Path.Combine(here.Folder, "settlements", $"{settlements[failing].Id.Value}.json"));

        var failures = await Assert.ThrowsAsync<AggregateException>(() => CarryOut(here));

        Assert.Single(failures.InnerExceptions);
        Assert.Equal($"{settlements[1 - failing].Id.Value}.json", Assert.Single(Directory.GetFiles(Path.Combine(here.Folder, "settlements"), "*.json").Select(Path.GetFileName)));
        inTheWay.Delete();
        here.Clock.Advance(CarryOutSettlements.LeaseLength);
        Assert.Equal(1, await CarryOut(here));
    }

    [Fact]
    public async Task What_takes_longer_than_the_lease_leaves_the_rest_to_the_next()
    {
        await using var here = await Installation.Start();
        await here.Declare(await here.Keep(A.Order().HeldBy(await here.Customer()).Item("1", 20m).Item("2", 10m).Item("3", 5m).Build()));
        here.Clock.Advance(TimeSpan.FromMinutes(15));
        await using var db = here.Database.Open(here.Clock);

        Assert.Equal(2, await new CarryOutSettlements(db, new SlowPort(here.Clock), new ShopOptions(), here.Clock).Handle(100, default));

        Assert.Equal(1, await CarryOut(here));
    }

    [Fact]
    public async Task A_file_that_stands_already_is_done()
    {
        await using var here = await Installation.Start();
        var declared = (await here.Declare(await here.Order(await here.Customer()))).Value;
        var settlement = (await here.Claim(declared)).Settlements.Single();
        Directory.CreateDirectory(Path.Combine(here.Folder, "settlements"));
        var path = Path.Combine(here.Folder, "settlements", $"{settlement.Id.Value}.json");
        await File.WriteAllTextAsync(path, "written before the crash");

        here.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await CarryOut(here));

        Assert.Equal("written before the crash", await File.ReadAllTextAsync(path));
        Assert.Equal(SettlementState.HandedOver, (await here.Claim(declared)).Settlements.Single().State);
    }

    [Fact]
    public async Task Once_it_has_started_nothing_is_called_off_or_changed()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        var declared = (await here.Declare(order)).Value;
        here.Clock.Advance(TimeSpan.FromHours(1));
        await CarryOut(here);

        var changed = await here.Do<ChangeRemedy, Result<Claim>>(act => act.Handle(new(declared.Reference, Remedy.Refund, new([order.Id])), default));
        var turnedUp = await here.Do<WithdrawClaim, Result<Claim>>(act => act.Handle(new(declared.Reference, new([order.Id]), Actor.Customer), default));

        Assert.IsType<Refusal.SettlementStarted>(changed.Refusal);
        Assert.Equal(ClaimStatus.Returned, turnedUp.Value.Status);
    }

    [Theory]
    [InlineData(SettlementOutcome.Sent, 0, PromiseState.Kept, ClaimStatus.Settled)]
    [InlineData(SettlementOutcome.Sent, 5, PromiseState.Broken, ClaimStatus.Settled)]
    [InlineData(SettlementOutcome.Failed, 0, PromiseState.Broken, ClaimStatus.ApprovedOnWord)]
    public async Task Only_the_outcome_keeps_or_breaks_the_promise(SettlementOutcome outcome, int daysLater, PromiseState promise, ClaimStatus status)
    {
        await using var here = await Installation.Start();
        var declared = (await here.Declare(await here.Order(await here.Customer()))).Value;
        here.Clock.Advance(TimeSpan.FromHours(1));
        await CarryOut(here);
        var settlement = (await here.Claim(declared)).Settlements.Single();
        here.Clock.Advance(TimeSpan.FromDays(daysLater));
        var report = new SettlementReport(
            outcome,
            here.Clock.GetUtcNow(),
            outcome == SettlementOutcome.Failed ? null : "colissimo",
            outcome == SettlementOutcome.Failed ? null : "6A77",
            outcome == SettlementOutcome.Failed ? "plus en stock" : null);

        var first = await here.Do<ReportSettlement, Result<Claim>>(act => act.Handle(new(settlement.Id, report, Actor.Integration("shop")), default));
        var again = await here.Do<ReportSettlement, Result<Claim>>(act => act.Handle(new(settlement.Id, report, Actor.Integration("shop")), default));

        Assert.True(first.Succeeded && again.Succeeded);
        var claim = await here.Claim(declared);
        Assert.Equal((promise, status), (claim.Promises.OrderBy(one => one.MadeAt).First().State, claim.Status));
    }

    [Fact]
    public async Task What_failed_is_done_again_by_a_person_and_the_customer_is_told_both_times()
    {
        await using var here = await Installation.Start();
        var declared = (await here.Declare(await here.Order(await here.Customer()))).Value;
        here.Clock.Advance(TimeSpan.FromHours(1));
        await CarryOut(here);
        var failed = new SettlementReport(SettlementOutcome.Failed, here.Clock.GetUtcNow(), null, null, "plus en stock");
        var first = (await here.Claim(declared)).Settlements.Single().Id;
        await here.Do<ReportSettlement, Result<Claim>>(act => act.Handle(new(first, failed, Actor.Integration("shop")), default));

        here.Clock.Advance(TimeSpan.FromMinutes(1));
        var person = new NamedPerson(new StaffId(Guid.CreateVersion7()), "Léa Martin");
        Assert.True((await here.Do<SettleAgain, Result<Claim>>(act => act.Handle(new(first, Remedy.Refund, person), default))).Succeeded);
        await CarryOut(here);

        Assert.Equal(2, Files(here).Count());
        var claim = await here.Claim(declared);
        Assert.Empty(claim.Gestures);
        Assert.Equal([SettlementState.Cancelled, SettlementState.HandedOver], claim.Settlements.OrderBy(one => one.Round).Select(one => one.State));
        Assert.Equal(["answer", "broken", "again", "rightAgain"], await here.With(db => db.Outbox.OrderBy(letter => letter.NotBefore).ThenBy(letter => letter.Id).Select(letter => letter.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Money_goes_to_whoever_declared_by_the_means_known_then()
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        var contract = await here.Keep(A.Contract().HeldBy(order.Holder).Build());
        await here.Declare(order, request => request with { Remedy = Remedy.Refund });
        await here.Declare(contract, request => request with { Remedy = Remedy.Indemnity });
        await GoesTo(here, await here.Customer("bob@example.org"));

        here.Clock.Advance(TimeSpan.FromHours(1));
        await CarryOut(here);

        var paid = string.Concat(Files(here).Select(file => File.ReadAllText(Path.Combine(here.Folder, "settlements", file!))));
        Assert.Contains("pi_123", paid, StringComparison.Ordinal);
        Assert.Contains("FR7630006000011234567890189", paid, StringComparison.Ordinal);
        Assert.DoesNotContain("bob", paid, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_nothing_was_kept_the_holder_is_paid_as_known_now_and_nobody_else_is(bool given)
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        var declared = (await here.Declare(order, request => request with { Remedy = Remedy.Refund })).Value;
        await here.With(db => db.Claims.ExecuteUpdateAsync(change => change
            .SetProperty(claim => claim.PaymentMethod, (string?)null).SetProperty(claim => claim.PaymentReference, (string?)null)));
        await GoesTo(here, given ? await here.Customer("bob@example.org") : order.Holder);

        here.Clock.Advance(TimeSpan.FromHours(1));
        await CarryOut(here);

        var settlement = (await here.Claim(declared)).Settlements.Single();
        Assert.Equal(given ? (SettlementState.Failed, "means_unknown") : (SettlementState.HandedOver, null), (settlement.State, settlement.FailureReason));
        Assert.Equal(given ? 0 : 1, Directory.Exists(Path.Combine(here.Folder, "settlements")) ? Files(here).Count() : 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_settled_again_is_paid_by_the_means_that_its_customer_has_now(bool given)
    {
        await using var here = await Installation.Start();
        var order = await here.Order(await here.Customer());
        var declared = (await here.Declare(order, request => request with { Remedy = Remedy.Refund })).Value;
        var first = (await here.Claim(declared)).Settlements.Single().Id;
        var failed = new SettlementReport(SettlementOutcome.Failed, here.Clock.GetUtcNow(), null, null, "compte clos");
        await here.Do<ReportSettlement, Result<Claim>>(act => act.Handle(new(first, failed, Actor.Integration("shop")), default));
        await GoesTo(here, given ? await here.Customer("bob@example.org") : order.Holder);

        await here.Do<SettleAgain, Result<Claim>>(act => act.Handle(new(first, Remedy.Refund, new NamedPerson(new StaffId(Guid.CreateVersion7()), "Léa Martin")), default));
        await CarryOut(here);

        var again = (await here.Claim(declared)).Settlements.MaxBy(one => one.Round)!.Id.Value;
        Assert.Contains(given ? "pi_123" : "of bob", File.ReadAllText(Path.Combine(here.Folder, "settlements", Files(here).Single(file => file!.Contains(again.ToString(), StringComparison.Ordinal))!)), StringComparison.Ordinal);
    }

    private static Task GoesTo(Installation here, CustomerId holder) => here.With(async db =>
    {
        if (await db.Orders.SingleOrDefaultAsync() is { } order)
        {
            order.Receive(holder, new OrderContent(order.PlacedAt, order.Currency, order.Items.ToList(), order.Shipping, null, "transfer", "of bob"), "given");
        }

        if (await db.Contracts.SingleOrDefaultAsync() is { } contract)
        {
            contract.Receive(holder, new ContractContent(contract.Currency, contract.Items.ToList(), contract.Cover, [], "IBAN of bob"), "given");
        }

        await db.SaveChangesAsync();
    });

    private static Task<int> CarryOut(Installation here) => here.Do<CarryOutSettlements, int>(act => act.Handle(100, default));

    private static IEnumerable<string?> Files(Installation here) =>
        Directory.GetFiles(Path.Combine(here.Folder, "settlements")).Select(Path.GetFileName).Order();

    private sealed class SlowPort(MovableClock clock) : ISettlementPort
    {
        public Task HandOver(SettlementOrder order, CancellationToken cancellation)
        {
            clock.Advance(CarryOutSettlements.LeaseLength * 0.6);
            return Task.CompletedTask;
        }
    }
}
