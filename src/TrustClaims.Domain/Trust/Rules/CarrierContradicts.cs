using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Simulation;

namespace TrustClaims.Domain.Trust.Rules;

/// <summary>For a lost parcel, the carrier's account is one that a person looks at.</summary>
public sealed class CarrierContradicts(IReadOnlyCollection<CarrierAccount> beyond) : TrustRule(Key)
{
    public const string Key = "carrierAccount";

    private readonly bool[] isBeyond = Enum.GetValues<CarrierAccount>().Select(beyond.Contains).ToArray();
    private readonly Finding[] byAccount = ClaimColumns.ByAccount((account, _) =>
        account is not { } said ? Finding.NotApplicable : beyond.Contains(said) ? Finding.Beyond : Finding.Within);
    private readonly string beyondWords = string.Join(", ", beyond.Order().Select(PolicyWords.Of));

    public override RuleAnswer Ask(in ClaimFacts facts, Standing standing) => facts is { Type: ClaimType.LostParcel, Account: { } account }
        ? Compare(!isBeyond[(int)account], PolicyWords.Of(account), beyondWords)
        : NotApplicable();

    internal override void AskAll(in ClaimSlice claims, Span<byte> findings)
    {
        var accounts = claims.Account;
        for (var i = 0; i < accounts.Length; i++)
        {
            findings[i] = (byte)byAccount[accounts[i]];
        }
    }

    internal static TrustRule Read(PolicyEntry entry) => new CarrierContradicts(entry.Accounts("beyond"));
}
