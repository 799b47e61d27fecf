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
/// each order, of which some wait for a person.
/// </summary>
internal sealed class ManyRows(ClaimsDb db, int orders)
{
    private const string Syllables = "BADEFIGOJAKELIMONAPERISOTAVEZI";

    private bool IsPostgreSql => db.Database.IsNpgsql();

    /// <param name="waiting">How many of the claims wait.</param>
    public async Task Make(int waiting)
    {
        var customers = orders / 4;
        var of = $"(1 + n % {customers})";
        await Copy(typeof(Customer), customers, new()
        {
            ["id"] = Id(1, "n"),
            ["key"] = $"'mailto:' || lower({Name(1)}) || n || '@example.org'",
            ["email"] = $"lower({Name(1)}) || n || '@example.org'",
            ["phone"] = "'+336' || " + Padded("n * 37 % 100000000", 8),
            ["name"] = $"{Name(2)} || ' ' || {Name(1)}",
            ["name_key"] = $"{Name(2)} || ' ' || {Name(1)}",
            ["turned_name_key"] = $"{Name(1)} || ' ' || {Name(2)}",
        });
        await Copy(typeof(Order), orders, new()
        {
            ["id"] = Id(2, "n"),
            ["number"] = "'SH-' || (10000000 + n)",
            ["number_key"] = "'SH' || (10000000 + n)",
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
            ["reference"] = string.Join(" || ", Enumerable.Range(0, ClaimReference.Length).Select(place => Letter(ClaimReference.Alphabet, place, 1))),
        };
        await Copy(typeof(Claim), waiting, closed);
        await Copy(typeof(Claim), orders - waiting, new(closed) { ["status"] = "'Settled'", ["answer_due"] = "NULL", ["queue_at"] = "NULL" }, after: waiting);
        await Copy(typeof(ClaimDecision), waiting, new() { ["claim"] = Id(4, "n") });
        await Copy(typeof(Promise), waiting, new() { ["claim"] = Id(4, "n"), ["id"] = Id(5, "n") });
        if (IsPostgreSql)
        {
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
        }
    }

    /// <summary>Of those that wait all but so many are answered.</summary>
    public Task Answer(int left) => Execute(
        $"UPDATE claims SET status = 'Settled', answer_due = NULL, queue_at = NULL WHERE status = 'InReview' AND id > {Id(4, $"{left}")}");

    private async Task Copy(Type entity, int count, Dictionary<string, string> own, int after = 0)
    {
        var table = db.Model.FindEntityType(entity)!.GetTableMappings().First().Table;
        var columns = table.Columns.Select(column => $"\"{column.Name}\"").ToList();
        var values = table.Columns.Select(column => own.GetValueOrDefault(column.Name, $"one.\"{column.Name}\""));
        var numbers = IsPostgreSql
            ? $"WITH numbers AS (SELECT generate_series({after + 1}, {after + count}) AS n)"
            : $"WITH RECURSIVE numbers(n) AS (SELECT {after + 1} UNION ALL SELECT n + 1 FROM numbers WHERE n < {after + count})";
        await Execute($"{numbers} INSERT INTO {table.Name} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM (SELECT * FROM {table.Name} {First(table.Name)} LIMIT 1) one, numbers");
    }

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
