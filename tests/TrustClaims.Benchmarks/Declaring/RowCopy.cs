using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;
using TrustClaims.Persistence.Outbox;
using TrustClaims.Persistence.Requests;

namespace TrustClaims.Benchmarks.Declaring;

/// <summary>The rows of a declared claim for another order, through ADO.NET: one command of several statements in one transaction.</summary>
internal sealed class RowCopy(DatabaseSettings settings, Claim claim) : IDisposable
{
    private readonly StringBuilder statements = new();
    private readonly List<Func<Inserted, object>> values = [];

    // As the application does it: on SQLite one writer at a time, in the order in which they came.
    private readonly SemaphoreSlim writers = new(settings.Provider == DatabaseProvider.Sqlite ? 1 : int.MaxValue);

    public static async Task<RowCopy> Of(ClaimsDb db, DatabaseSettings settings, Claim claim)
    {
        var copy = new RowCopy(settings, claim);
        await copy.Add<Claim>(db, nameof(Claim.Id), claim.Id.Value);
        foreach (var part in new[] { typeof(ClaimItem), typeof(ClaimDecision), typeof(Promise), typeof(Settlement), typeof(OutboxMessage), typeof(IdempotencyRecord) })
        {
            await copy.Add(db, part, "Claim", claim.Id.Value);
        }

        await copy.Add<AuditEntry>(db, nameof(AuditEntry.Subject), AuditSubject.Of(claim.Id));
        return copy;
    }

    public async Task Insert(Guid agreement, Guid holder)
    {
        var now = TimeProvider.System.GetUtcNow();
        var inserted = new Inserted(Guid.CreateVersion7(now), agreement, holder, BareReferences.Next());
        await writers.WaitAsync();
        try
        {
            await using var connection = await Open();
            await using var transaction = await connection.BeginTransactionAsync();
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (statements.ToString(), transaction);
            for (var place = 0; place < values.Count; place++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (Name(place), values[place](inserted));
                command.Parameters.Add(parameter);
            }

            await command.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        }
        finally
        {
            writers.Release();
        }
    }

    public void Dispose() => writers.Dispose();

    private static string Name(int place) => string.Create(CultureInfo.InvariantCulture, $"@v{place}");

    private async Task<DbConnection> Open()
    {
        DbConnection connection = settings.Provider == DatabaseProvider.Sqlite
            ? new SqliteConnection(settings.ConnectionString) : new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            await using var durable = connection.CreateCommand();
            durable.CommandText = "PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
            await durable.ExecuteNonQueryAsync();
        }

        return connection;
    }

    private Task Add<T>(ClaimsDb db, string property, object value) => Add(db, typeof(T), property, value);

    private async Task Add(ClaimsDb db, Type entity, string property, object value)
    {
        var type = db.Model.FindEntityType(entity)!;
        var table = type.GetTableMappings().Single().Table;
        await using var connection = await Open();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", table.Columns.Select(Quoted))} FROM {table.Name} WHERE {type.FindProperty(property)!.GetColumnName()} = @value";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@value", value);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var places = table.Columns.Select((column, index) => Place(table, column, reader.GetValue(index))).ToList();
            statements.Append(CultureInfo.InvariantCulture, $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(Quoted))}) VALUES ({string.Join(", ", places)});\n");
        }
    }

    private static string Quoted(IColumn column) => $"\"{column.Name}\"";

    private string Place(ITable table, IColumn column, object value)
    {
        values.Add(Value(table, column, value));
        return Name(values.Count - 1);
    }

    // What is this claim's own becomes the new one's; all else stays as the application wrote it.
    private Func<Inserted, object> Value(ITable table, IColumn column, object value) => value switch
    {
        DBNull => _ => value,
        _ when (column.ProviderClrType == typeof(Guid) ? Guid.Parse(value.ToString()!) : Guid.Empty) is { } id && id != Guid.Empty =>
            id == claim.Id.Value ? new(row => row.Claim)
            : id == claim.Agreement.Value ? row => row.Agreement
            : id == claim.Customer.Value ? row => row.Holder
            : table.PrimaryKey!.Columns.Contains(column) ? _ => Guid.CreateVersion7()
            : _ => value,
        string when column.Name == "subject" => row => AuditSubject.Of(new ClaimId(row.Claim)),
        string when column.Name == "reference" => row => row.Reference.ToString().Replace("-", "", StringComparison.Ordinal),
        string when column.Name == "key" && table.Name == "idempotency_records" => row => row.Claim.ToString(),
        _ => _ => value,
    };

    private sealed record Inserted(Guid Claim, Guid Agreement, Guid Holder, ClaimReference Reference);
}
