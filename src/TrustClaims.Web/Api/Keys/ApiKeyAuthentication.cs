using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using TrustClaims.Application.Accounts;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Web.Api.Problems;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Api.Keys;

/// <summary>Reads <c>Authorization: Bearer tc_...</c>; where mail is handed in, a key as the password of <c>Basic</c> as well. No key, or one that is not known: 401. A key without the scope: 403.</summary>
internal sealed class ApiKeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, FindApiKey keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    private const string Bearer = "Bearer ";
    private const string Basic = "Basic ";
    private const int LongestBasic = 512;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;
        if (header.Count != 1 || KeyIn(header[0] ?? "") is not { } said)
        {
            return AuthenticateResult.NoResult();
        }

        return await keys.Handle(said, Context.RequestAborted) is { } key
            ? AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(key), Scheme.Name))
            : AuthenticateResult.Fail("Not a key of ours, or no longer.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Context.Write(new ApiProblem(StatusCodes.Status401Unauthorized, "key_required"));
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        return Context.Write(new ApiProblem(StatusCodes.Status403Forbidden, "scope_missing", ScopeNeeded ?? "-"));
    }

    private string? ScopeNeeded => (Context.GetEndpoint() is { } endpoint ? Access.Of(endpoint, Request.Method) as Needs.Scope : null)?.Name;

    // Mail services that call us know no header of ours: an address with "name:key@" in it comes as Basic, the key as its password. Nowhere else: browsers
    // keep what is given so, and send it again by themselves.
    private string? KeyIn(string header)
    {
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return header[Bearer.Length..].Trim();
        }

        Span<byte> bytes = stackalloc byte[LongestBasic];
        return ScopeNeeded == ApiScopes.WriteMail && header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) && Convert.TryFromBase64String(header[Basic.Length..].Trim(), bytes, out var length) &&
            Encoding.UTF8.GetString(bytes[..length]) is var pair && pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon
            ? pair[(colon + 1)..] : null;
    }

    private ClaimsPrincipal PrincipalOf(ApiKey key) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, key.Id.ToString()),
            new Claim(ClaimTypes.Name, key.Name),
            .. key.Scopes.Select(scope => new Claim(Schemes.ScopeClaim, scope)),
        ],
        Scheme.Name));
}
