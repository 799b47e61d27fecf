using FluentValidation;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Desk;

/// <summary>A person of ours asks the customer something before they answer; never to show anything for it.</summary>
public sealed record AskCustomerRequest(ClaimReference Reference, string? Question, NamedPerson By);

public sealed class AskCustomerValidator : AbstractValidator<AskCustomerRequest>
{
    public AskCustomerValidator()
    {
        RuleFor(request => request.Question).Must(question => !Writing.IsBlank(question)).WithErrorCode("write_something");
        RuleFor(request => request.Question).MaximumLength(Exchange.LongestText).WithErrorCode("comment_too_long");
    }
}

/// <summary>
/// Written to the customer as any reply is. The claim comes back with their answer, and without one in time for somebody to answer as was promised: a question puts
/// nothing off past the hour that the customer was told.
/// </summary>
public sealed class AskCustomer(ClaimsDb db)
{
    private static readonly AskCustomerValidator Shape = new();

    /// <summary>
    /// When it is answered without having heard from the customer: three quarters of what remains until the promised hour; null where that has come already.
    /// </summary>
    public static DateTimeOffset? WaitsUntil(DateTimeOffset now, DateTimeOffset due) => due > now ? now + ((due - now) * 3 / 4) : null;

    public async Task<Result<Done>> Handle(AskCustomerRequest request, CancellationToken cancellation) =>
        (Shape.Refuses(request) ?? AsksForProof(request.Question!)) is { } refusal
            ? refusal
            : await db.InTransactionOrAgain(inside => Ask(request, inside), cancellation);

    private static Refusal.Invalid? AsksForProof(string question) =>
        ProofWords.In(question) is { } word ? new Refusal.Invalid([new FieldError("question", "asks_for_proof", word)]) : null;

    private async Task<Result<Done>> Ask(AskCustomerRequest request, CancellationToken cancellation)
    {
        // What the customer writes is read before this question, or after it and brings the claim back.
        if (!(await db.LetGo(request.Reference, request.By.Id, cancellation)).TryGet(out var gone, out var refusal))
        {
            return refusal;
        }

        if (await db.HasAnswered(gone.Claim, request.By.Id, cancellation))
        {
            return new Refusal.SamePersonAgain();
        }

        var until = WaitsUntil(db.Clock.GetUtcNow(), gone.AnswerDue);
        (gone.State.PutOffUntil, gone.State.PutOffBy) = (until, until is null ? null : request.By.Name);
        await db.ReplyOnClaim(gone.Claim, new WrittenReply(request.Question!.Trim(), request.By, BackBy: null), cancellation);
        return Done.Yes;
    }
}
