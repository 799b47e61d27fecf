using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.Sqlite;

/// <summary>SQLite knows nothing of how often a value occurs: where two indexes would do, it takes either.</summary>
public sealed class PlanTests
{
    [Fact]
    public async Task One_customers_orders_are_found_without_looking_at_every_order()
    {
        await using var database = await SqliteDatabase.Create();
        await using var db = database.Open();
        var holder = new CustomerId(Guid.Empty);

        await using var command = db.Orders.Where(order => order.Holder == holder && order.Parcels.Any(parcel => parcel.DeliveredAt != null)).CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Contains("ix_agreements_holder_placed_at (holder=?)", reader.GetString(reader.GetOrdinal("detail")), StringComparison.Ordinal);
    }
}
