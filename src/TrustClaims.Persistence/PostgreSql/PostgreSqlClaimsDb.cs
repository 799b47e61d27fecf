using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Customers;

namespace TrustClaims.Persistence.PostgreSql;

public sealed class PostgreSqlClaimsDb(DbContextOptions<PostgreSqlClaimsDb> options) : ClaimsDb(options)
{
    private static readonly PostgreSqlDialect Way = new();

    internal override Dialect Dialect => Way;

    /// <summary>Character by character, as the other databases compare: what is looked for by its beginning is found by an index whatever the server's language.</summary>
    private protected override void Arrange(ModelBuilder builder)
    {
        builder.Entity<Agreement>().Property(agreement => agreement.NumberKey).UseCollation("C");
        builder.Entity<Parcel>().Property(parcel => parcel.TrackingKey).UseCollation("C");
        builder.Entity<Customer>(customer =>
        {
            customer.Property(one => one.Key).UseCollation("C");
            customer.Property(one => one.Phone).UseCollation("C");
            customer.Property(one => one.Email).UseCollation("C");
        });
        builder.Entity<CustomerName>().Property(name => name.Key).UseCollation("C");
    }

    internal override async Task<IDisposable?> WaitToMigrate(CancellationToken cancellation)
    {
        var creator = this.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellation))
        {
            try
            {
                await creator.CreateAsync(cancellation);
            }
            catch (PostgresException failure) when (failure.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Another node was quicker: it is there now, which is all that was wanted.
            }
        }

        return await MigrationLock.Take(Database.GetConnectionString()!, cancellation);
    }
}
