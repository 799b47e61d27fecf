using TrustClaims.Application.Imports;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Demonstration;

/// <summary>
/// A past to try policies on: an invented year in the shop's own currency, and beside it a sample of real claims in US dollars (their source stands in
/// docs/examples/data).
/// </summary>
public sealed class DemonstrationHistory(ClaimsDb db, ImportHistory import, TimeProvider clock)
{
    private const int Claims = 900;
    private const int Customers = 240;

    public async Task Load(CancellationToken cancellation)
    {
        db.PastClaims.AddRange(Invented(clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        await LoadReal(cancellation);
    }

    // The same seed gives the same year, day for day, seen from the moment of loading.
    private static IEnumerable<PastClaim> Invented(DateTimeOffset now)
    {
        var random = new Random(20);
        var types = new[] { ClaimType.LostParcel, ClaimType.LostParcel, ClaimType.LostParcel, ClaimType.DamagedItem, ClaimType.MissingItem, ClaimType.WrongItem };
        for (var i = 0; i < Claims; i++)
        {
            var declared = now.AddMinutes(-random.Next(60, 365 * 24 * 60));
            var payable = (long)(100 * Math.Exp(3.6 + 0.8 * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5)));
            var chance = random.NextDouble();
            var outcome = chance < 0.86 ? PastOutcome.Approved : chance < 0.92 ? PastOutcome.PartlyApproved : chance < 0.98 ? PastOutcome.Declined : PastOutcome.None;
            var share = outcome switch { PastOutcome.Approved => 1.0, PastOutcome.PartlyApproved => 0.5, _ => 0 };
            var customer = random.Next(Customers);
            yield return new PastClaim
            {
                Source = "demonstration",
                SourceId = $"D-{i + 1:0000}",
                Type = types[random.Next(types.Length)],
                DeclaredAt = declared,
                Payable = new Money(payable, Currency.Eur),
                Outcome = outcome,
                Paid = outcome == PastOutcome.None ? null : new Money((long)(payable * share), Currency.Eur),
                RuledAt = outcome == PastOutcome.None ? null : declared.AddHours(random.Next(4, 150)),
                CustomerKey = $"mailto:invented{customer}@example.org",
                CustomerSince = now.AddDays(-400 - 3 * customer),
                AgreementNumber = $"OLD-{i + 1}",
                CountedFrom = DateOnly.FromDateTime(declared.AddDays(-random.Next(1, 12)).UtcDateTime),
            };
        }
    }

    private async Task LoadReal(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("trustclaims-").FullName;
        try
        {
            var file = await Unpack("tsa-sample.csv.gz", folder, cancellation);
            var mapping = await Unpack("tsa.json", folder, cancellation);
            _ = (await import.Handle(new ImportFileRequest(file, mapping, file + ".rejected.csv"), cancellation)).Value;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> Unpack(string name, string folder, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, name);
        await using var built = typeof(DemonstrationHistory).Assembly.GetManifestResourceStream(name)!;
        await using var file = File.Create(path);
        await built.CopyToAsync(file, cancellation);
        return path;
    }
}
