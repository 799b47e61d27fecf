using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Customers;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.Contracts;

// An agent finds whoever is calling.
public abstract partial class DatabaseContract
{
    private const int Callers = 3_000;

    [ContractFact]
    public async Task Whoever_calls_is_found_by_an_index_alone()
    {
        await using var database = await Migrated();
        await Crowd(database);
        var plans = new Plans();
        await using var db = database.Open(clock, plans);
        var find = new FindAgreements(db, new ShopOptions());

        foreach (var typed in new[] { "FR-2", "Martin1", "Jeanne12", "caller12", "caller1200@", "06 00 00 12", "6AFR", "FR-2999" })
        {
            Assert.NotEmpty(await find.Handle(new FindAgreementsRequest(typed), default));
        }

        Assert.True(plans.Read.Count > 20, "The plans were not asked for.");
        Assert.All(plans.Read, plan => Assert.False(Plans.ReadsAll(plan), plan));
    }

    // As many that a database has a reason to choose an index, and knows of it.
    private async Task Crowd(ClaimsDatabase database)
    {
        await using var db = Open(database);
        for (var number = 1; number <= Callers; number++)
        {
            var holder = new CustomerId(Guid.CreateVersion7(Now));
            db.Customers.Add(new Customer(holder, new Contact($"caller{number}@example.org", $"+336{number:D8}", $"Jeanne{number} Martin{number}", null, "fr"), Now));
            db.Agreements.Add(A.Order().HeldBy(holder).Numbered($"FR-{number}").Parcel(CarrierAccount.Moving, "1").Build());
        }

        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    /// <summary>Has every question explained before it is asked.</summary>
    private sealed class Plans : DbCommandInterceptor
    {
        public List<string> Read { get; } = [];

        /// <summary>Whether some table is read from end to end.</summary>
        public static bool ReadsAll(string plan) => plan.Contains("SCAN ", StringComparison.Ordinal) || plan.Contains("Seq Scan", StringComparison.Ordinal);

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            await using var asking = command.Connection!.CreateCommand();
            asking.Transaction = command.Transaction;
            asking.CommandText = $"EXPLAIN {(eventData.Context!.Database.IsNpgsql() ? "" : "QUERY PLAN ")}{command.CommandText}";
            foreach (DbParameter given in command.Parameters)
            {
                var parameter = asking.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (given.ParameterName, given.Value);
                asking.Parameters.Add(parameter);
            }

            var plan = new List<string>();
            await using var reader = await asking.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                plan.Add(reader.GetString(reader.FieldCount - 1));
            }

            Read.Add($"{command.CommandText}\n{string.Join('\n', plan)}");
            return result;
        }
    }
}
