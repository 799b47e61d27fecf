using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using TrustClaims.Application.Accounts;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Web.Api.Problems;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Api.Keys;

/// <summary>Reads <c>Authorization: Bearer tc_...</c>. No key, or one that is not known: 401. A key without the scope: 403.</summary>
internal sealed class ApiKeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, FindApiKey keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;
        if (header.Count != 1 || header[0] is not { } said || !said.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        return await keys.Handle(said[Bearer.Length..].Trim(), Context.RequestAborted) is { } key
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
        var scope = (Context.GetEndpoint() is { } endpoint ? Access.Of(endpoint, Request.Method) as Needs.Scope : null)?.Name ?? "-";
        return Context.Write(new ApiProblem(StatusCodes.Status403Forbidden, "scope_missing", scope));
    }

    private ClaimsPrincipal PrincipalOf(ApiKey key) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, key.Id.ToString()),
            new Claim(ClaimTypes.Name, key.Name),
            .. key.Scopes.Select(scope => new Claim(Schemes.ScopeClaim, scope)),
        ],
        Scheme.Name));
}
