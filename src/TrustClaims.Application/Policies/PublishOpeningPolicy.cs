using System.Text;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Domain.Policies;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Policies;

/// <summary>
/// An installation starts with the opening policy as number 1, live at once: docs/examples/policies/opening.json, which is built in. Where any policy
/// exists nothing is done.
/// </summary>
public sealed class PublishOpeningPolicy(ClaimsDb db, TimeProvider clock)
{
    private const string By = "opening";

    /// <returns>Whether it was published by this call.</returns>
    public async Task<bool> Handle(CancellationToken cancellation)
    {
        try
        {
            return (await db.InTransaction<bool>(
                async inside =>
                {
                    if (await db.Policies.AnyAsync(inside))
                    {
                        return false;
                    }

                    var now = clock.GetUtcNow();
                    var version = new PolicyVersion(1, PolicyReader.Read(Json()).Value, By, now);
                    version.Publish(By, now, now);
                    db.Policies.Add(version);
                    await Journal.Write(db, AuditSubject.OfPolicy(1), By, "published", new { version.EffectiveFrom, version.Json }, now, inside);
                    await db.SaveChangesAsync(inside);
                    return true;
                },
                cancellation)).Value;
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // Another node started at the same time and was first.
            return false;
        }
    }

    /// <summary>The opening policy as JSON.</summary>
    public static string Json()
    {
        using var stream = typeof(PublishOpeningPolicy).Assembly.GetManifestResourceStream("opening.json")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
