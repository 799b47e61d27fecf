using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Trust;

/// <summary>What may be granted on word within a day or an hour: for all types together, and for one type alone, which caps it as well. Inclusive.</summary>
public sealed class TrustBudgets(Money? all, IReadOnlyDictionary<ClaimType, Money> byType)
{
    private readonly Money?[] own = [.. ClaimTypes.All.Select(type => byType.TryGetValue(type, out var most) ? most : (Money?)null)];

    public static TrustBudgets None { get; } = new(null, new Dictionary<ClaimType, Money>());

    public Money? All { get; } = all;

    public bool IsNone { get; } = all is null && byType.Count == 0;

    public Money? For(ClaimType type) => own[(int)type];

    /// <param name="type">A <see cref="ClaimType"/>.</param>
    /// <param name="exposure">Granted on word before, in all and for the type; minor units, in the policy's currency, like what is payable.</param>
    internal Finding Find(int type, long exposure, long exposureForType, long payable) =>
        (All is { } most && checked(exposure + payable) > most.Minor) || (own[type] is { } mostOfType && checked(exposureForType + payable) > mostOfType.Minor) ? Finding.Beyond
        : Caps(type) ? Finding.Within : Finding.NotApplicable;

    internal bool Caps(int type) => All is not null || own[type] is not null;
}
