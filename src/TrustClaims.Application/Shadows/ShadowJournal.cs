using TrustClaims.Application.Journals;
using TrustClaims.Domain.Shadows;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Shadows;

internal static class ShadowJournal
{
    /// <summary>Who acts when nobody does: it ended by itself.</summary>
    public const string Itself = "shadow";

    /// <summary>How a shadow ended is kept with its draft, as its beginning is.</summary>
    public static Task WriteEnd(this ClaimsDb db, Shadow shadow, string by, DateTimeOffset now, CancellationToken cancellation) => Journal.Write(
        db, AuditSubject.OfPolicy(shadow.Draft), by, "shadowEnded", new { Shadow = shadow.Number, How = $"{shadow.End}", shadow.Seen, shadow.Differing }, now, cancellation);
}
