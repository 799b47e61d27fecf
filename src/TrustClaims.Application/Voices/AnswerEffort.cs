using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Voices;

/// <summary>A customer says how easy a claim was.</summary>
/// <param name="Score">1 (very hard) to 5 (very easy).</param>
/// <param name="Packaging">How the packaging held up, 1 to 5; null where it was not asked or not answered.</param>
public sealed record AnswerEffortRequest(ClaimReference Reference, int? Score, int? Packaging, string? Comment, Viewer Viewer);

public sealed class AnswerEffortValidator : AbstractValidator<AnswerEffortRequest>
{
    public AnswerEffortValidator()
    {
        RuleFor(request => request.Score).Must(score => score is >= EffortAnswer.Least and <= EffortAnswer.Most).WithErrorCode("choose_effort");
        RuleFor(request => request.Packaging).Must(packaging => packaging is null or (>= EffortAnswer.Least and <= EffortAnswer.Most)).WithErrorCode("choose_effort");
        RuleFor(request => request.Comment).MaximumLength(EffortAnswer.LongestComment).WithErrorCode("comment_too_long");
    }
}

/// <summary>Kept once for each claim: what was said last stands.</summary>
public sealed class AnswerEffort(ClaimsDb db, TimeProvider clock)
{
    private static readonly AnswerEffortValidator Shape = new();

    public async Task<Result<EffortAnswer>> Handle(AnswerEffortRequest request, CancellationToken cancellation) =>
        Shape.Refuses(request) is { } refusal ? refusal : await db.InTransactionOrAgain(inside => Say(request, inside), cancellation);

    private async Task<Result<EffortAnswer>> Say(AnswerEffortRequest request, CancellationToken cancellation)
    {
        var claim = await db.ClaimsOf(request.Viewer).Where(one => one.Reference == request.Reference)
            .Select(one => new { one.Id, one.Type, one.Status, IsRuled = one.Rulings.Any() }).SingleOrDefaultAsync(cancellation);
        if (claim is null)
        {
            return new Refusal.NotFound();
        }

        if (!EffortAnswer.IsTaken(claim.Status, claim.IsRuled))
        {
            return new Refusal.NotInThisState(claim.Status.ToString());
        }

        var (now, packaging, comment) = (clock.GetUtcNow(), EffortAnswer.AsksPackaging(claim.Type) ? request.Packaging : null, Writing.Trimmed(request.Comment));
        if (await db.EffortAnswers.SingleOrDefaultAsync(answer => answer.Claim == claim.Id, cancellation) is { } before)
        {
            before.Say(request.Score!.Value, packaging, comment, now);
            return before;
        }

        var said = new EffortAnswer(Guid.CreateVersion7(now), claim.Id, request.Score!.Value, packaging, comment, now);
        db.EffortAnswers.Add(said);
        return said;
    }
}
