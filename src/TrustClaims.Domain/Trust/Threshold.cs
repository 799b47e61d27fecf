using TrustClaims.Domain.Claims;

namespace TrustClaims.Domain.Trust;

/// <summary>
/// One limit by claim type and standing, resolved once when the policy is read: type and standing, else the type's default, else the
/// standing, else the default. Where none is set the rule does not apply. Limits are inclusive.
/// </summary>
public sealed class Threshold<T>
    where T : struct
{
    private const int Standings = 3;
    private readonly T?[] cells;

    public Threshold(Func<ClaimType, Standing, T?> resolve)
    {
        cells = new T?[ClaimTypes.All.Count * Standings];
        foreach (var type in ClaimTypes.All)
        {
            foreach (var standing in Enum.GetValues<Standing>())
            {
                cells[((int)type * Standings) + (int)standing] = resolve(type, standing);
            }
        }
    }

    public T? For(ClaimType type, Standing standing) => cells[((int)type * Standings) + (int)standing];
}
