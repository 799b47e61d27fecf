namespace TrustClaims.Application.Accounts;

/// <summary>What an integration's key may do.</summary>
public static class ApiScopes
{
    public const string WriteOrders = "orders:write";
    public const string WriteClaims = "claims:write";
    public const string ReadClaims = "claims:read";
    public const string RuleOnClaims = "claims:rule";
    public const string WriteSettlements = "settlements:write";
    public const string ReadPolicies = "policies:read";
    public const string RunSimulations = "simulations:run";
    public const string ManageWebhooks = "webhooks:manage";
    public const string WriteMail = "mail:write";

    public static IReadOnlyList<string> All { get; } =
        [WriteOrders, WriteClaims, ReadClaims, RuleOnClaims, WriteSettlements, ReadPolicies, RunSimulations, ManageWebhooks, WriteMail];
}
