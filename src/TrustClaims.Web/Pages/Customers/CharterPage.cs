using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Arrangements;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Trust.Rules;
using TrustClaims.Persistence;

namespace TrustClaims.Web.Pages.Customers;

/// <summary>What the live policy says that may be told in figures, and where the visitor stands in it.</summary>
/// <param name="Standing">Null for somebody we do not recognise.</param>
/// <param name="OwnTypes">What can happen to what the visitor holds with us.</param>
public sealed record CharterPage(TrustPolicy Policy, Standing? Standing, IReadOnlyList<ClaimType> OwnTypes)
{
    /// <summary>Something is arranged with the visitor.</summary>
    public bool IsArranged { get; init; }

    /// <summary>Their standing goes no higher for a time.</summary>
    public bool IsLowered { get; init; }

    /// <summary>What we give where we do not keep our word.</summary>
    public required GestureTable Gestures { get; init; }

    public static IReadOnlyList<Standing> Standings { get; } = Enum.GetValues<Standing>();

    /// <summary>Types with a limit, in the order of the pages; those whose limits are the same stand together.</summary>
    public IReadOnlyList<IGrouping<string, ClaimType>> Limits => ClaimTypes.All
        .Where(type => Policy.RemediesFor(type).Count > 0 && Limit(type, Domain.Trust.Standing.New) is not null)
        .GroupBy(type => string.Join(' ', Standings.Select(standing => Limit(type, standing)))).ToList();

    public int? LatestDays => Policy.Find<TooLateOrTooEarly>()?.LatestDays.For(ClaimType.LostParcel, Standing ?? Domain.Trust.Standing.New);

    /// <summary>What is granted at once in so many days.</summary>
    public (int Days, Money Most)? Total =>
        Policy.Find<GrantedSumBeyondLimit>() is { } rule && rule.Most.For(ClaimType.LostParcel, Standing ?? Domain.Trust.Standing.New) is { } most
            ? (rule.WindowDays, most) : null;

    /// <summary>The share of a year's orders with a claim, from the order on at which a share says anything.</summary>
    public (int FromOrder, double Most)? Share =>
        Policy.Find<TooManyOrdersWithClaim>() is { } rule && rule.Most.For(ClaimType.LostParcel, Standing ?? Domain.Trust.Standing.New) is { } most
            ? (rule.FromOrder, most) : null;

    /// <summary>Told without its figures, which are others' affairs.</summary>
    public bool HasHousehold => Policy.Find<AddressSharedByMany>() is not null;

    public Money? Silence => Policy.Terms.SilenceMeansYes.For(ClaimType.LostParcel, Standing ?? Domain.Trust.Standing.New);

    /// <summary>How many are called once all is settled, as a key of the words and "one in so many"; null where nobody is.</summary>
    public (string Key, int OneIn)? Calls => Policy.Terms.FollowUpRate switch
    {
        <= 0 => null,
        >= 1 => ("all", 1),
        > 0.5 => ("most", 1),
        var rate => ("oneIn", (int)Math.Round(1 / rate)),
    };

    public Money? Keep => Policy.Terms.KeepUpTo.For(ClaimType.DamagedItem, Standing ?? Domain.Trust.Standing.New);

    public Money? Limit(ClaimType type, Standing standing) => Policy.Find<AmountBeyondLimit>()?.Most.For(type, standing);
}

public sealed class CharterPages(ClaimsDb db, LivePolicy policies, ShopOptions shop, TimeProvider clock)
{
    public async Task<CharterPage> Read(Viewer viewer, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var policy = (await policies.At(db, now, cancellation)).Policy;
        if (await OwnAgreements.Read(db, viewer, cancellation) is not [var last, ..])
        {
            return new CharterPage(policy, null, []) { Gestures = shop.PromiseTimes.Gestures };
        }

        var (standing, types) = (await db.StandingNow(last.Holder, policy, shop.PromiseTimes, now, cancellation, holdsContract: last is Contract), ClaimTypes.All.Where(last.Covers).ToList());
        return new CharterPage(policy, standing!.Counting, types)
        {
            Gestures = shop.PromiseTimes.Gestures,
            IsArranged = await db.Arrangements.InForce(last.Holder, now).AnyAsync(cancellation),
            IsLowered = standing.Counting < standing.Own,
        };
    }
}
