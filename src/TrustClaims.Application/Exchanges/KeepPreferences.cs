using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Exchanges;

/// <summary>How a customer would rather hear from us.</summary>
/// <param name="Language">fr or en.</param>
/// <param name="Channel">Null leaves it as it is.</param>
public sealed record KeepPreferencesRequest(CustomerId Customer, string? Language, WrittenChannel? Channel)
{
    /// <summary>They would rather not be called once a claim is settled; null leaves it as it is.</summary>
    public bool? SparedCalls { get; init; }

    /// <summary>They would rather not be told what their words have changed; null leaves it as it is.</summary>
    public bool? SparedNews { get; init; }
}

public sealed class KeepPreferencesValidator : AbstractValidator<KeepPreferencesRequest>
{
    public KeepPreferencesValidator()
    {
        RuleFor(request => request.Language).Must(language => Texts.Languages.Any(known => known.TwoLetterISOLanguageName == language)).WithErrorCode("choose_language");
        RuleFor(request => request.Channel).IsInEnum().WithErrorCode("choose_channel");
    }
}

public sealed class KeepPreferences(ClaimsDb db)
{
    private static readonly KeepPreferencesValidator Shape = new();

    public async Task<Result<Done>> Handle(KeepPreferencesRequest request, CancellationToken cancellation) =>
        Shape.Refuses(request) is { } refusal ? refusal : await db.InTransactionOrAgain(inside => Keep(request, inside), cancellation);

    private async Task<Result<Done>> Keep(KeepPreferencesRequest request, CancellationToken cancellation)
    {
        if (await db.Customers.SingleOrDefaultAsync(one => one.Id == request.Customer, cancellation) is not { } customer)
        {
            return new Refusal.NotFound();
        }

        customer.SpareCalls(request.SparedCalls ?? customer.SparedCalls);
        customer.SpareNews(request.SparedNews ?? customer.SparedNews);
        return customer.Prefer(request.Language!, request.Channel ?? customer.Prefers)
            ? Done.Yes
            : new Refusal.Invalid([new FieldError("channel", "choose_channel")]);
    }
}
