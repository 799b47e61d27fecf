namespace TrustClaims.Application.Accounts;

/// <summary>The three roles of people of ours.</summary>
public static class StaffRoles
{
    public const string Agent = "agent";
    public const string Manager = "manager";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } = [Agent, Manager, Administrator];

    public static IReadOnlyList<string> MayRule { get; } = [Agent, Manager, Administrator];

    public static IReadOnlyList<string> MayPublish { get; } = [Manager, Administrator];
}
