using FluentValidation;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Promises;

namespace TrustClaims.Application.Arrangements;

/// <summary>What is said of any arrangement.</summary>
/// <param name="Reason">In words that the customer reads.</param>
/// <param name="Until">The last day on which it counts.</param>
public sealed record ArrangeRequest(CustomerId Customer, string? Reason, DateOnly? Until, NamedPerson By)
{
    /// <summary>In characters: as much as the column takes.</summary>
    public const int LongestReason = 4_000;

    private static readonly ArrangeValidator Shape = new();

    internal ArrangementTerms Terms(PromiseTimes times) => new(Customer, Reason!.Trim(), times.StartOf(Until!.Value.AddDays(1)), By);

    /// <param name="today">In the installation's time zone.</param>
    internal Refusal? Refused(DateOnly today) => Shape.Refuses(this) is { } refusal ? refusal
        : Until < today || Until > today.AddDays(TrustArrangement.MostDays) ? new Refusal.Invalid([new FieldError("until", "arrangement_days")]) : null;
}

public sealed class ArrangeValidator : AbstractValidator<ArrangeRequest>
{
    public ArrangeValidator()
    {
        RuleFor(request => request.Reason).Must(reason => !Writing.IsBlank(reason)).WithErrorCode("reason_required");
        RuleFor(request => request.Reason).MaximumLength(ArrangeRequest.LongestReason).WithErrorCode("too_long");
        RuleFor(request => request.Until).NotNull().WithErrorCode("arrangement_days");
    }
}
