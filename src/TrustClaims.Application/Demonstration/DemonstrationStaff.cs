using TrustClaims.Application.Accounts;

namespace TrustClaims.Application.Demonstration;

/// <summary>Somebody of ours in a demonstration.</summary>
public sealed record DemonstrationAccount(string Email, string Name, string Role);

/// <summary>One account for each role, and a second manager who approves what the first wants to publish, with a password that is no secret: it is printed, and exists in demonstrations alone.</summary>
public sealed class DemonstrationStaff(CreateStaffAccount create)
{
    public const string Password = "ma parole suffit";

    public static IReadOnlyList<DemonstrationAccount> Accounts { get; } =
    [
        new("agent@example.org", "Camille Essai", StaffRoles.Agent),
        new("manager@example.org", "Dominique Exemple", StaffRoles.Manager),
        new("manager2@example.org", "Sacha Témoin", StaffRoles.Manager),
        new("administrator@example.org", "Claude Modèle", StaffRoles.Administrator),
    ];

    public async Task Load(CancellationToken cancellation)
    {
        foreach (var (email, name, role) in Accounts)
        {
            _ = (await create.Handle(new CreateStaffAccountRequest(email, name, role, Password, "demonstration"), cancellation)).Value;
        }
    }
}
