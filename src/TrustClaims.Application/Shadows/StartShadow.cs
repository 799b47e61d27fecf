using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Shadows;
using TrustClaims.Domain.Trust;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Shadows;

/// <summary>A draft is to run beside the live policy from now on, without effect.</summary>
/// <param name="Draft">Its number.</param>
/// <param name="Claims">As in <see cref="ShadowLimits"/>, as the two below; null where nothing was typed.</param>
/// <param name="By">Who does it, as the audit trail names them ("staff:…").</param>
public sealed record StartShadowRequest(int? Draft, int? Claims, int? Days, int? Differences, string By);

public sealed class StartShadowValidator : AbstractValidator<StartShadowRequest>
{
    public StartShadowValidator()
    {
        RuleFor(request => request.Draft).NotNull();
        RuleFor(request => request.Claims).NotNull();
        RuleFor(request => request.Claims).InclusiveBetween(1, ShadowLimits.MostClaims);
        RuleFor(request => request.Days).NotNull();
        RuleFor(request => request.Days).InclusiveBetween(1, ShadowLimits.MostDays);
        RuleFor(request => request.Differences).InclusiveBetween(0, ShadowLimits.MostClaims);
    }
}

/// <summary>One runs at a time: two side by side would be read as one.</summary>
public sealed class StartShadow(ClaimsDb db, TimeProvider clock)
{
    private static readonly StartShadowValidator Shape = new();

    /// <returns>The shadow's number.</returns>
    public async Task<Result<int>> Handle(StartShadowRequest request, CancellationToken cancellation) =>
        Shape.Refuses(request) is { } refusal ? refusal : await db.InTransactionOrAgain<int>(inside => Start(request, inside), cancellation);

    private async Task<Result<int>> Start(StartShadowRequest request, CancellationToken cancellation)
    {
        if (await db.Shadows.AsNoTracking().SingleOrDefaultAsync(one => one.Runs == true, cancellation) is { } other)
        {
            return new Refusal.ShadowRuns(other.Draft, await NameOf(other.StartedBy, cancellation));
        }

        if (await db.Policies.AsNoTracking().SingleOrDefaultAsync(version => version.Number == request.Draft, cancellation) is not { } draft)
        {
            return new Refusal.NotFound();
        }

        // What an old draft says may be no policy by what is demanded of one today.
        if (!PolicyReader.Read(draft.Json).TryGet(out _, out var refusal))
        {
            return refusal;
        }

        var (now, limits) = (clock.GetUtcNow(), new ShadowLimits(request.Claims!.Value, request.Days!.Value, request.Differences));
        var number = (await db.Shadows.MaxAsync(one => (int?)one.Number, cancellation) ?? 0) + 1;
        if (!Shadow.Start(number, draft, limits, request.By, now).TryGet(out var shadow, out refusal))
        {
            return refusal;
        }

        db.Shadows.Add(shadow);
        var body = new { Shadow = number, limits.Claims, limits.Days, limits.Differences, shadow.Json };
        await Journal.Write(db, AuditSubject.OfPolicy(draft.Number), request.By, "shadowStarted", body, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return number;
    }

    private async Task<string> NameOf(string by, CancellationToken cancellation) =>
        AuditAuthor.StaffIn(by) is { } id && await db.Users.Where(account => account.Id == id).Select(account => account.Name).SingleOrDefaultAsync(cancellation) is { } name ? name : by;
}
