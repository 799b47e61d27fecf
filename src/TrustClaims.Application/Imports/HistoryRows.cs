using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Application.Imports;

/// <summary>Reads the past claims of a file one by one.</summary>
public sealed class HistoryRows : IDisposable
{
    private const int LongestId = 100;
    private const int LongestKey = 300;
    private const int MostCategories = 50;
    private const int MostKept = 20_000;
    private readonly Mapping mapping;
    private readonly CsvRows rows;
    private readonly MappedRow row;
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> categories = new(StringComparer.Ordinal);

    private HistoryRows(Mapping mapping, CsvRows rows, MappedRow row) => (this.mapping, this.rows, this.row) = (mapping, rows, row);

    /// <summary>The claim of this row; null when the row is <see cref="Rejected"/>.</summary>
    public PastClaim? Claim { get; private set; }

    public RejectedRow? Rejected { get; private set; }

    /// <summary>What ended the file too early; known once <see cref="Read"/> has returned false.</summary>
    public Refusal? Failure => rows.Failure;

    /// <summary>How far through the file reading has come, 0 to 1.</summary>
    public double Share => rows.Share;

    /// <param name="whole">Read the file once to its end first, so that nothing is taken in of one that was cut.</param>
    public static Result<HistoryRows> Open(string path, Mapping mapping, bool whole)
    {
        if (mapping.Rows != MappingRows.Claims)
        {
            return FileMistake.Of("mapping_not_for_claims");
        }

        if (whole && CsvRows.Check(path, mapping.Form) is { } broken)
        {
            return broken;
        }

        if (!CsvRows.Open(path, mapping.Form).TryGet(out var rows, out var refusal))
        {
            return refusal;
        }

        if (MappedRow.Bind(mapping, rows).TryGet(out var row, out refusal))
        {
            return new HistoryRows(mapping, rows, row);
        }

        rows.Dispose();
        return refusal;
    }

    /// <summary>Goes to the next row, readable or not.</summary>
    public bool Read()
    {
        (Claim, Rejected) = (null, null);
        if (!rows.Read())
        {
            return false;
        }

        row.Next();
        if (rows.Fault is { } fault)
        {
            Rejected = new RejectedRow(rows.Line, [fault], rows.Raw);
            return true;
        }

        Claim = ReadClaim();
        if (row.Errors.Count > 0)
        {
            (Claim, Rejected) = (null, new RejectedRow(rows.Line, row.Errors, rows.Raw));
        }

        return true;
    }

    public void Dispose() => rows.Dispose();

    private PastClaim? ReadClaim()
    {
        var id = row.Required("id", LongestId);
        var type = RequiredOf("type", row.Word<ClaimType>("type"));
        var declared = RequiredOf("declaredAt", row.Instant("declaredAt"));
        var currency = row.Currency();
        var payable = currency is null ? null : RequiredOf("payable", row.Amount("payable", currency));
        var outcome = row.Word<PastOutcome>("outcome") ?? PastOutcome.None;
        var paid = row.Amount("paid", currency);
        var counted = row.Instant("countedFrom");
        var claim = row.Errors.Count > 0 || payable is null ? null : new PastClaim
        {
            SourceId = id,
            Source = mapping.Name,
            Type = type!.Value,
            DeclaredAt = declared!.Value,
            Payable = payable.Value,
            Outcome = outcome,
            Paid = paid,
            RuledAt = row.Instant("ruledAt"),
            CustomerKey = Customer(),
            CustomerSince = row.Instant("customerSince"),
            AgreementNumber = row.Text("agreementNumber", LongestId),
            HouseholdKey = row.Text("household", LongestKey),
            CountedFrom = counted is { } instant ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, mapping.Zone).DateTime) : null,
            Categories = Categories(),
        };

        if (row.Errors.Count == 0 && !seen.TryAdd(id, rows.Line))
        {
            row.Mistake("id", "id_twice", id, seen[id]);
        }

        return claim;
    }

    // Written as our own customers' keys are, so that a history meets them where it names them by e-mail.
    private string? Customer() => row.Text("customer", LongestKey - 7) is not { } key ? null
        : Contact.TryEmail(key, out var email) ? new Contact(email, null, null, null, null).Key : key;

    private T? RequiredOf<T>(string name, T? value)
        where T : struct
    {
        if (value is null && !row.Errors.Exists(error => error.Path == name))
        {
            row.Missing(name);
        }

        return value;
    }

    // The same few texts stand in most rows: each is split once.
    private IReadOnlyList<string> Categories()
    {
        if (row.Text("categories", 10_000) is not { } text)
        {
            return [];
        }

        if (categories.TryGetValue(text, out var known))
        {
            return known;
        }

        var split = row.Separator("categories") is { } separator
            ? text.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray()
            : [text];
        if (split.Length > MostCategories || split.Any(one => one.Length > LongestId))
        {
            row.Mistake("categories", "too_many_categories", MostCategories, LongestId);
        }
        else if (categories.Count < MostKept)
        {
            categories.Add(text, split);
        }

        return split;
    }
}
