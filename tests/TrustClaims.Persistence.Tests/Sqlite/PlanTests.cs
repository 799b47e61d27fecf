using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
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

    [Theory]
    [InlineData(null)]
    [InlineData(ClaimType.WaterDamage)]
    public async Task The_queue_lies_in_its_order_and_what_is_left_out_of_it_is_read_once(ClaimType? type)
    {
        var plan = await Plan(db => db.WaitingClaims(Some.Moment).Where(claim => type == null || claim.Type == type));

        Assert.Contains("ix_claims_queue (status=?)", plan[0], StringComparison.Ordinal);
        Assert.All(plan, line => Assert.DoesNotContain("B-TREE", line, StringComparison.Ordinal));
        Assert.All(plan, line => Assert.DoesNotContain("CORRELATED", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_queue_is_counted_in_its_index_alone()
    {
        var plan = await Plan(db => db.WaitingClaims(Some.Moment).GroupBy(claim => claim.Type).Select(group => new { group.Key, Late = group.Count(claim => claim.AnswerDue < Some.Moment) }));

        Assert.Contains("COVERING INDEX ix_claims_queue (status=?)", plan[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_promised_to_one_claim_is_found_by_the_claim()
    {
        var plan = await Plan(db => db.Claims.Select(claim =>
            claim.Promises.Where(promise => promise.Kind == PromiseKind.AnswerBy && promise.State == PromiseState.Open).Max(promise => (DateTimeOffset?)promise.MadeAt)));

        Assert.Contains(plan, line => line.Contains("ix_promises_claim (claim=?)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answers_are_left_out_of_what_is_looked_at_beside_the_queue_by_an_index()
    {
        var plan = await Plan(db => db.Promises.Where(promise => promise.State == PromiseState.Open && promise.Kind != PromiseKind.AnswerBy));

        Assert.Contains("ix_promises_state_kind_due", plan[0], StringComparison.Ordinal);
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
