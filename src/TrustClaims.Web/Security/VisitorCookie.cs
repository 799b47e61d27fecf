using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Web.Hosting;

namespace TrustClaims.Web.Security;

/// <summary>
/// Remembers for 30 days which agreements a browser has shown to be its owner's. The cookie holds their ids, protected by the installation's keys, the
/// last one recognised first.
/// </summary>
public sealed class VisitorCookie(IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Name = "visitor";
    private const int Days = 30;
    private const int MostAgreements = 12;

    private readonly IDataProtector protector = protection.CreateProtector("visitor");

    public Viewer Read(HttpContext context)
    {
        if (context.Items[typeof(Viewer)] is not Viewer viewer)
        {
            context.Items[typeof(Viewer)] = viewer = new Viewer(Held(context).Select(one => one.Agreement).ToList());
        }

        return viewer;
    }

    public void Remember(HttpContext context, AgreementId agreement)
    {
        var until = clock.GetUtcNow().AddDays(Days);
        var held = Held(context).Where(one => one.Agreement != agreement).Prepend((agreement, until)).Take(MostAgreements);
        var text = string.Join(',', held.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Item1.Value:N}:{one.Item2.ToUnixTimeSeconds()}")));
        context.Items.Remove(typeof(Viewer));
        context.Keep(Name, protector.Protect(text), TimeSpan.FromDays(Days));
    }

    // A cookie that is not ours, or was made with keys that are gone, is no cookie.
    private IEnumerable<(AgreementId Agreement, DateTimeOffset Until)> Held(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } cookie)
        {
            return [];
        }

        try
        {
            var now = clock.GetUtcNow();
            return protector.Unprotect(cookie).Split(',').Select(Parse).Where(one => one.Until > now).ToList();
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private static (AgreementId Agreement, DateTimeOffset Until) Parse(string text)
    {
        var parts = text.Split(':');
        return (new AgreementId(Guid.ParseExact(parts[0], "N")), DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture)));
    }
}
