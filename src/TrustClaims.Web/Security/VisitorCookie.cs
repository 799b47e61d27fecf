using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Web.Hosting;

namespace TrustClaims.Web.Security;

/// <summary>
/// Remembers for 30 days which agreements a browser has shown to be its owner's. The cookie holds their ids and epochs, protected by the installation's keys, the
/// last one recognised first.
/// </summary>
public sealed class VisitorCookie(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Name = "visitor";
    private const int Days = 30;
    private const int MostAgreements = 12;

    private readonly IDataProtector protector = protection.CreateProtector("visitor");

    /// <summary>Whoever was recognised before an agreement's links were revoked is not recognised for it any more.</summary>
    public async Task<Viewer> Read(HttpContext context, ClaimsDb db, CancellationToken cancellation)
    {
        var held = Held(context);
        if (held.Count == 0)
        {
            return Viewer.Nobody;
        }

        var ids = held.ConvertAll(one => one.Agreement);
        var epochs = await db.Agreements.Where(agreement => ids.Contains(agreement.Id)).Select(agreement => new { agreement.Id, agreement.LinkEpoch })
            .ToDictionaryAsync(agreement => agreement.Id, agreement => agreement.LinkEpoch, cancellation);
        return new Viewer(held.FindAll(one => epochs.TryGetValue(one.Agreement, out var epoch) && epoch == one.Epoch).ConvertAll(one => one.Agreement));
    }

    public void Remember(HttpContext context, AgreementId agreement, int epoch)
    {
        var known = new Known(agreement, clock.GetUtcNow().AddDays(Days), epoch);
        var all = Held(context).Where(one => one.Agreement != agreement).Prepend(known).Take(MostAgreements);
        context.Keep(Name, protector.Protect(string.Join(',', all)), TimeSpan.FromDays(Days));
    }

    // A cookie that is not ours, or was made with keys that are gone, is no cookie.
    private List<Known> Held(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } cookie)
        {
            return [];
        }

        try
        {
            var now = clock.GetUtcNow();
            return protector.Unprotect(cookie).Split(',').Select(Known.Parse).Where(one => one.Until > now).ToList();
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private sealed record Known(AgreementId Agreement, DateTimeOffset Until, int Epoch)
    {
        public static Known Parse(string text)
        {
            var parts = text.Split(':');
            return new Known(
                new AgreementId(Guid.ParseExact(parts[0], "N")),
                DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture)),
                // Kept by an earlier version, before links could be revoked.
                parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : 0);
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Agreement.Value:N}:{Until.ToUnixTimeSeconds()}:{Epoch}");
    }
}

internal static class Visitors
{
    private const string Pages = "/Customers/";

    /// <summary>Who is asking, on a page for customers.</summary>
    public static Viewer Visitor(this HttpContext context) => context.Items[typeof(Viewer)] as Viewer ?? Viewer.Nobody;

    public static void UseVisitors(this WebApplication app)
    {
        var cookie = app.Services.GetRequiredService<VisitorCookie>();
        app.Use(async (context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath.StartsWith(Pages, StringComparison.Ordinal) == true)
            {
                var db = context.RequestServices.GetRequiredService<ClaimsDb>();
                context.Items[typeof(Viewer)] = await cookie.Read(context, db, context.RequestAborted);
            }

            await next(context);
        });
    }
}
