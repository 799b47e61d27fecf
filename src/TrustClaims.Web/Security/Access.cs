using Microsoft.AspNetCore.StaticAssets;
using TrustClaims.Application.Accounts;

namespace TrustClaims.Web.Security;

/// <summary>One row: these methods on this route need that.</summary>
/// <param name="Methods">Separated by a space; HEAD goes with GET.</param>
/// <param name="Route">The route as the page or endpoint states it, with a leading slash.</param>
public sealed record AccessRow(string Methods, string Route, Needs Needs);

/// <summary>
/// Who may what: the one table, from which access is granted. A page or an endpoint without a row here opens to nobody, and a test walks the running
/// app's routes and holds them to it.
/// </summary>
public static class Access
{
    public static IReadOnlyList<AccessRow> Table { get; } =
    [
        new("GET", "/error/{code}", Needs.Nobody),
        // Files of wwwroot that the build does not know yet.
        new("GET", "/{**path:file}", Needs.Nobody),
        new("GET", "/health/live", Needs.Nobody),
        new("GET", "/health/ready", Needs.Nobody),

        new("GET POST", "/", Needs.Nobody),
        new("GET POST", "/declare", Needs.Nobody),
        new("GET POST", "/declare/fill", Needs.Nobody),
        new("GET POST", "/claims/{reference}", Needs.Nobody),
        new("GET", "/l/{token}", Needs.Nobody),
        new("GET POST", "/recognise", Needs.Nobody),
        new("POST", "/language", Needs.Nobody),
        new("GET", "/charter", Needs.Nobody),
        new("GET", "/you-said", Needs.Nobody),
        new("GET POST", "/person", Needs.Nobody),
        new("GET POST", "/me", Needs.Nobody),
        new("GET", "/me/export", Needs.Nobody),
        new("GET POST", "/person/call/{token}", Needs.Nobody),

        new("GET POST", "/sign-in", Needs.Nobody),
        new("GET POST", "/sign-out", Needs.SignedIn),
        new("GET POST", "/account", Needs.SignedIn),

        new("GET POST", "/desk", Needs.Agent),
        new("GET POST", "/desk/next", Needs.Agent),
        new("GET", "/desk/live", Needs.Agent),
        new("GET POST", "/desk/views", Needs.Agent),
        new("GET POST", "/desk/claims/{reference}/hands", Needs.Agent),
        new("GET POST", "/desk/customers/{id:guid}/trust", Needs.Agent),
        new("GET POST", "/desk/claims/{reference}/texts", Needs.Agent),
        new("GET POST", "/desk/claims/{reference}/proposals", Needs.Agent),
        new("GET POST", "/desk/claims/{reference}/gesture", Needs.Agent),
        new("GET POST", "/desk/contacts", Needs.Agent),
        new("GET POST", "/desk/contacts/{id:guid}", Needs.Agent),
        new("GET POST", "/desk/claims/{reference}", Needs.Agent),
        new("GET", "/desk/phone", Needs.Agent),
        new("GET POST", "/desk/phone/purchase", Needs.Agent),
        new("GET POST", "/desk/phone/{id:guid}", Needs.Agent),
        new("GET POST", "/desk/phone/{id:guid}/fill", Needs.Agent),
        new("GET POST", "/desk/claims/{reference}/answer", Needs.Agent),
        new("GET", "/desk/claims/{reference}/letter", Needs.Agent),
        new("GET POST", "/desk/messages", Needs.Agent),
        new("GET POST", "/desk/follow-ups", Needs.Agent),
        new("GET POST", "/desk/follow-ups/{reference}", Needs.Agent),
        new("GET POST", "/desk/claims/{reference}/exchanges", Needs.Agent),

        new("GET", "/manage", Needs.Manager),
        new("GET", "/manage/export/{name}.csv", Needs.Manager),
        // While developing alone: there is nothing behind it elsewhere.
        new("GET", "/manage/mail/{id:guid?}", Needs.Manager),
        new("GET POST", "/manage/studio", Needs.Manager),
        new("GET", "/manage/studio/{number:int}/{name}.csv", Needs.Manager),
        new("GET", "/manage/studio/past", Needs.Manager),
        new("GET", "/manage/promises", Needs.Manager),
        new("GET POST", "/manage/voices", Needs.Manager),
        new("GET POST", "/manage/voices/change", Needs.Manager),
        new("GET POST", "/manage/voices/words", Needs.Manager),
        new("GET", "/manage/follow-ups", Needs.Manager),
        new("GET", "/manage/follow-ups/months.csv", Needs.Manager),
        new("GET POST", "/manage/feelings", Needs.Manager),
        new("GET POST", "/manage/texts", Needs.Manager),
        new("GET POST", "/manage/incidents", Needs.Manager),
        new("GET POST", "/manage/team", Needs.Manager),
        new("GET", "/manage/messages", Needs.Manager),
        new("GET POST", "/manage/messages/{kind}", Needs.Manager),
        new("GET POST", "/manage/shadow", Needs.Manager),
        new("GET", "/manage/policies", Needs.Manager),
        new("GET POST", "/manage/policies/{number:int}", Needs.Manager),
        new("GET POST", "/manage/policies/import", Needs.Manager),
        new("GET POST", "/manage/policies/{number:int}/edit", Needs.Manager),
        new("GET POST", "/manage/policies/{number:int}/publish", Needs.Manager),

        new("PUT", "/api/v1/orders", Needs.ApiScope(ApiScopes.WriteOrders)),
        new("PUT", "/api/v1/contracts", Needs.ApiScope(ApiScopes.WriteOrders)),
        new("PUT", "/api/v1/parcels/{carrier}/{trackingNumber}/events", Needs.ApiScope(ApiScopes.WriteOrders)),
        new("POST", "/api/v1/claims", Needs.ApiScope(ApiScopes.WriteClaims)),
        new("GET", "/api/v1/claims", Needs.ApiScope(ApiScopes.ReadClaims)),
        new("GET", "/api/v1/claims/{reference}", Needs.ApiScope(ApiScopes.ReadClaims)),
        new("POST", "/api/v1/claims/{reference}/withdrawal", Needs.ApiScope(ApiScopes.WriteClaims)),
        new("POST", "/api/v1/claims/{reference}/rulings", Needs.ApiScope(ApiScopes.RuleOnClaims)),
        new("GET", "/api/v1/settlements", Needs.ApiScope(ApiScopes.WriteSettlements)),
        new("POST", "/api/v1/settlements/{id:guid}/outcome", Needs.ApiScope(ApiScopes.WriteSettlements)),
        new("GET", "/api/v1/policies/live", Needs.ApiScope(ApiScopes.ReadPolicies)),
        new("GET", "/api/v1/policies/{number:int}", Needs.ApiScope(ApiScopes.ReadPolicies)),
        new("POST", "/api/v1/simulations", Needs.ApiScope(ApiScopes.RunSimulations)),
        new("POST", "/api/v1/inbound/mail", Needs.ApiScope(ApiScopes.WriteMail)),

        new("GET", "/openapi/{documentName}.json", Needs.Nobody),
        new("GET", "/docs/api", Needs.Nobody),
    ];

    /// <summary>What this request needs; null when no row says.</summary>
    public static Needs? Of(Endpoint endpoint, string method) =>
        IsFile(endpoint) && IsRead(method) ? Needs.Nobody : RowOf(endpoint, method)?.Needs;

    public static AccessRow? RowOf(Endpoint endpoint, string method)
    {
        var route = RouteOf(endpoint);
        var asked = HttpMethods.IsHead(method) ? HttpMethods.Get : method;
        return Table.FirstOrDefault(row => row.Route == route && row.Methods.Split(' ').Contains(asked, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Every method of the table's rows for this route, HEAD with GET; none where the route has no row.</summary>
    public static IReadOnlyList<string> MethodsOf(Endpoint endpoint)
    {
        var route = RouteOf(endpoint);
        return Table.Where(row => row.Route == route).SelectMany(row => row.Methods.Split(' '))
            .SelectMany(method => HttpMethods.IsGet(method) ? [HttpMethods.Get, HttpMethods.Head] : new[] { method }).Distinct().ToList();
    }

    public static string RouteOf(Endpoint endpoint) => "/" + ((endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "").TrimStart('/');

    /// <summary>A file of wwwroot: the build names each one, and each is public.</summary>
    public static bool IsFile(Endpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
}
