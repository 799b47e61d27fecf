using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Promises;
using TrustClaims.Persistence;

namespace TrustClaims.Benchmarks.Desks;

/// <summary>
/// A shop with many orders, made within the database of the rows of one declared claim: every fourth order a customer, names of three syllables, a parcel and a claim for
/// each order. Some claims wait for a person, due at full hours, a tenth of them late; now and then one is put off, is kept by the agent, was ruled on before.
/// </summary>
internal sealed class ManyRows(ClaimsDb db, int orders, Guid agent)
{
    /// <summary>The numbers of orders count from here.</summary>
    public const int FirstNumber = 10_000_000;

    private const string Syllables = "BADEFIGOJAKELIMONAPERISOTAVEZI";

    private bool IsPostgreSql => db.Database.IsNpgsql();

    public static string Syllable(Random random) => Syllables.Substring(2 * random.Next(Syllables.Length / 2), 2);

    /// <param name="waiting">How many of the claims wait.</param>
    public async Task Make(int waiting)
    {
        await Prepare();
        var customers = orders / 4;
        var of = $"(1 + n % {customers})";
        await Copy(typeof(Customer), customers, new()
        {
            ["id"] = Id(1, "n"),
            ["key"] = $"'mailto:' || lower({Name(1)}) || n || '@example.org'",
            ["email"] = $"lower({Name(1)}) || n || '@example.org'",
            // Steps of the golden section: in a small shop too they begin with every digit alike.
            ["phone"] = $"'+336' || " + Padded("n * CAST(61803399 AS bigint) % 100000000", 8),
            ["name"] = $"{Name(2)} || ' ' || {Name(1)}",
        });
        foreach (var key in new[] { $"{Name(2)} || {Name(1)}", $"{Name(1)} || {Name(2)}" })
        {
            // Some have the same word twice.
            await Execute($"{Numbers(1, customers)} INSERT INTO customer_names (customer, key) SELECT {Id(1, "n")}, {key} FROM numbers WHERE true ON CONFLICT DO NOTHING");
        }

        await Copy(typeof(Order), orders, new()
        {
            ["id"] = Id(2, "n"),
            ["number"] = $"'SH-' || ({FirstNumber} + n)",
            ["number_key"] = $"'SH' || ({FirstNumber} + n)",
            ["holder"] = Id(1, of),
        });
        await Copy(typeof(Parcel), orders, new()
        {
            ["id"] = Id(3, "n"),
            ["tracking_number"] = "'8L' || (100000000 + n)",
            ["tracking_key"] = "'8L' || (100000000 + n)",
            ["order"] = Id(2, "n"),
        });
        var closed = new Dictionary<string, string>
        {
            ["id"] = Id(4, "n"),
            ["agreement"] = Id(2, "n"),
            ["customer"] = Id(1, of),
            ["household_key"] = "NULL",
            ["declared_at"] = Instant("declared_at", "-30 * n", "seconds"),
            ["reference"] = string.Join(" || ", Enumerable.Range(0, ClaimReference.Length).Select(place => Letter(ClaimReference.Alphabet, place, 1))),
        };
        var due = Instant("answer_due", "n % 40 - 4", "hours");
        await Copy(typeof(Claim), waiting, new(closed)
        {
            ["type"] = "CASE WHEN n % 50 = 0 THEN 'DamagedItem' ELSE 'LostParcel' END",
            ["answer_due"] = due,
            ["queue_at"] = due,
            ["keeper"] = $"CASE WHEN n % 200 = 1 THEN {Literal(agent)} END",
            ["ruled_by"] = $"CASE WHEN n % 200 = 2 THEN {Literal(agent)} END",
        });
        await Copy(typeof(Claim), orders - waiting, new(closed) { ["status"] = "'Settled'", ["answer_due"] = "NULL", ["queue_at"] = "NULL" }, after: waiting);
        await Copy(typeof(ClaimDecision), waiting, new() { ["claim"] = Id(4, "n"), ["at"] = Instant("at", "-30 * n", "seconds") });
        var promise = new Dictionary<string, string> { ["claim"] = Id(4, "n"), ["id"] = Id(5, "n") };
        await Copy(typeof(Promise), waiting, new(promise) { ["due"] = due.Replace("answer_due", "due", StringComparison.Ordinal) });
        // Of what was settled, a hundredth is to be refunded within the week still; nothing of it is urgent.
        await Copy(typeof(Promise), orders / 100, new(promise) { ["kind"] = "'RefundBy'", ["due"] = Instant("due", "100 + n % 50", "hours"), ["urgent_from"] = Instant("due", "75 + n % 50", "hours") }, after: waiting);
        await Copy(typeof(Promise), orders - waiting - (orders / 100), new(promise) { ["kind"] = "'RefundBy'", ["state"] = "'Kept'" }, after: waiting + (orders / 100));
        // Every tenth has been in somebody's hands before; of a hundred that wait one is put off until tomorrow.
        await Execute($"INSERT INTO desk_states (claim, changed_at) SELECT id, declared_at FROM claims WHERE status = 'Settled' AND CAST(id AS text) LIKE '%0'");
        await Execute($"INSERT INTO desk_states (claim, changed_at, put_off_until, put_off_by) SELECT id, declared_at, {Instant("answer_due", "48", "hours", "claims")}, 'Ada' FROM claims WHERE status = 'InReview' AND CAST(id AS text) LIKE '%33'");
        await Settle();
    }

    /// <summary>Gives those that do not wait the decision that they were believed by, and each claim its item, of one of seven categories.</summary>
    public async Task Decide(int waiting)
    {
        await Copy(typeof(ClaimDecision), orders - waiting, new() { ["claim"] = Id(4, "n"), ["at"] = Instant("at", "-30 * n", "seconds"), ["outcome"] = "'ApprovedOnWord'", ["lacked_room"] = "false", ["follow_up_probability"] = "0" }, after: waiting);
        await Copy(typeof(ClaimItem), orders, new() { ["claim"] = Id(4, "n"), ["category"] = "'category ' || (n % 7)" });
        await Settle();
    }

    /// <summary>Of those that wait all but so many are answered.</summary>
    public async Task Answer(int left)
    {
        var above = $"status = 'InReview' AND id > {Id(4, $"{left}")}";
        await Execute($"UPDATE promises SET state = 'Kept' WHERE claim IN (SELECT id FROM claims WHERE {above})");
        // Whoever answers has it in hand, and what is in somebody's hands is put off no more.
        await Execute($"UPDATE desk_states SET put_off_until = NULL, put_off_by = NULL WHERE claim IN (SELECT id FROM claims WHERE {above})");
        await Execute($"UPDATE claims SET status = 'Settled', answer_due = NULL, queue_at = NULL WHERE {above}");
        await Settle();
    }

    // Nobody reads meanwhile: what is to be there at the end need not be on the disk before.
    private Task Prepare() => Execute(IsPostgreSql
        ? "SET synchronous_commit = off; SET session_replication_role = replica"
        : "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -500000");

    // What PostgreSQL does by itself within minutes; SQLite reads no more from its log than from a log of everyday length.
    private Task Settle() => Execute(IsPostgreSql ? "VACUUM ANALYZE" : "PRAGMA wal_checkpoint(TRUNCATE)");

    private async Task Copy(Type entity, int count, Dictionary<string, string> own, int after = 0)
    {
        var table = db.Model.FindEntityType(entity)!.GetTableMappings().First().Table;
        var columns = table.Columns.Select(column => $"\"{column.Name}\"").ToList();
        var values = table.Columns.Select(column => own.GetValueOrDefault(column.Name, $"one.\"{column.Name}\""));
        await Execute($"{Numbers(after + 1, after + count)} INSERT INTO {table.Name} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM (SELECT * FROM {table.Name} {First(table.Name)} LIMIT 1) one, numbers");
    }

    private string Numbers(int first, int last) => IsPostgreSql
        ? $"WITH numbers AS (SELECT generate_series({first}, {last}) AS n)"
        : $"WITH RECURSIVE numbers(n) AS (SELECT {first} UNION ALL SELECT n + 1 FROM numbers WHERE n < {last})";

    // So long after that of the row that is copied, at the full hour where it is hours.
    private string Instant(string column, string number, string unit, string table = "one") => (IsPostgreSql, unit) switch
    {
        (true, "hours") => $"date_trunc('hour', {table}.\"{column}\") + ({number}) * interval '1 hour'",
        (true, _) => $"{table}.\"{column}\" + ({number}) * interval '1 second'",
        (_, "hours") => $"strftime('%Y-%m-%d %H:00:00', {table}.\"{column}\", ({number}) || ' hours')",
        _ => $"strftime('%Y-%m-%d %H:%M:%S', {table}.\"{column}\", ({number}) || ' seconds')",
    };

    private string Literal(Guid id) => IsPostgreSql ? $"'{id}'::uuid" : $"'{id.ToString().ToUpperInvariant()}'";

    // What was declared through the door; its id is no number of ours.
    private static string First(string table) => table is "claims" or "customers" or "agreements" or "parcels" ? "WHERE substr(CAST(id AS text), 2, 7) <> '0000000'" : "";

    private string Id(int kind, string number)
    {
        var text = $"'{kind}0000000-0000-7000-8000-' || {Padded(number, 12)}";
        return IsPostgreSql ? $"({text})::uuid" : $"({text})";
    }

    private string Padded(string number, int digits)
    {
        var zeros = $"'{new string('0', digits)}' || ({number})";
        return IsPostgreSql ? $"right({zeros}, {digits})" : $"substr({zeros}, -{digits})";
    }

    private static string Name(int which) => "(" + string.Join(" || ", Enumerable.Range(0, 3).Select(place => Letter(Syllables, place + which - 1, 2))) + ")";

    private static string Letter(string letters, int place, int length)
    {
        var kinds = letters.Length / length;
        var power = string.Create(CultureInfo.InvariantCulture, $"{(long)Math.Pow(kinds, place)}");
        return $"substr('{letters}', CAST(1 + {length} * ((n / {power}) % {kinds}) AS int), {length})";
    }

    private async Task Execute(string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.CommandType, command.CommandTimeout) = (sql, CommandType.Text, 1_200);
        await command.ExecuteNonQueryAsync();
    }
}
