using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Shadows;
using TrustClaims.Persistence.Queries;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.Sqlite;

/// <summary>SQLite knows nothing of how often a value occurs: where two indexes would do, it takes either.</summary>
public sealed class PlanTests
{
    [Fact]
    public async Task One_customers_orders_are_found_without_looking_at_every_order()
    {
        var holder = new CustomerId(Guid.Empty);

        var plan = await Plan(db => db.Orders.Where(order => order.Holder == holder && order.Parcels.Any(parcel => parcel.DeliveredAt != null)));

        Assert.Contains("ix_agreements_holder_placed_at (holder=?)", plan[0], StringComparison.Ordinal);
    }

    public static TheoryData<string, Expression<Func<Claim, bool>>> Looks { get; } = new()
    {
        { "ix_claims_queue (status=?)", claim => true },
        { "ix_claims_queue (status=? AND queue_at<?)", claim => claim.QueueAt < Some.Moment && claim.AnswerDue < Some.Moment },
        { "ix_claims_queue_of_type (status=? AND type=?)", claim => claim.Type == ClaimType.WaterDamage },
        { "ix_claims_queue_kept (status=? AND keeper=?)", claim => claim.Keeper == new StaffId(Guid.Empty) },
        { "ix_claims_queue_again (status=?)", claim => claim.RuledBy != null },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_queue_lies_in_its_order_however_it_is_looked_at(string index, Expression<Func<Claim, bool>> which)
    {
        var plan = await Plan(db => db.WaitingClaims(Some.Moment).Where(which));

        Assert.Contains(index, plan[0], StringComparison.Ordinal);
        Assert.All(plan, line => Assert.DoesNotContain("B-TREE", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_put_off_is_found_in_the_order_in_which_it_comes_back()
    {
        var plan = await Plan(db => db.PutOff(db.Unanswered(), Some.Moment).Select(state => state.Claim));

        Assert.Contains("COVERING INDEX ix_desk_states_put_off_until_claim (put_off_until>?)", plan[0], StringComparison.Ordinal);
        Assert.All(plan, line => Assert.DoesNotContain("B-TREE", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_says_that_the_queue_has_changed_lies_in_its_index()
    {
        var plan = await Plan(db => db.Claims.Where(claim => claim.Status == ClaimStatus.InReview).OrderBy(claim => claim.QueueAt).ThenBy(claim => claim.DeclaredAt).ThenBy(claim => claim.Id)
            .Select(claim => new { claim.Version, claim.DeclaredAt, claim.AnswerDue }));

        Assert.Equal(["SEARCH c USING COVERING INDEX ix_claims_queue (status=?)"], plan);
    }

    [Fact]
    public async Task What_is_promised_to_one_claim_is_found_by_the_claim()
    {
        var plan = await Plan(db => db.Claims.Select(claim =>
            claim.Promises.Where(promise => promise.Kind == PromiseKind.AnswerBy && promise.State == PromiseState.Open).Max(promise => (DateTimeOffset?)promise.MadeAt)));

        Assert.Contains(plan, line => line.Contains("ix_promises_claim (claim=?)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_urgent_of_all_that_is_promised_is_found_by_when_it_became_so()
    {
        var plan = await Plan(db => db.Promises
            .Where(promise => promise.State == PromiseState.Open && promise.Kind != PromiseKind.AnswerBy && promise.UrgentFrom <= Some.Moment && promise.Claim != null)
            .OrderBy(promise => promise.UrgentFrom).ThenBy(promise => promise.Id));

        Assert.Contains("ix_promises_state_urgent_from_id (state=? AND urgent_from<?)", plan[0], StringComparison.Ordinal);
        Assert.All(plan, line => Assert.DoesNotContain("B-TREE", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_shadow_would_have_answered_otherwise_lies_newest_first()
    {
        var plan = await Plan(db => db.ShadowedClaims.Where(one => one.Shadow == 1 && one.Side != ShadowSide.Same).OrderByDescending(one => one.DeclaredAt).ThenByDescending(one => one.Claim));

        Assert.Contains("ix_shadowed_claims_otherwise (shadow=?)", plan[0], StringComparison.Ordinal);
        Assert.All(plan, line => Assert.DoesNotContain("B-TREE", line, StringComparison.Ordinal));
    }

    private static async Task<List<string>> Plan<T>(Func<ClaimsDb, IQueryable<T>> query)
    {
        await using var database = await SqliteDatabase.Create();
        await using var db = database.Open();
        await using DbCommand command = query(db).CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var plan = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            plan.Add(reader.GetString(reader.GetOrdinal("detail")));
        }

        return plan;
    }
}
