using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Demonstration;

/// <summary>Small claims of the months before, believed and paid, some of them drawn: calls to make, and months of follow-ups to look at. Nobody is written to about them.</summary>
public sealed class DemonstrationFollowUps(ClaimsDb db, LivePolicy policies, ShopOptions shop)
{
    /// <summary>People of the demonstration who have nothing else going on.</summary>
    private const int FirstPerson = 18;

    private const int EachDrawn = 3;
    private const int RecentDays = 60;

    public async Task Load(DateTimeOffset now, CancellationToken cancellation)
    {
        var policy = await policies.At(db, now, cancellation);
        var caller = new NamedPerson(await db.Users.Where(one => one.Email == DemonstrationStaff.Accounts[0].Email).Select(one => one.StaffId).SingleAsync(cancellation), DemonstrationStaff.Accounts[0].Name);
        var people = Enumerable.Range(FirstPerson, DemonstrationPeople.Count - FirstPerson).Select(DemonstrationPeople.EmailOf).ToList();
        var orders = await (
            from order in db.Orders.AsNoTracking()
            join customer in db.Customers on order.Holder equals customer.Id
            where people.Contains(customer.Email!) && order.Parcels.Any(parcel => parcel.DeliveredAt != null)
            orderby order.Number
            select new { Order = order, Delivered = order.Parcels.Min(parcel => parcel.DeliveredAt)!.Value }).ToListAsync(cancellation);
        var believed = 0;
        foreach (var one in orders)
        {
            var order = (Order)(await db.ReadAgreement(one.Order.Id, cancellation))!;
            believed += Believe(order, one.Delivered.AddDays(4 + (believed * 5 % 27)), now, believed, policy, caller) ? 1 : 0;
        }

        foreach (var letter in db.Outbox.Local.ToList())
        {
            db.Outbox.Remove(letter);
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private bool Believe(Order order, DateTimeOffset at, DateTimeOffset now, int number, NumberedPolicy policy, NamedPerson caller)
    {
        var type = number % 2 == 0 ? ClaimType.MissingItem : ClaimType.DamagedItem;
        var items = order.Items.Select(item => new DeclaredItem(item.Id, 1, null)).ToList();
        if (!PayableAmount.Of(order, type, items, new Dictionary<ItemId, int>(), Money.Zero(order.Currency)).TryGet(out var payable, out _))
        {
            return false;
        }

        var facts = new ClaimFacts { Type = type, Payable = payable.Total, DeclaredOn = shop.PromiseTimes.DayOf(at), TenureDays = 300, DeliveredOrders = 3 };
        var decision = TrustEngine.Decide(facts, policy.Policy);
        if (decision.Outcome != DecisionOutcome.ApprovedOnWord)
        {
            return false;
        }

        var chance = number % EachDrawn == 0 ? 0.001 * (number + 1) : 0.2 + (0.01 * number);
        var word = new EngineWord(policy.Number, policy.Policy, facts, decision, DecidedInMicroseconds: 40) { Chance = chance };
        var declaration = new Declaration(order, type, payable, Remedy.Refund, null, null, Channel.Page, Declarant.Holder);
        var claim = Claim.Declare(new ClaimId(Guid.CreateVersion7(at)), References.Next(), declaration, word, shop.PromiseTimes, Actor.Customer, at);
        db.Claims.Add(claim);
        foreach (var settlement in claim.Settlements.ToList())
        {
            _ = claim.Report(settlement.Id, new SettlementReport(SettlementOutcome.Refunded, at.AddDays(1), null, null, null), shop.PromiseTimes, Actor.Integration("demonstration"), at.AddDays(1)).Value;
        }

        ClaimJournal.Write(db, claim);
        FollowUp(claim, at, now, number, caller);
        return true;
    }

    // What was drawn lately is still to be called; of what came before a fact is known, or nobody could tell.
    private void FollowUp(Claim claim, DateTimeOffset at, DateTimeOffset now, int number, NamedPerson caller)
    {
        if (db.FollowUps.Local.FirstOrDefault(one => one.Claim == claim.Id) is not { } drawn)
        {
            return;
        }

        var due = at.AddDays(1) + Domain.FollowUps.FollowUp.CallAfter;
        drawn.Paid(at.AddDays(1));
        if (at > now.AddDays(-RecentDays))
        {
            return;
        }

        _ = (number / EachDrawn % 4) switch
        {
            0 => drawn.Talked(caller, due.AddDays(2)),
            1 when claim.Type == ClaimType.MissingItem => drawn.Find(FollowUpEnd.TurnedUp, claim.Payable, null, caller, due.AddDays(1)),
            _ => drawn.Find(FollowUpEnd.Seen, claim.Payable, claim.Payable, caller, due.AddDays(1)),
        };
        claim.EndFollowUp(drawn.End!.Value, drawn.Truth, Actor.Of(caller), drawn.EndedAt!.Value);
        ClaimJournal.Write(db, claim);
    }
}
