namespace TrustClaims.Testing.Builders;

/// <summary>Where a test says only what matters to it: <c>A.Claim().LostParcel().Worth(49.90m).Build()</c>. The rest is plausible and within every rule.</summary>
public static class A
{
    public static ClaimBuilder Claim() => new();

    public static OrderBuilder Order() => new();

    public static ContractBuilder Contract() => new();
}
