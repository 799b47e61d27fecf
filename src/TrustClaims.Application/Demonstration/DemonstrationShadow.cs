using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Shadows;
using TrustClaims.Domain.Shadows;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Demonstration;

/// <summary>A draft that believes more of parcels and less of broken things, beside the policy in force: the claims of the demonstration are the first that it is asked about.</summary>
public sealed class DemonstrationShadow(ClaimsDb db, CreateDraft create, StartShadow start)
{
    private static readonly (string From, string To)[] Thresholds =
    [
        ("\"default\": \"90.00\"", "\"default\": \"180.00\""), ("\"Regular\": \"150.00\"", "\"Regular\": \"260.00\""), ("\"Loyal\": \"250.00\"", "\"Loyal\": \"400.00\""),
        ("\"moving\": 3", "\"moving\": 1"), ("\"BrokenItem\": \"200.00\"", "\"BrokenItem\": \"100.00\""),
    ];

    public async Task Load(CancellationToken cancellation)
    {
        var manager = DemonstrationStaff.Accounts[1];
        var by = AuditAuthor.Of(await db.Users.Where(one => one.Email == manager.Email).Select(one => one.StaffId).SingleAsync(cancellation));
        var live = await LivePolicy.NumberAt(db, db.Clock.GetUtcNow(), cancellation);
        var json = Thresholds.Aggregate(PublishOpeningPolicy.Json(), (text, threshold) => text.Replace(threshold.From, threshold.To, StringComparison.Ordinal));
        var draft = (await create.Handle(new CreateDraftRequest(json.Replace("Opening policy", "Des colis crus plus souvent", StringComparison.Ordinal), by, live), cancellation)).Value;
        var usual = ShadowLimits.Usual;
        _ = (await start.Handle(new StartShadowRequest(draft, usual.Claims, usual.Days, usual.Differences, by), cancellation)).Value;
    }
}
