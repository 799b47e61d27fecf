using Microsoft.EntityFrameworkCore;
using TrustClaims.Domain;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Accounts;

/// <summary>People of ours are customers too: in their own matter somebody else decides.</summary>
internal static class OwnMatters
{
    /// <summary>Whether that customer is this person of ours, by the e-mail of their account.</summary>
    public static async Task<bool> IsOwnMatter(this ClaimsDb db, CustomerId customer, StaffId staff, CancellationToken cancellation)
    {
        var email = await db.EmailOf(staff, cancellation);
        return email.Length > 0 && await db.Customers.AnyAsync(one => one.Id == customer && one.Email == email, cancellation);
    }

    /// <returns>As customers' are written; empty where there is none.</returns>
    public static async Task<string> EmailOf(this ClaimsDb db, StaffId staff, CancellationToken cancellation) =>
        (await db.Users.Where(account => account.StaffId == staff).Select(account => account.Email).SingleOrDefaultAsync(cancellation) ?? "").ToLowerInvariant();
}
